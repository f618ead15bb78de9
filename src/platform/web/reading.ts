// The register in the eyes of whoever asks.
import type { Context, MiddlewareHandler } from "hono";
import { turnsFor } from "../../lib/turns.ts";
import { type Access, type Reading, readAs } from "../db/reading.ts";
import type { Db } from "../db/schema.ts";
import { type Sessions, viewerOf } from "./viewer.ts";
import { visitOf } from "./visit.ts";

declare module "hono" {
  interface ContextVariableMap {
    reading: () => Promise<Reading>;
  }
}

/** Pages ask besides what only Genbo itself may ask, each on a connection of its own: some of the ten are left for
 *  that, or pages that read would wait for one another for ever. */
const readingsAtOnce = 7;

/** Learns who asks; a transaction is begun by the first who reads, and ended when the answer is made. */
export function knowViewer(db: Db, sessions: Sessions): MiddlewareHandler {
  const enter = turnsFor(readingsAtOnce);
  return async (c, next) => {
    const viewer = await sessions(c);
    c.set("viewer", viewer);
    c.set("visit", { ...visitOf(c), viewer });
    let begun: Promise<Reading> | undefined;
    // Whoever changes something is told what it is after that.
    const as = c.req.method === "GET" || c.req.method === "HEAD" ? "now" : "asked";
    c.set("reading", () => (begun ??= begin(viewerOf(c).access, as)));
    try {
      await next();
    } finally {
      // What failed to begin has been told to whoever asked for it.
      await begun?.then((reading) => reading.end()).catch(() => undefined);
    }
  };

  async function begin(access: Access, as: "now" | "asked"): Promise<Reading> {
    const leave = await enter();
    try {
      const begun = await readAs(db, access, as);
      return { db: begun.db, end: () => begun.end().finally(leave) };
    } catch (error) {
      leave();
      throw error;
    }
  }
}

/** What a page asks of the register. */
export const reading = async (c: Context): Promise<Db> => (await c.get("reading")()).db;
