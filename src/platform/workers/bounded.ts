// A worker that is handed what anybody may have made: its time is bounded here, and its memory by V8 and by `watch.ts`,
// which its program starts.
import { extname } from "node:path";
import type { z } from "zod";
import { openWorker, type Worker } from "./worker.ts";

export interface Bounds {
  /** From the moment an order is handed over. */
  readonly milliseconds: number;
  /** What JavaScript may keep, and all memory of the process, buffers and compiled code included. */
  readonly heapMegabytes: number;
  readonly megabytes: number;
  /** How long its process stays without work. */
  readonly idleMilliseconds: number;
}

/** What ended the process. */
export type Breach = "took-too-long" | "too-heavy" | "crash";

export interface Fault {
  readonly fault: string;
}

export interface BoundedWork<Answer> {
  /** The `import.meta.url` of a module beside `program`. */
  readonly beside: string;
  readonly bounds: Bounds;
  readonly ordersAProcess?: number;
  readonly answer: z.ZodType<Answer>;
}

export function openBounded<Order extends object, Answer extends object>({
  beside,
  bounds: { milliseconds, heapMegabytes, megabytes, idleMilliseconds },
  ordersAProcess = Infinity,
  answer,
}: BoundedWork<Answer>): Worker<Order, Answer | Fault | Breach> {
  return openWorker<Order, Answer | Fault | Breach>({
    program: new URL(`./program${extname(beside)}`, beside),
    args: [String(megabytes)],
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    milliseconds,
    idleMilliseconds,
    ordersAProcess,
    read(message) {
      const given = answer.safeParse(message);
      return given.success ? given.data : { fault: given.error.message };
    },
    late: () => "took-too-long",
    // The watch, and a machine without memory, kill; V8 aborts when its heap is full.
    gone: (signal) => (signal === "SIGKILL" || signal === "SIGABRT" ? "too-heavy" : "crash"),
  });
}
