import { Hono } from "hono";
import { assetNamed } from "./assets.ts";
import { encodingFor } from "./encoding.ts";

/** An asset's address changes with its content, so whoever has fetched it may keep it. */
export function staticRoutes() {
  return new Hono().get("/statiskt/:name", (c) => {
    const asset = assetNamed(c.req.param("name"));
    if (asset === undefined) return c.notFound();

    c.header("Content-Type", asset.type);
    c.header("Cache-Control", "public, max-age=31536000, immutable");
    if (asset.br === undefined || asset.gzip === undefined) return c.body(asset.plain);

    c.header("Vary", "Accept-Encoding");
    const encoding = encodingFor(c);
    if (encoding === "identity") return c.body(asset.plain);
    c.header("Content-Encoding", encoding);
    return c.body(encoding === "br" ? asset.br : asset.gzip);
  });
}
