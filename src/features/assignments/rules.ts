import type { PartyKind } from "../../platform/db/schema.ts";

/** Where an assignment stands on a given day, in the words that its address uses. */
export const situations = ["forfallna", "kommande", "utan-datum"] as const;
export type Situation = (typeof situations)[number];

interface Due {
  dueOn: string | null;
}

/** What is due today has not yet fallen due. */
export function situationOf({ dueOn }: Due, today: string): Situation {
  if (dueOn === null) return "utan-datum";
  return dueOn < today ? "forfallna" : "kommande";
}

interface Counted {
  /** "2026-11"; null where no date is told. */
  month: string | null;
  overdue: boolean;
  count: number;
}

export function countIn(situation: Situation, counts: readonly Counted[]): number {
  return counts
    .filter(
      ({ month, overdue }) =>
        situation === (month === null ? "utan-datum" : overdue ? "forfallna" : "kommande"),
    )
    .reduce((total, { count }) => total + count, 0);
}

export interface DueMonth {
  month: string;
  overdue: number;
  coming: number;
}

/** Every month from the first due date to the last, also those in which nothing is due; at most `most`, those
 *  nearest to today. */
export function dueMonths(counts: readonly Counted[], today: string, most: number): DueMonth[] {
  const dated = counts.filter(({ month }) => month !== null);
  const known = dated.map(({ month }) => month ?? "").toSorted();
  const thisMonth = today.slice(0, 7);
  const first = [known.at(0) ?? thisMonth, thisMonth].toSorted().at(0) ?? thisMonth;
  const last = [known.at(-1) ?? thisMonth, thisMonth].toSorted().at(-1) ?? thisMonth;
  const from = [first, monthAfter(thisMonth, -Math.ceil(most * 0.75))].toSorted().at(-1) ?? first;

  const months: DueMonth[] = [];
  for (let month = from; month <= last && months.length < most; month = monthAfter(month)) {
    const due = (isOverdue: boolean) =>
      dated.find((counted) => counted.month === month && counted.overdue === isOverdue)?.count ?? 0;
    months.push({ month, overdue: due(true), coming: due(false) });
  }
  return months;
}

/** `steps` months later, or earlier when negative. */
export function monthAfter(month: string, steps = 1): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const index = year * 12 + number - 1 + steps;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

export type Holder = { kind: PartyKind; slug: string } | { kind: "words"; who: string };

/** "personer/anna-berg" is somebody in the register; anything else is words as they stand in the minutes. */
export function holderOf(chosen: string): Holder | null {
  if (chosen === "") return null;
  const slash = chosen.indexOf("/");
  const kind = partyKinds.find((each) => sections[each] === chosen.slice(0, slash));
  return kind === undefined ? { kind: "words", who: chosen } : { kind, slug: chosen.slice(slash + 1) };
}

/** What `holderOf` understands. */
export function holderValue({
  kind,
  slug,
  name,
}: {
  kind: PartyKind | null;
  slug: string | null;
  name: string;
}): string {
  return kind === null || slug === null ? name : `${sections[kind]}/${slug}`;
}

const partyKinds = ["person", "organisation", "body"] as const;
const sections: Record<PartyKind, string> = {
  person: "personer",
  organisation: "organisationer",
  body: "organ",
};
