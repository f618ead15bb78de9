// What a paper is, by its bytes: a name says what somebody wishes, and what is sent on to others must be what it says.
import { recognise } from "../../minutes/index.ts";

export const mediaTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  png: "image/png",
  jpg: "image/jpeg",
  txt: "text/plain; charset=utf-8",
} as const;

export type PaperKind = keyof typeof mediaTypes;

/** An archive names its parts in clear. */
const archives: readonly { has: string; kind: PaperKind }[] = [
  { has: "word/document.xml", kind: "docx" },
  { has: "xl/workbook.xml", kind: "xlsx" },
  { has: "ppt/presentation.xml", kind: "pptx" },
  { has: "mimetypeapplication/vnd.oasis.opendocument.text", kind: "odt" },
];

export type PaperRefusal = "empty" | "encrypted" | "older-format" | "unknown-kind";

export function paperKind(bytes: Buffer, fileName: string): PaperKind | PaperRefusal {
  const kind = recognise(bytes, fileName);
  if (kind === "pdf" || kind === "empty" || kind === "encrypted" || kind === "older-format") return kind;
  if (kind === "zip") return archives.find(({ has }) => bytes.includes(has))?.kind ?? "unknown-kind";
  if (kind === "picture") return pictureKind(bytes);
  return kind === "text" && isPlainText(bytes) ? "txt" : "unknown-kind";
}

export const isRefused = (kind: PaperKind | PaperRefusal): kind is PaperRefusal => !(kind in mediaTypes);

function pictureKind(bytes: Buffer): PaperKind | "unknown-kind" {
  if (bytes.subarray(1, 4).toString("latin1") === "PNG") return "png";
  return bytes[0] === 0xff ? "jpg" : "unknown-kind";
}

/** No signs that only machines read. */
function isPlainText(bytes: Buffer): boolean {
  return !bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13);
}

/** A name under which it opens wherever it is saved: the ending is that of its kind. */
export function savedName(fileName: string, kind: PaperKind): string {
  const name = fileName
    .replaceAll(/[\p{Cc}/\\:*?"<>|]+/gu, " ")
    .trim()
    .slice(-150);
  const endings: readonly string[] = kind === "jpg" ? ["jpg", "jpeg"] : [kind];
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (endings.includes(ending)) return name;
  return `${name === "" ? "bilaga" : name}.${kind}`;
}

/** "Budget 2027.pdf" is called "Budget 2027" until somebody says otherwise. */
export const titleFrom = (fileName: string): string =>
  fileName
    .replace(/\.[a-z0-9]{1,5}$/i, "")
    .replaceAll("_", " ")
    .trim() || fileName;
