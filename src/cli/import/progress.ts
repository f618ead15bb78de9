// How far an import has come: a bar on a terminal, a line now and then elsewhere.
import { type GenericFormatter, MultiBar, Presets } from "cli-progress";
import type { Words } from "./messages.ts";

export interface Progress {
  /** One more file is done. */
  step(): void;
  /** A line of its own, above the bar. */
  say(line: string): void;
  stop(): void;
}

export function progressOn(stream: NodeJS.WriteStream, total: number, words: Words): Progress {
  return stream.isTTY ? bar(stream, total, words) : lines(stream, total, words);
}

function bar(stream: NodeJS.WriteStream, total: number, words: Words): Progress {
  const started = Date.now();
  const format: GenericFormatter = (options, { progress, value }) => {
    const full = Math.round(progress * 30);
    const drawn =
      (options.barCompleteString ?? "").slice(0, full) + (options.barIncompleteString ?? "").slice(full, 30);
    return words.bar
      .replace("{bar}", drawn)
      .replace("{value}", String(value))
      .replace("{total}", String(total))
      .replace("{left}", value === 0 ? "" : words.left(timeLeft(started, value, total, words)));
  };
  const bars = new MultiBar(
    { stream, format, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  const one = bars.create(total, 0);
  return {
    step: () => one.increment(),
    say: (line) => bars.log(`${line}\n`),
    stop: () => bars.stop(),
  };
}

const everyMilliseconds = 10_000;

function lines(stream: NodeJS.WriteStream, total: number, words: Words): Progress {
  const started = Date.now();
  let [done, told] = [0, started];
  const say = (line: string) => void stream.write(`${line}\n`);
  return {
    step() {
      done += 1;
      if (Date.now() - told < everyMilliseconds) return;
      told = Date.now();
      say(words.line(done, total, timeLeft(started, done, total, words)));
    },
    say,
    stop: () => undefined,
  };
}

function timeLeft(started: number, done: number, total: number, words: Words): string {
  const seconds = Math.ceil((((Date.now() - started) / done) * (total - done)) / 1000);
  return seconds < 90 ? words.seconds(seconds) : words.minutes(Math.round(seconds / 60));
}
