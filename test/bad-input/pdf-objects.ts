// PDF files put together object by object, for what no program would write.
import { createHash } from "node:crypto";

export interface Stream {
  /** The entries of its dictionary but for the length. */
  about: string;
  bytes: Uint8Array;
}

type Scramble = (bytes: Buffer, object: number) => Buffer;

/** The first object is the catalogue. */
export function pdfOf(objects: readonly (string | Stream)[], trailer = "", scramble?: Scramble): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  let length = parts[0]?.length ?? 0;
  const put = (part: string | Buffer) => {
    const bytes = typeof part === "string" ? Buffer.from(part, "latin1") : part;
    parts.push(bytes);
    length += bytes.length;
  };
  const offsets = objects.map((object, i) => {
    const offset = length;
    put(`${i + 1} 0 obj\n`);
    if (typeof object === "string") put(object);
    else {
      const plain = Buffer.from(object.bytes);
      const bytes = scramble ? scramble(plain, i + 1) : plain;
      put(`<< ${object.about} /Length ${bytes.length} >>\nstream\n`);
      put(bytes);
      put("\nendstream");
    }
    put("\nendobj\n");
    return offset;
  });
  const table = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  put(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n`);
  put(`startxref\n${table}\n%%EOF\n`);
  return Buffer.concat(parts);
}

const catalogue = "<< /Type /Catalog /Pages 2 0 R >>";
const page = (resources: string) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${resources} >> /Contents 4 0 R >>`;

/** One page with this content and, as object 5, what its resources name. */
export function onePage(
  content: Stream,
  resources: string,
  resource: string | Stream,
  count = 1,
  kids = "3 0 R",
) {
  return [
    catalogue,
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    page(resources),
    content,
    resource,
  ];
}

export const helvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
export const written = (text: string): Stream => ({
  about: "",
  bytes: Buffer.from(`BT /F1 11 Tf 72 700 Td (${text}) Tj ET`, "latin1"),
});

/** Locked as the format's first handler does it: RC4 with forty bits, opened only by the password. */
export function lockedPdf(password: string): Buffer {
  const [id, rights] = [Buffer.alloc(16, 7), Buffer.from([0xfc, 0xff, 0xff, 0xff])];
  const owner = rc4(md5(padded("kansliets eget")).subarray(0, 5), padded(password));
  const key = md5(Buffer.concat([padded(password), owner, rights, id])).subarray(0, 5);
  const user = rc4(key, padded(""));
  const hex = (bytes: Buffer) => `<${bytes.toString("hex")}>`;
  const lock = `<< /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P -4 >>`;
  const scramble: Scramble = (bytes, object) => {
    const ofObject = md5(Buffer.concat([key, Buffer.from([object, 0, 0, 0, 0])]));
    return rc4(ofObject.subarray(0, 10), bytes);
  };
  const objects = onePage(written("Protokoll, hemligt"), "/Font << /F1 5 0 R >>", helvetica);
  return pdfOf([...objects, lock], `/Encrypt 6 0 R /ID [${hex(id)} ${hex(id)}]`, scramble);
}

const padding = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
const padded = (password: string) =>
  Buffer.concat([Buffer.from(password, "latin1"), padding]).subarray(0, 32);
const md5 = (bytes: Buffer) => createHash("md5").update(bytes).digest();

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const at = (i: number) => state[i & 255] ?? 0;
  const swap = (i: number, j: number) => ([state[i & 255], state[j & 255]] = [at(j), at(i)]);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255;
      j = (j + at(i)) & 255;
      swap(i, j);
      return byte ^ at(at(i) + at(j));
    }),
  );
}
