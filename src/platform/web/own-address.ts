// Under which address people reach Genbo: as it is set, and otherwise as the browser asked for it.
import type { Context } from "hono";
import { isSecure } from "./cookies.ts";

/** Scheme, host and port, without a slash: "https://genbo.kvarnby.example". */
export function ownOrigin(c: Context, publicAddress: string | null): string {
  if (publicAddress !== null) return new URL(publicAddress).origin;
  const host = c.req.header("Host") ?? new URL(c.req.url).host;
  return `${isSecure(c) ? "https" : "http"}://${host}`;
}
