import { expect, test } from "vitest";
import { isRefused, paperKind, savedName, titleFrom } from "./recognise.ts";

const archive = (part: string) => Buffer.from(`PK\x03\x04……${part}……`, "latin1");

test.each([
  [Buffer.from("%PDF-1.7 …"), "pdf"],
  [archive("word/document.xml"), "docx"],
  [archive("xl/workbook.xml"), "xlsx"],
  [archive("ppt/presentation.xml"), "pptx"],
  [archive("mimetypeapplication/vnd.oasis.opendocument.text"), "odt"],
  [Buffer.from("\x89PNG\r\n", "latin1"), "png"],
  [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "jpg"],
  [Buffer.from("Några ord om saken.\n"), "txt"],
])("a paper is told by its bytes, whatever it is called", (bytes, kind) => {
  expect(paperKind(bytes, "underlag")).toBe(kind);
});

test.each([
  [Buffer.from(""), "empty"],
  [archive("evil.exe"), "unknown-kind"],
  [Buffer.from("MZ\x90\0\x03", "latin1"), "unknown-kind"],
  [Buffer.from("<!doctype html><script>alert(1)</script>"), "unknown-kind"],
  [Buffer.from("GIF89a"), "unknown-kind"],
  [Buffer.from("\xD0\xCF\x11\xE0", "latin1"), "older-format"],
  [Buffer.from("inte alls"), "unknown-kind"],
])("what people do not send each other as papers is refused", (bytes, refusal) => {
  const kind = paperKind(bytes, "underlag.pdf");
  expect(isRefused(kind)).toBe(true);
  expect(kind).toBe(refusal);
});

test("a name gets the ending of what it is, and nothing that a disk cannot hold", () => {
  expect(savedName("Budget 2027.pdf", "pdf")).toBe("Budget 2027.pdf");
  expect(savedName("foto.JPEG", "jpg")).toBe("foto.JPEG");
  expect(savedName("rapport.exe", "pdf")).toBe("rapport.exe.pdf");
  expect(savedName("../../etc/passwd\r\n", "txt")).toBe(".. .. etc passwd.txt");
  expect(savedName("", "txt")).toBe("bilaga.txt");
  expect(titleFrom("Budget_2027.pdf")).toBe("Budget 2027");
});
