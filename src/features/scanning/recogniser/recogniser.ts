// One page of a file of pictures into words, in a process of its own under bounds of time and memory: whatever the
// picture is, this process goes on.
import type { Result } from "../../../lib/result.ts";
import { type Bounds, openBounded } from "../../../platform/workers/bounded.ts";
import type { ScannedPage, Unreadable } from "../../minutes/index.ts";
import { answer, type Answer, type Order } from "./order.ts";

export interface Recogniser {
  /** Gives how many pages there are, too. Throws where the recogniser itself has a fault. */
  read(bytes: Uint8Array, page: number): Promise<Result<{ pages: number; page: ScannedPage }, Unreadable>>;
  close(): void;
}

/** For one page; an ordinary one takes a twentieth of it. */
interface RecogniserBounds extends Bounds {
  /** The recogniser's memory never shrinks: after so many its process is replaced. */
  readonly pagesAProcess: number;
}

export const ordinaryBounds: RecogniserBounds = {
  milliseconds: 120_000,
  heapMegabytes: 512,
  megabytes: 1500,
  idleMilliseconds: 10_000,
  pagesAProcess: 50,
};

/** Starts its process when the first page comes, and lets it go when none has come for a while. */
export function openRecogniser(bounds: RecogniserBounds = ordinaryBounds): Recogniser {
  const worker = openBounded<Order, Answer>({
    beside: import.meta.url,
    bounds,
    ordersAProcess: bounds.pagesAProcess,
    answer,
  });
  let isClosed = false;
  return {
    async read(bytes, page) {
      const given = await worker.ask({ bytes, page });
      // What ended the process was no fault of the page.
      if (isClosed) throw new Error("the recogniser was closed");
      if (typeof given === "string") return { ok: false, reason: given };
      if ("fault" in given) throw new Error(given.fault);
      return given;
    },
    close() {
      isClosed = true;
      worker.close();
    },
  };
}
