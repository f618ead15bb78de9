// Files that no secretary has made on purpose, and some that somebody else has.
import { deflateSync } from "node:zlib";
import { paragraph, wordFile, zipped } from "../minutes/word-file.ts";
import { helvetica, lockedPdf, onePage, pdfOf, type Stream, written } from "./pdf-objects.ts";

const mega = 1_000_000;
const font = "/Font << /F1 5 0 R >>";

const picture: Stream = {
  about:
    "/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode",
  bytes: deflateSync(Uint8Array.from({ length: 64 * 64 }, (_, i) => (i * 37) & 255)),
};
const shown: Stream = { about: "", bytes: Buffer.from("q 595 0 0 842 0 0 cm /Im1 Do Q") };

/** Unpacks to 300 MB, twice packed. */
const swelling: Stream = {
  about: "/Filter [/FlateDecode /FlateDecode]",
  bytes: deflateSync(deflateSync(Buffer.alloc(300 * mega, "BT ET "))),
};

const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
const laughing = (declaration: string) =>
  zipped({
    "word/document.xml": `<${declaration} d [<!ENTITY l0 "ha">${laughs}]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>`,
  });

/** By what each is; with what reading it must come to. */
export const hostile: readonly [
  what: string,
  name: string,
  make: () => Uint8Array | Promise<Uint8Array>,
  reason: string,
][] = [
  ["nothing", "tom.txt", () => Buffer.alloc(0), "empty"],
  ["nothing but blanks", "blank.txt", () => Buffer.alloc(3 * mega, " \n"), "empty"],
  ["nothing but NUL", "noll.txt", () => Buffer.alloc(mega), "unknown-format"],
  ["half a letter of UTF-16", "udda.txt", () => Buffer.from([0xff, 0xfe, 0x41]), "empty"],
  ["a PDF with a password", "last.pdf", () => lockedPdf("hemligt"), "encrypted"],
  [
    "a PDF of pictures",
    "bilder.pdf",
    () => pdfOf(onePage(shown, "/XObject << /Im1 5 0 R >>", picture)),
    "no-text",
  ],
  ["a PDF that swells", "svall.pdf", () => pdfOf(onePage(swelling, font, helvetica)), "too-heavy"],
  [
    "a PDF whose pages go in a circle",
    "ring.pdf",
    () => pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
    "damaged",
  ],
  [
    "a PDF that declares a million pages",
    "miljon.pdf",
    () => pdfOf(onePage(written("Hej"), font, helvetica, mega)),
    "not-minutes",
  ],
  [
    "a PDF that has one page two thousand times",
    "ofta.pdf",
    () => pdfOf(onePage(written("Hej"), font, helvetica, 2000, "3 0 R ".repeat(2000))),
    "too-large",
  ],
  [
    "a DOCX cut short",
    "kort.docx",
    async () => (await wordFile(paragraph("Protokoll"))).slice(0, -60),
    "damaged",
  ],
  ["a DOCX of empty paragraphs", "tomma.docx", () => wordFile("<w:p/>".repeat(3 * mega)), "too-large"],
  [
    "a DOCX nested without end",
    "djup.docx",
    () => wordFile("<w:sdtContent>".repeat(50_000) + "</w:sdtContent>".repeat(50_000)),
    "damaged",
  ],
  [
    "a DOCX that unpacks to a hundred times its size",
    "bomb.docx",
    () => zipped({ "word/document.xml": " ".repeat(60 * mega) }),
    "too-large",
  ],
  ["a zip in a zip in a zip", "kedja.docx", nestedZip, "damaged"],
  ["entities that multiply", "skratt.docx", () => laughing("!DOCTYPE"), "damaged"],
  ["the same, spelled otherwise", "fniss.docx", () => laughing("!doctype"), "damaged"],
  [
    "a line of a hundred million letters",
    "rad.txt",
    () => Buffer.alloc(100 * mega, "Styrelsen beslutade "),
    "too-large",
  ],
  ["a file of 101 MB", "jatte.txt", () => Buffer.alloc(101 * mega, "x"), "too-large"],
];

/** Large, and of a kind that makes careless patterns slow; what comes of them is not the point, but when. */
export const tiresome: readonly [what: string, text: string][] = [
  [
    "nothing but attendance",
    "Närvarande: Åsa Ek (Alsjö), Bo Alm (Ekhamra), Eva Dal (Granbo)\n".repeat(50_000),
  ],
  ["one line", "Styrelsen beslutade att Åsa Ek återkommer den 3 maj, ".repeat(70_000)],
  ["nothing but blanks between two words", `Protokoll${" ".repeat(3 * mega)}slut`],
  ["nothing but brackets", "(".repeat(mega) + ")".repeat(mega)],
  ["nothing but capitals", "A ".repeat(mega)],
  ["nothing but numbers", "1.".repeat(mega)],
  ["nothing but paragraphs without words", "§ \n".repeat(mega)],
  ["nothing but tabs", "\t".repeat(2 * mega) + "Protokoll"],
];

/** Keeps the reader's thread busy for many seconds without a pause. */
export const exhausting = Array.from(
  { length: 12_000 },
  (_, i) => `${i + 1}. Ärende ${i}\n\nBeslut: Åsa Ek får i uppdrag att återkomma ${i} den 3 maj.\n`,
).join("\n");

async function nestedZip(): Promise<Uint8Array> {
  let inner: Uint8Array = Buffer.alloc(5 * mega, "0");
  for (let depth = 0; depth < 4; depth++) {
    const around = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`word/${i}.zip`, inner]));
    inner = await zipped(around);
  }
  return inner;
}
