import { expect, test } from "vitest";
import { zipped } from "../../../../test/minutes/word-file.ts";
import { unreadable } from "./messages.ts";
import { sourceTextOf } from "./source.ts";

const latin1 = (text: string) => Buffer.from(text, "latin1");
const compound = (inside: string) =>
  Buffer.concat([latin1("\xD0\xCF\x11\xE0"), Buffer.from(inside, "utf16le")]);

test.each<[string, string, Uint8Array, string]>([
  ["nothing", "a.txt", latin1(""), "empty"],
  ["white space", "a.txt", latin1(" \n\t\r\n"), "empty"],
  ["an old Word document", "a.doc", compound("WordDocument"), "older-format"],
  ["a Word document with a password", "a.docx", compound("EncryptedPackage"), "encrypted"],
  ["rich text", "a.rtf", latin1("{\\rtf1 hej"), "older-format"],
  ["a scanned picture", "a.jpg", latin1("\xFF\xD8\xFF\xE0\0\x10JFIF"), "no-text"],
  ["a page of the web without words", "a.html", latin1("<!DOCTYPE html><script>let a</script>"), "empty"],
  ["data", "a.xml", latin1("<?xml version='1.0'?><a>hej</a>"), "unknown-format"],
  ["a program", "a.bin", Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256), "unknown-format"],
  ["text that calls itself Word", "a.docx", latin1("hej hopp"), "damaged"],
  ["half a Word document", "a.docx", latin1("PK\x03\x04\x14\0\0\0"), "damaged"],
  ["text that calls itself PDF", "a.pdf", latin1("hej hopp"), "damaged"],
  ["half a PDF", "a.pdf", latin1("%PDF-1.7\n1 0 obj <<"), "damaged"],
])("%s is refused", async (_, name, bytes, reason) => {
  expect(await sourceTextOf(bytes, name)).toEqual({ ok: false, reason });
});

test("other zip archives are told apart from Word", async () => {
  const openDocument = await zipped({ mimetype: "application/vnd.oasis.opendocument.text" });
  const spreadsheet = await zipped({ "xl/workbook.xml": "<workbook/>" });

  expect(await sourceTextOf(openDocument, "a.odt")).toEqual({ ok: false, reason: "older-format" });
  expect(await sourceTextOf(spreadsheet, "a.xlsx")).toEqual({ ok: false, reason: "unknown-format" });
});

test("the content decides, not the name", async () => {
  expect(await sourceTextOf(latin1("Möte den 3 maj"), "protokoll.dat")).toMatchObject({
    ok: true,
    value: { format: "text" },
  });
});

test("a reason is a sentence that says what to do, in both languages", () => {
  expect(unreadable("older-format", "sv")).toContain(".docx eller PDF");
  expect(unreadable("older-format", "en")).toContain("save it as .docx or PDF");
});
