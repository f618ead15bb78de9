import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Context } from "hono";
import type { PackedPage } from "./packed-page.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** A kept page, also where the browser has it already and is sent nothing. */
    page: PackedPage | undefined;
  }
}

/** The page or the data that whoever asked has before him now; nothing where that is a file, or comes in pieces. */
export async function textShown(c: Context): Promise<string> {
  const page = c.get("page");
  if (page !== undefined) return unpacked(page).toString();
  const { headers } = c.res;
  const isText = /^(text\/html|application\/json)/.test(headers.get("Content-Type") ?? "");
  return isText && !headers.has("Transfer-Encoding") ? c.res.clone().text() : "";
}

function unpacked({ bytes, encoding }: PackedPage): Buffer {
  if (encoding === "br") return brotliDecompressSync(bytes);
  return encoding === "gzip" ? gunzipSync(bytes) : Buffer.from(bytes);
}
