// One page of a file as a picture for a browser, drawn in a process of its own under bounds of time and memory.
import { extname } from "node:path";
import { refuse, type Result } from "../../../lib/result.ts";
import { openWorker } from "../../../platform/workers/worker.ts";
import type { Unreadable } from "../../minutes/index.ts";
import { answer, type Answer, type Order } from "./order.ts";

export interface Drawer {
  /** As WebP. Refused as busy where too many are waiting already. */
  draw(order: Order): Promise<Result<Uint8Array, Unreadable | "busy">>;
}

export interface Bounds {
  /** For one page; an ordinary one takes a twentieth of it. */
  readonly milliseconds: number;
  readonly heapMegabytes: number;
  readonly megabytes: number;
  readonly idleMilliseconds: number;
  /** Each holds its file in memory meanwhile. */
  readonly waiting: number;
}

export const ordinaryBounds: Bounds = {
  milliseconds: 20_000,
  heapMegabytes: 512,
  megabytes: 1024,
  idleMilliseconds: 10_000,
  waiting: 6,
};

/** What is drawn is not kept: the file holds it already, and a picture that is stored would have to be backed up, and
 *  masked, a second time. */
export function openDrawer(bounds: Bounds = ordinaryBounds): Drawer {
  const worker = openWorker<Order, Answer | Unreadable>({
    program: new URL(`./program${extname(import.meta.url)}`, import.meta.url),
    args: [String(bounds.megabytes)],
    execArgv: [`--max-old-space-size=${bounds.heapMegabytes}`],
    milliseconds: bounds.milliseconds,
    idleMilliseconds: bounds.idleMilliseconds,
    read: answerFrom,
    late: () => "took-too-long",
    gone: (signal) => (signal === "SIGKILL" || signal === "SIGABRT" ? "too-heavy" : "crash"),
  });
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

function answerFrom(message: unknown): Answer {
  const given = answer.safeParse(message);
  return given.success ? given.data : { fault: given.error.message };
}
