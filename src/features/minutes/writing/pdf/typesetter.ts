// Sets one paper at a time in a process of its own, since the compiler never gives memory back. The process is started
// when the first paper comes, replaced when it is worn, and let go when none has come for a while.
import type { Order } from "./order.ts";
import { startTypesetterProcess, type TypesetterProcess } from "./typesetter-process.ts";

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
  let process: TypesetterProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  async function setNow(paper: Order): Promise<Uint8Array> {
    clearTimeout(idle);
    try {
      return await answerTo(paper);
    } finally {
      idle = setTimeout(close, bounds.idleMilliseconds).unref();
    }
  }

  /** What befell a process between two papers is not this paper's fault. */
  async function answerTo(paper: Order): Promise<Uint8Array> {
    if (process === null || process.isGone() || process.papers() >= bounds.papersAProcess) {
      close();
      process = startTypesetterProcess();
    }
    const isFirst = process.papers() === 0;
    const given = await process.ask(paper, bounds.milliseconds);
    if (given === "gone" && !isFirst) return answerTo(paper);
    if (given === "gone") throw new Error("The PDF could not be made: the typesetter stopped.");
    if (given === "took-too-long")
      throw new Error(`The PDF could not be made in ${bounds.milliseconds / 1000} seconds.`);
    if ("fault" in given) throw new Error(`The PDF could not be made: ${given.fault}`);
    return given.pdf;
  }

  function close(): void {
    process?.end();
    process = null;
  }

  return {
    set(paper) {
      const setting = turn.then(() => setNow(paper));
      turn = setting.catch(() => undefined);
      return setting;
    },
    close,
  };
}
