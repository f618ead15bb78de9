import type { Register } from "../../platform/db/register.ts";

export interface Interruption {
  isAsked(): boolean;
  /** From here on a signal does what it always does. */
  end(): void;
}

/** Ctrl-C lets the document at hand be finished: what has come in is in, and the rest comes in next time.
 *  Ctrl-C once more leaves at once, and the document at hand is undone. */
export function untilInterrupted(register: Register): Interruption {
  let asked = false;
  const interrupt = () => {
    if (asked) void register.abandon().finally(() => process.exit(130));
    asked = true;
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, interrupt);
  return {
    isAsked: () => asked,
    end() {
      for (const signal of signals) process.off(signal, interrupt);
    },
  };
}
