// What a file is, by its first bytes. A name that promises Word or PDF over other content means damage.
import type { Unreadable } from "./reasons.ts";

type Refused = Extract<Unreadable, "empty" | "unknown-format" | "older-format" | "damaged" | "encrypted">;
type Kind = "text" | "html" | "pdf" | "zip" | "picture" | Refused;

const signatures: { starts: string; kind: Kind }[] = [
  { starts: "PK\x03\x04", kind: "zip" },
  { starts: "{\\rtf", kind: "older-format" },
  { starts: "\x89PNG", kind: "picture" },
  { starts: "\xFF\xD8\xFF", kind: "picture" },
  { starts: "II*\0", kind: "picture" },
  { starts: "MM\0*", kind: "picture" },
  { starts: "GIF8", kind: "picture" },
];

const compoundFile = "\xD0\xCF\x11\xE0";

export function recognise(bytes: Uint8Array, fileName: string): Kind {
  if (bytes.length === 0) return "empty";
  const start = latin1(bytes.subarray(0, 1024));
  if (start.includes("%PDF-")) return "pdf";
  if (start.startsWith(compoundFile)) return isEncryptedOffice(bytes) ? "encrypted" : "older-format";
  const known = signatures.find((signature) => start.startsWith(signature.starts));
  if (known !== undefined) return known.kind;
  if (/\.(docx|pdf)$/i.test(fileName)) return "damaged";
  if (/^\s*(?:\xEF\xBB\xBF)?\s*<(?:!doctype html|html)[\s>]/i.test(start)) return "html";
  if (/^\s*<\?xml/i.test(start)) return "unknown-format";
  return "text";
}

/** Word keeps a document with a password in an old-style compound file, under this name. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 200_000)).includes("EncryptedPackage".split("").join("\0"));
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}
