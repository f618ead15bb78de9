// The same minutes in another file, told from other minutes of the same day.
import { foldName } from "../../../lib/names.ts";
import type { MinutesRecord } from "../../minutes/index.ts";

const alike = 0.9;
const telling = 12;

export interface Minutes {
  readonly record: MinutesRecord;
  readonly text: string;
}

/** Whether two records of one body and day are one and the same minutes. */
export function areSameMinutes(one: Minutes, other: Minutes): boolean {
  return (
    likeness(outcomes(one.record), outcomes(other.record)) >= alike &&
    likeness(...compared(one, other)) >= alike
  );
}

/** From 0, nothing in common, to 1, the same words as many times. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  return (2 * shared) / (one.length + other.length);
}

function outcomes(record: MinutesRecord): string[] {
  return record.items.flatMap((item) => item.decisions.map(({ outcome }) => outcome));
}

// Records in which little was found are compared by the whole of their texts.
function compared(one: Minutes, other: Minutes): [string[], string[]] {
  const facts: [string[], string[]] = [words(factsOf(one.record)), words(factsOf(other.record))];
  const tell = facts.every((each) => each.length >= telling);
  return tell ? facts : [words([one.text]), words([other.text])];
}

function factsOf(record: MinutesRecord): string[] {
  return record.items.flatMap((item) => [
    item.title,
    ...item.decisions.map(({ text }) => text),
    ...item.inputs,
    ...item.assignments.map(({ what }) => what),
  ]);
}

function words(texts: readonly string[]): string[] {
  return foldName(texts.join(" "))
    .split(" ")
    .filter((word) => word !== "");
}
