import { hash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Context } from "hono";
import type { Encoding } from "./encoding.ts";

/** A page as it goes over the wire. */
export interface PackedPage {
  /** Of what is in it, however it is packed. */
  readonly mark: string;
  readonly encoding: Encoding;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function packedPage(page: Buffer<ArrayBuffer>, encoding: Encoding): PackedPage {
  return { mark: `W/"${hash("sha1", page, "base64url")}"`, encoding, bytes: packed(page, encoding) };
}

/** Whether the browser has this page already. */
export const isKnown = (c: Context, { mark }: PackedPage): boolean =>
  c.req.header("If-None-Match")?.includes(mark) === true;

export function headersOf({ mark, encoding }: PackedPage): Record<string, string> {
  return encoding === "identity" ? { ETag: mark } : { ETag: mark, "Content-Encoding": encoding };
}

/** Brotli at 1 packs as tight as gzip at 6, in a quarter of its time. */
const loosely = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

function packed(page: Buffer<ArrayBuffer>, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === "br") return trimmed(brotliCompressSync(page, loosely));
  if (encoding === "gzip") return trimmed(gzipSync(page, { level: 3 }));
  return page;
}

/** zlib gives the beginning of a larger room, all of which would be kept with it. */
const trimmed = (bytes: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
