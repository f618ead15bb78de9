// One page of a file as a picture for a browser, drawn in a process of its own under bounds of time and memory.
import { refuse, type Result } from "../../../lib/result.ts";
import { type Bounds, openBounded } from "../../../platform/workers/bounded.ts";
import type { Unreadable } from "../../minutes/index.ts";
import { answer, type Answer, type Order } from "./order.ts";

export interface Drawer {
  /** As WebP. Refused as busy where too many are waiting already. */
  draw(order: Order): Promise<Result<Uint8Array, Unreadable | "busy">>;
}

/** For one page; an ordinary one takes a twentieth of it. */
interface DrawerBounds extends Bounds {
  /** Each holds its file in memory meanwhile. */
  readonly waiting: number;
}

export const ordinaryBounds: DrawerBounds = {
  milliseconds: 20_000,
  heapMegabytes: 512,
  megabytes: 1024,
  idleMilliseconds: 10_000,
  waiting: 6,
};

/** What is drawn is not kept: the file holds it already, and a picture that is stored would have to be backed up, and
 *  masked, a second time. */
export function openDrawer(bounds: DrawerBounds = ordinaryBounds): Drawer {
  const worker = openBounded<Order, Answer>({ beside: import.meta.url, bounds, answer });
  let waiting = 0;
  return {
    async draw(order) {
      if (waiting >= bounds.waiting) return refuse("busy");
      waiting += 1;
      try {
        const given = await worker.ask(order);
        if (typeof given === "string") return refuse(given);
        if ("fault" in given) throw new Error(given.fault);
        return given;
      } finally {
        waiting -= 1;
      }
    },
  };
}
