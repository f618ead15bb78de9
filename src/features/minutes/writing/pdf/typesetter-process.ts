// One process that sets papers: asked for one at a time, and ended by the paper that takes too long.
import { fork } from "node:child_process";
import { extname } from "node:path";
import { answer, type Answer, type Order } from "./order.ts";

export interface TypesetterProcess {
  /** How many it has been asked for. */
  papers(): number;
  isGone(): boolean;
  ask(paper: Order, milliseconds: number): Promise<Answer | "took-too-long" | "gone">;
  end(): void;
}

export function startTypesetterProcess(): TypesetterProcess {
  const program = new URL(`./program${extname(import.meta.url)}`, import.meta.url);
  const child = fork(program, {
    execArgv: ["--no-warnings"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    // Ctrl-C is for the one who asks, who may want the paper at hand finished.
    detached: true,
  });
  let [papers, gone] = [0, false];
  child.once("exit", () => (gone = true));
  // What can't be sent to a process on its way out is told by its exit.
  child.on("error", () => (gone ||= child.pid === undefined));

  async function ask(paper: Order, milliseconds: number) {
    papers += 1;
    const { promise, resolve, reject } = Promise.withResolvers<Answer | "took-too-long" | "gone">();
    const onMessage = (message: unknown) => {
      const given = answer.safeParse(message);
      resolve(given.success ? given.data : { fault: given.error.message });
    };
    const onExit = () => resolve("gone");
    const late = setTimeout(() => {
      resolve("took-too-long");
      end();
    }, milliseconds);
    child.on("message", onMessage).on("exit", onExit).on("error", reject);
    hold(true);
    child.send(paper, () => undefined);
    try {
      return await promise;
    } finally {
      clearTimeout(late);
      child.off("message", onMessage).off("exit", onExit).off("error", reject);
      hold(false);
    }
  }

  /** With nothing to set it keeps nobody waiting. */
  function hold(busy: boolean): void {
    child[busy ? "ref" : "unref"]();
    child.channel?.[busy ? "ref" : "unref"]();
  }

  function end(): void {
    gone = true;
    child.kill("SIGKILL");
  }

  hold(false);
  return { papers: () => papers, isGone: () => gone, ask, end };
}
