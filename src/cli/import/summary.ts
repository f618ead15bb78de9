import type { Waiting } from "../../features/imports/index.ts";
import type { Words } from "./messages.ts";

export interface Tally {
  imported: number;
  copies: number;
  known: number;
  failed: number;
  /** Files of pictures that are not recognised to the end. */
  waiting: number;
  done: number;
}

interface Summary {
  tally: Tally;
  skipped: readonly string[];
  waiting: Waiting;
  address: string;
}

const shown = 20;

/** What an import has come to, for the one who watched it. */
export function summaryOf({ tally, skipped, waiting, address }: Summary, words: Words): string {
  const lines = [words.summary(tally)];
  if (skipped.length > 0) {
    lines.push(words.skipped(skipped.length), ...skipped.slice(0, shown).map((path) => `  ${path}`));
    if (skipped.length > shown) lines.push(`  ${words.more(skipped.length - shown)}`);
  }
  if (waiting.suggestions + waiting.contradictions > 0) {
    lines.push(words.waiting(waiting.suggestions, waiting.contradictions));
  }
  lines.push(words.lookAt(address));
  return `${lines.join("\n")}\n`;
}
