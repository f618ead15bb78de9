import { SingleBar } from "cli-progress";

export interface ProgressLine {
  show(done: number, total: number): void;
  end(): void;
}

/** A bar on a terminal; elsewhere, as in a log, nothing. */
export function progressLine(unit: string): ProgressLine {
  if (!process.stderr.isTTY) return { show: () => undefined, end: () => undefined };
  const bar = new SingleBar({
    format: `  {bar} {percentage} %  {value}/{total} ${unit}`,
    hideCursor: true,
    clearOnComplete: true,
  });
  let begun = false;
  return {
    show(done, total) {
      if (!begun) bar.start(total, done);
      begun = true;
      bar.update(done);
    },
    end: () => bar.stop(),
  };
}
