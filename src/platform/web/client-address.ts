// From where a request came, as far as can be told.
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { isLoopback } from "../settings.ts";

/** A proxy on this machine says for whom it asks; nobody else is believed. */
export function clientAddress(c: Context): string {
  const peer = peerOf(c);
  if (peer !== null && !isLoopback(peer)) return peer;
  return c.req.header("X-Forwarded-For")?.split(",").at(-1)?.trim().slice(0, 100) || (peer ?? "unknown");
}

/** None where a test asks without a network. */
function peerOf(c: Context): string | null {
  if (c.env === undefined || c.env === null || !("incoming" in c.env)) return null;
  return getConnInfo(c).remote.address?.replace(/^::ffff:/, "") ?? null;
}
