// Work that comes round again for as long as Genbo runs.
import { setTimeout as pause } from "node:timers/promises";

export interface Rounds {
  /** Done when the round under way, if any, is. */
  stop(): Promise<void>;
}

/** A failure, such as a database that is away, is told once, and the next round tries again. */
export function startRounds(
  round: (signal: AbortSignal) => Promise<void>,
  /** Milliseconds between the end of one and the beginning of the next. */
  every: number,
): Rounds {
  const stopping = new AbortController();
  const { signal } = stopping;
  const rounds = async () => {
    let trouble = "";
    while (!signal.aborted) {
      const found = await round(signal).then(() => "", String);
      if (found !== "" && found !== trouble) process.stderr.write(`${found}\n`);
      trouble = found;
      await pause(every, undefined, { signal, ref: false }).catch(() => undefined);
    }
  };
  const stopped = rounds();
  return {
    async stop() {
      stopping.abort();
      await stopped;
    },
  };
}
