// A form on another site must not act in ours. Browsers say where a form was sent from; what is not a browser
// sends neither header and carries nobody's session.
import type { Context } from "hono";

export function isFromElsewhere(c: Context): boolean {
  if (c.req.method === "GET" || c.req.method === "HEAD") return false;
  const site = c.req.header("Sec-Fetch-Site");
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const origin = c.req.header("Origin");
  return origin !== undefined && hostOf(origin) !== (c.req.header("Host") ?? new URL(c.req.url).host);
}

const hostOf = (origin: string): string | null => URL.parse(origin)?.host ?? null;
