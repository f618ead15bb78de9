// The register in the eyes of whoever asks.
import type { Context, MiddlewareHandler } from "hono";
import { type Reading, readAs } from "../db/reading.ts";
import type { Db } from "../db/schema.ts";
import { type Sessions, viewerOf } from "./viewer.ts";
import { visitOf } from "./visit.ts";

declare module "hono" {
  interface ContextVariableMap {
    reading: () => Promise<Reading>;
  }
}

/** Learns who asks; a transaction is begun by the first who reads, and ended when the answer is made. */
export function knowViewer(db: Db, sessions: Sessions): MiddlewareHandler {
  return async (c, next) => {
    const viewer = await sessions(c);
    c.set("viewer", viewer);
    c.set("visit", { ...visitOf(c), viewer });
    let begun: Promise<Reading> | undefined;
    // Whoever changes something is told what it is after that.
    const as = c.req.method === "GET" || c.req.method === "HEAD" ? "now" : "asked";
    c.set("reading", () => (begun ??= readAs(db, viewerOf(c).access, as)));
    try {
      await next();
    } finally {
      // What failed to begin has been told to whoever asked for it.
      await begun?.then((reading) => reading.end()).catch(() => undefined);
    }
  };
}

/** What a page asks of the register. */
export const reading = async (c: Context): Promise<Db> => (await c.get("reading")()).db;
