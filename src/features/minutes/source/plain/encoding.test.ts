import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sourceTextOf } from "../source.ts";

const letters = "åäöÅÄÖé“”–•";
const windows = [0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9, 0x93, 0x94, 0x96, 0x95];
const macintosh = [0x8c, 0x8a, 0x9a, 0x81, 0x80, 0x85, 0x8e, 0xd2, 0xd3, 0xd0, 0xa5];

const oneByte = (alphabet: number[]) => (text: string) =>
  Uint8Array.from(text.split("").map((letter) => alphabet[letters.indexOf(letter)] ?? letter.charCodeAt(0)));
const wide = (text: string) => Buffer.from(text, "utf16le");

const encodings: Record<string, (text: string) => Uint8Array> = {
  "UTF-8": (text) => Buffer.from(text),
  "UTF-8 with a mark": (text) => Buffer.from(`\uFEFF${text}`),
  "UTF-16 LE": wide,
  "UTF-16 LE with a mark": (text) => wide(`\uFEFF${text}`),
  "UTF-16 BE": (text) => wide(text).swap16(),
  "UTF-16 BE with a mark": (text) => wide(`\uFEFF${text}`).swap16(),
  "Windows-1252": oneByte(windows),
  "old Mac": oneByte(macintosh),
  "decomposed UTF-8": (text) => Buffer.from(text.normalize("NFD")),
};

const notes = "Närvarande: Åsa Öberg – ordförande\nBeslut: “Förslaget” godkändes på mötet.\n";
const swedishWord = fc.constantFrom(
  "möte",
  "på",
  "Åsa",
  "Älvby",
  "ärende",
  "förslag",
  "och",
  "att",
  "kommun",
  "idé",
);
const swedish = fc
  .array(swedishWord, { minLength: 3, maxLength: 40 })
  .map((words) => `${words.join(" ")} å ö\n`);

async function read(bytes: Uint8Array, name = "protokoll.txt") {
  const result = await sourceTextOf(bytes, name);
  return result.ok ? result.value.text : result.reason;
}

describe.each(Object.entries(encodings))("%s", (_, encode) => {
  test("gives the words back", async () => {
    expect(await read(encode(notes))).toBe(notes);
  });

  test("gives any Swedish text back", async () => {
    await fc.assert(
      fc.asyncProperty(swedish, async (text) => {
        expect(await read(encode(text))).toBe(text);
      }),
    );
  });
});

test.each([
  ["Word on Windows", "\r\n"],
  ["an old Mac", "\r"],
  ["a mainframe", "\u0085"],
  ["a line separator", "\u2028"],
])("the line ends of %s become line feeds", async (_, lineEnd) => {
  expect(await read(Buffer.from(`Ett${lineEnd}två${lineEnd}${lineEnd}tre`))).toBe("Ett\ntvå\n\ntre");
});

test("a form feed stands at the start of a line", async () => {
  expect(await read(Buffer.from("slut\fbörjan\n\fnästa"))).toBe("slut\n\fbörjan\n\fnästa");
});

test("soft hyphens, odd bullets and private signs stay", async () => {
  const text = "kommun\u00ADdirektör \uF0B7 ▪ punkt\n";
  expect(await read(Buffer.from(text))).toBe(text);
});

test("what a database cannot hold goes", async () => {
  expect(await read(Buffer.from("Mötet\0 öppnas\u0007\uFEFF"))).toBe("Mötet öppnas");
});

test("a few spoilt bytes among many good ones are damage, and are told", async () => {
  const bytes = Buffer.concat([Buffer.from(notes.repeat(5)), Buffer.from([0xff, 0x20]), Buffer.from(notes)]);
  const result = await sourceTextOf(bytes, "skadad.txt");
  expect(result).toMatchObject({ ok: true, value: { warnings: [{ code: "damaged-letters" }] } });
  expect(result.ok && result.value.text).toContain("Åsa Öberg");
});
