// One reader process: asked for one document at a time, and ended by the document that breaks a bound.
import { fork } from "node:child_process";
import { extname } from "node:path";
import type { Bounds } from "./bounds.ts";
import { answer, type Answer, type Order } from "./order.ts";

/** What ended the process. */
export type Breach = "took-too-long" | "too-heavy" | "crash";

export interface ReaderProcess {
  /** Whether it has read anything yet. */
  isFresh(): boolean;
  hasEnded(): boolean;
  ask(order: Order): Promise<Answer | Breach>;
  end(): void;
}

export function startReaderProcess(bounds: Bounds): ReaderProcess {
  const program = new URL(`./program${extname(import.meta.url)}`, import.meta.url);
  const child = fork(program, [String(bounds.megabytes)], {
    execArgv: [`--max-old-space-size=${bounds.heapMegabytes}`, "--no-warnings"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    // Ctrl-C is for the one who asks, who may want the document at hand finished.
    detached: true,
  });
  let [ended, fresh] = [false, true];
  child.once("exit", () => (ended = true));
  // What can't be sent to a process on its way out is told by its exit.
  child.on("error", () => (ended ||= child.pid === undefined));

  async function ask(order: Order): Promise<Answer | Breach> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer | Breach>();
    const late = setTimeout(() => endWith("took-too-long"), bounds.milliseconds);
    const endWith = (breach: Breach) => {
      resolve(breach);
      child.kill("SIGKILL");
    };
    const onMessage = (message: unknown) => {
      const given = answer.safeParse(message);
      resolve(given.success ? given.data : { fault: given.error.message });
    };
    const onExit = (_: number | null, signal: string | null) => resolve(breachOf(signal));
    child.on("message", onMessage).on("exit", onExit).on("error", reject);
    hold(true);
    child.send(order, () => undefined);
    try {
      return await promise;
    } finally {
      fresh = false;
      clearTimeout(late);
      child.off("message", onMessage).off("exit", onExit).off("error", reject);
      hold(false);
    }
  }

  /** With nothing to read it keeps nobody waiting. */
  function hold(busy: boolean): void {
    child[busy ? "ref" : "unref"]();
    child.channel?.[busy ? "ref" : "unref"]();
  }

  return { isFresh: () => fresh, hasEnded: () => ended, ask, end: () => void child.kill("SIGKILL") };
}

/** The watch, and a machine without memory, kill; V8 aborts when its heap is full. */
function breachOf(signal: string | null): Breach {
  return signal === "SIGKILL" || signal === "SIGABRT" ? "too-heavy" : "crash";
}
