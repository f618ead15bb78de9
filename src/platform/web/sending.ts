// How a page leaves: packed as the browser can take it, and not again when it has the same one already.
import { hash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { createMiddleware } from "hono/factory";
import { type Encoding, encodingFor } from "./encoding.ts";

/** Pages are in the reader's language and may change at any time: asked for again, but not sent again. */
export const sendPages = createMiddleware(async (c, next) => {
  await next();
  const { headers, status } = c.res;
  headers.set("Cache-Control", "private, no-cache");
  headers.append("Vary", "Cookie");
  if (!headers.get("Content-Type")?.startsWith("text/html")) return;

  const page = Buffer.from(await c.res.arrayBuffer());
  const mark = `W/"${hash("sha1", page, "base64url")}"`;
  const isKnown = status === 200 && c.req.header("If-None-Match")?.includes(mark);
  const encoding = encodingFor(c);
  headers.set("ETag", mark);
  headers.append("Vary", "Accept-Encoding");
  if (isKnown) headers.delete("Content-Type");
  else if (encoding !== "identity") headers.set("Content-Encoding", encoding);

  // Given a new answer while it has one, Hono would add the headers of both.
  c.res = undefined;
  c.res = isKnown
    ? new Response(null, { status: 304, headers })
    : new Response(packed(page, encoding), { status, headers });
});

/** Each page is packed anew, so loosely: Brotli at 1 packs as tight as gzip at 6, in a quarter of its time. */
function packed(page: Buffer<ArrayBuffer>, encoding: Encoding): Buffer<ArrayBuffer> {
  if (encoding === "br") return brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  if (encoding === "gzip") return gzipSync(page, { level: 3 });
  return page;
}
