// The parts of a zip archive as text, with a bound on what they may unpack to.
import { crc32, inflateRawSync } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { refuse, type Result, ok } from "../../../../lib/result.ts";
import { limits } from "../limits.ts";

type Parts = ReadonlyMap<string, string>;

/** The wanted parts, by name. */
export async function partsOf(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<Result<Parts, "damaged" | "too-large" | "encrypted">> {
  const parts = new Map<string, string>();
  const room = { bytes: limits.partBytes, elements: limits.elements };
  try {
    const archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    if (archive.entryCount > limits.archiveParts) return refuse("too-large");
    for await (const entry of archive.eachEntry()) {
      if (!wanted(entry.fileName)) continue;
      if (entry.isEncrypted()) return refuse("encrypted");
      if (entry.uncompressedSize > room.bytes) return refuse("too-large");
      const part = await unpack(archive, entry, bytes);
      if (part === null) return refuse("damaged");
      room.bytes -= part.length;
      const text = decodeXml(part);
      room.elements -= text.match(/<\w/g)?.length ?? 0;
      if (room.elements < 0) return refuse("too-large");
      parts.set(entry.fileName, text);
    }
    return ok(parts);
  } catch {
    // yauzl and zlib throw on what they cannot make sense of, and that is what damage is.
    return refuse("damaged");
  }
}

/** Never more than the size that the archive tells: zlib stops there. */
async function unpack(archive: ZipFile, entry: Entry, bytes: Uint8Array): Promise<Uint8Array | null> {
  const { fileDataStart } = await archive.readLocalFileHeaderPromise(entry, { minimal: true });
  const packed = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  const part =
    entry.compressionMethod === 0
      ? packed
      : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize) });
  return crc32(part) === entry.crc32 ? part : null;
}

function decodeXml(part: Uint8Array): string {
  const wide =
    part[0] === 0xff && part[1] === 0xfe
      ? "utf-16le"
      : part[0] === 0xfe && part[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(wide).decode(part);
}
