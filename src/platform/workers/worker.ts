// A program of ours in a process of its own, which is asked for one thing at a time and can be ended by it: whatever it
// was given, the one who asks goes on.
import { fork } from "node:child_process";

export interface Worker<Order, Answer> {
  /** One after another. */
  ask(order: Order): Promise<Answer>;
  /** What is asked meanwhile is answered as gone. */
  close(): void;
}

export interface Work<Answer> {
  readonly program: URL;
  readonly args?: readonly string[];
  readonly execArgv?: readonly string[];
  /** Bound of one order. */
  readonly milliseconds: number;
  /** Its process is let go when no order has come for so long. */
  readonly idleMilliseconds: number;
  /** Its process is replaced after so many. */
  readonly ordersAProcess?: number;
  readonly read: (message: unknown) => Answer;
  readonly late: () => Answer;
  /** A new process ended with this order at hand; `signal` is what killed it. */
  readonly gone: (signal: string | null) => Answer;
}

/** Starts a process when the first order comes. */
export function openWorker<Order extends object, Answer>(work: Work<Answer>): Worker<Order, Answer> {
  const { idleMilliseconds, ordersAProcess = Infinity } = work;
  let process: WorkerProcess<Order, Answer> | null = null;
  let idle: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  async function askNow(order: Order): Promise<Answer> {
    clearTimeout(idle);
    try {
      return await answerTo(order);
    } finally {
      idle = setTimeout(rest, idleMilliseconds).unref();
    }
  }

  /** What a process has grown by other orders, or what befell it while it rested, is not this order's fault. */
  async function answerTo(order: Order): Promise<Answer> {
    if (process === null || process.hasEnded() || process.asked() >= ordersAProcess) {
      rest();
      process = startProcess(work);
    }
    const isFirst = process.asked() === 0;
    const given = await process.ask(order);
    if (!("gone" in given)) return given.answer;
    process = null;
    return isFirst || isClosed ? work.gone(given.gone) : answerTo(order);
  }

  function rest(): void {
    process?.end();
    process = null;
  }

  return {
    ask(order) {
      const asking = turn.then(() => askNow(order));
      turn = asking.catch(() => undefined);
      return asking;
    },
    close() {
      isClosed = true;
      rest();
    },
  };
}

interface WorkerProcess<Order, Answer> {
  hasEnded(): boolean;
  asked(): number;
  ask(order: Order): Promise<Outcome<Answer>>;
  end(): void;
}

type Outcome<Answer> = { readonly answer: Answer } | { readonly gone: string | null };

function startProcess<Order extends object, Answer>(work: Work<Answer>): WorkerProcess<Order, Answer> {
  const child = fork(work.program, [...(work.args ?? [])], {
    execArgv: [...(work.execArgv ?? []), "--no-warnings"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    // Ctrl-C is for the one who asks, who may want what is at hand finished.
    detached: true,
  });
  let [ended, asked] = [false, 0];
  child.once("exit", () => (ended = true));
  // What can't be sent to a process on its way out is told by its exit.
  child.on("error", () => (ended ||= child.pid === undefined));

  async function ask(order: Order): Promise<Outcome<Answer>> {
    asked += 1;
    const { promise, resolve, reject } = Promise.withResolvers<Outcome<Answer>>();
    const late = setTimeout(() => {
      resolve({ answer: work.late() });
      end();
    }, work.milliseconds);
    const onMessage = (message: unknown) => resolve({ answer: work.read(message) });
    const onExit = (_: number | null, signal: string | null) => resolve({ gone: signal });
    child.on("message", onMessage).on("exit", onExit).on("error", reject);
    hold(true);
    child.send(order, () => undefined);
    try {
      return await promise;
    } finally {
      clearTimeout(late);
      child.off("message", onMessage).off("exit", onExit).off("error", reject);
      hold(false);
    }
  }

  /** With nothing to do it keeps nobody waiting. */
  function hold(busy: boolean): void {
    child[busy ? "ref" : "unref"]();
    child.channel?.[busy ? "ref" : "unref"]();
  }

  function end(): void {
    ended = true;
    child.kill("SIGKILL");
  }

  hold(false);
  return { hasEnded: () => ended, asked: () => asked, ask, end };
}
