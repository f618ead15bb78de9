// How a page leaves: packed as the browser can take it, and not again when it has the same one already.
import { createMiddleware } from "hono/factory";
import { encodingFor } from "./encoding.ts";
import { headersOf, isKnown, packedPage } from "./packed-page.ts";
import { visitOf } from "./visit.ts";

/** Pages are in the reader's language and may change at any time: asked for again, but not sent again. What is made for
 *  somebody who is signed in stays on no disk. */
export const sendPages = createMiddleware(async (c, next) => {
  await next();
  const { headers, status } = c.res;
  headers.set("Cache-Control", visitOf(c).viewer.account === null ? "private, no-cache" : "no-store");
  headers.append("Vary", "Cookie");
  if (headers.has("ETag")) headers.append("Vary", "Accept-Encoding");
  if (headers.has("ETag") || !headers.get("Content-Type")?.startsWith("text/html")) return;

  const page = packedPage(Buffer.from(await c.res.arrayBuffer()), encodingFor(c));
  headers.append("Vary", "Accept-Encoding");
  headers.set("ETag", page.mark);
  const notModified = status === 200 && isKnown(c, page);
  if (notModified) headers.delete("Content-Type");
  else for (const [name, value] of Object.entries(headersOf(page))) headers.set(name, value);

  // Given a new answer while it has one, Hono would add the headers of both.
  c.res = undefined;
  c.res = notModified
    ? new Response(null, { status: 304, headers })
    : new Response(page.bytes, { status, headers });
});
