// The repairs that a document is to be read with, of those that stand and those that people have taken back.
import type { Repair } from "../../../minutes/index.ts";

export interface StoredRepair extends Repair {
  readonly isUndone: boolean;
}

/** Where those repairs begin that somebody takes back, and those that he wants back again. */
export interface Turned {
  readonly undone: ReadonlySet<number>;
  readonly redone: ReadonlySet<number>;
}

/** "anew": with the words that the register has today. What people have taken back stays so. */
export type Repairing = Turned | "anew";

export const asTheyStand: Turned = { undone: new Set(), redone: new Set() };

export function standingAfter(stored: readonly StoredRepair[], { undone, redone }: Turned): Repair[] {
  return stored
    .filter(({ start, isUndone }) => (isUndone ? redone.has(start) : !undone.has(start)))
    .map(({ start, end, word }) => ({ start, end, word }));
}

/** What was repaired anew, but for what people have said stands as it should. */
export function butForUndone(made: readonly Repair[], stored: readonly StoredRepair[]): Repair[] {
  const undone = stored.filter(({ isUndone }) => isUndone);
  return made.filter(({ start, end }) => !undone.some((each) => each.start < end && start < each.end));
}

/** What is read with no more, and what is read with from now on. */
export function changedRepairs(standing: readonly Repair[], now: readonly Repair[]) {
  return { gone: missingIn(now, standing), come: missingIn(standing, now) };
}

function missingIn(these: readonly Repair[], those: readonly Repair[]): Repair[] {
  const there = new Set(these.map(line));
  return those.filter((each) => !there.has(line(each)));
}

const line = ({ start, end, word }: Repair) => `${start} ${end} ${word}`;
