// Whether somebody was there for an item, by the clock.
import type { Presence } from "./rules.ts";

export interface Timed {
  readonly presence: Presence;
  readonly came: string | null;
  readonly leftAt: string | null;
  /** When he was out, and came back. */
  readonly breaks: readonly { readonly leftAt: string; readonly backAt: string }[];
}

export interface Taken {
  readonly id: string;
  /** When it was taken up; null where nobody has said. */
  readonly began: string | null;
  /** As often as it was taken up; the last one may be going on. */
  readonly turns: readonly { readonly from: string; readonly until: string | null }[];
}

export type Whereabouts = "there" | "away" | "partly";

interface Stretch {
  readonly from: string;
  readonly until: string;
}

const [midnight, never] = ["00:00", "24:00"];

export function whereabouts(
  person: Timed,
  item: Taken,
  items: readonly Taken[],
  ends: string | null,
): Whereabouts {
  if (person.presence === "absent") return "away";
  const stretches = stretchesOf(item, items, ends);
  const absences = absencesOf(person);
  const isAway = (stretch: Stretch) => absences.some((absence) => covers(absence, stretch));
  if (stretches.length > 0 && stretches.every(isAway)) return "away";
  const misses = (stretch: Stretch) => absences.some((absence) => overlaps(absence, stretch));
  return stretches.some(misses) ? "partly" : "there";
}

/** Its turns, where they say when it was taken up; else until the next one that is known to have begun. */
function stretchesOf(item: Taken, items: readonly Taken[], ends: string | null): Stretch[] {
  const { began, turns } = item;
  if (began === null) return [];
  const next = items.map((each) => each.began ?? "").filter((clock) => clock > began);
  const until = next.toSorted()[0] ?? later(ends, began) ?? never;
  if (turns[0]?.from !== began) return [{ from: began, until }];
  return turns.map((turn) => ({ from: turn.from, until: turn.until ?? later(ends, turn.from) ?? never }));
}

const later = (clock: string | null, than: string): string | null =>
  clock !== null && clock > than ? clock : null;

/** Each behind the other, and those that meet as one. */
function absencesOf({ came, leftAt, breaks }: Timed): Stretch[] {
  const all = [
    ...(came === null ? [] : [{ from: midnight, until: came }]),
    ...breaks.map((each) => ({ from: each.leftAt, until: each.backAt })),
    ...(leftAt === null ? [] : [{ from: leftAt, until: never }]),
  ];
  const joined: Stretch[] = [];
  for (const next of all.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const last = joined.at(-1);
    if (last === undefined || next.from > last.until) joined.push(next);
    else if (next.until > last.until) joined.splice(-1, 1, { from: last.from, until: next.until });
  }
  return joined;
}

const covers = (absence: Stretch, { from, until }: Stretch) =>
  absence.from <= from && until <= absence.until && from < absence.until;
const overlaps = (absence: Stretch, { from, until }: Stretch) => absence.from < until && from < absence.until;
