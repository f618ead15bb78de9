// Sets one paper at a time in a process of its own, since the compiler never gives memory back. The process is started
// when the first paper comes, replaced when it is worn, and let go when none has come for a while.
import { extname } from "node:path";
import { openWorker } from "../../../../platform/workers/worker.ts";
import { answer, type Answer, type Order } from "./order.ts";

export interface Bounds {
  /** For one paper, from the moment the process is asked. */
  readonly milliseconds: number;
  /** The compiler's memory grows by 1–2 MB a paper; after so many its process is replaced. */
  readonly papersAProcess: number;
  readonly idleMilliseconds: number;
}

export const ordinaryBounds: Bounds = { milliseconds: 60_000, papersAProcess: 200, idleMilliseconds: 15_000 };

export interface Typesetter {
  /** Throws where it cannot be set. */
  set(paper: Order): Promise<Uint8Array>;
  close(): void;
}

export function openTypesetter(bounds: Bounds): Typesetter {
  const worker = openWorker<Order, Answer>({
    program: new URL(`./program${extname(import.meta.url)}`, import.meta.url),
    milliseconds: bounds.milliseconds,
    idleMilliseconds: bounds.idleMilliseconds,
    ordersAProcess: bounds.papersAProcess,
    read: answerFrom,
    late: () => ({ fault: `it took longer than ${bounds.milliseconds / 1000} seconds` }),
    gone: () => ({ fault: "the typesetter stopped" }),
  });
  return {
    async set(paper) {
      const given = await worker.ask(paper);
      if ("fault" in given) throw new Error(`The PDF could not be made: ${given.fault}`);
      return given.pdf;
    },
    close: () => worker.close(),
  };
}

function answerFrom(message: unknown): Answer {
  const given = answer.safeParse(message);
  return given.success ? given.data : { fault: given.error.message };
}
