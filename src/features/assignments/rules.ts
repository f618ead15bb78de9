import type { PartyKind } from "../../platform/db/schema.ts";

export const assignmentsPerPage = 40;

/** Where an assignment stands on a given day, in the words that its address uses. */
export const situations = ["forfallna", "kommande", "utan-datum", "avslutade"] as const;
export type Situation = (typeof situations)[number];

/** Of whoever is signed in: his own, those of his municipality, and those given by the bodies that he sits in. */
export const whose = ["mina", "kommunens", "organens"] as const;
export type Whose = (typeof whose)[number];

interface Counted {
  /** "2026-11"; null where no date is told. */
  month: string | null;
  overdue: boolean;
  /** It has been reported, ended or struck. */
  done: boolean;
  count: number;
}

export function countIn(situation: Situation, counts: readonly Counted[]): number {
  const isIn = ({ month, overdue, done }: Counted) =>
    situation === (done ? "avslutade" : month === null ? "utan-datum" : overdue ? "forfallna" : "kommande");
  return sum(counts.filter(isIn));
}

export interface DueBar {
  /** "2026-11", or "2026" where months would be too many. */
  period: string;
  overdue: number;
  coming: number;
}

const mostMonths = 48;

/** Every month from the first due date to the last, and today's, also those in which nothing is due; years, when
 *  the months would be more than can be told apart. */
export function dueBars(all: readonly Counted[], today: string): DueBar[] {
  const counts = all.filter(({ done }) => !done);
  const months = counts.flatMap(({ month }) => month ?? []);
  if (months.length === 0) return [];
  const known = [...months, today.slice(0, 7)].toSorted();
  const first = known.at(0) ?? "";
  const last = known.at(-1) ?? "";
  const isLong = monthAfter(first, mostMonths) <= last;
  const periods = isLong ? yearsFrom(first, last) : monthsFrom(first, last);
  return periods.map((period) => {
    const due = counts.filter(({ month }) => month?.startsWith(period));
    return {
      period,
      overdue: sum(due.filter(({ overdue }) => overdue)),
      coming: sum(due.filter(({ overdue }) => !overdue)),
    };
  });
}

function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month);
  return months;
}

function yearsFrom(first: string, last: string): string[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
}

/** `steps` months later. */
function monthAfter(month: string, steps = 1): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const index = year * 12 + number - 1 + steps;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

const sum = (rows: readonly { count: number }[]) => rows.reduce((total, { count }) => total + count, 0);

export interface Linked<Party> {
  text: string;
  party: Party | null;
}

/** The holders' names where they stand in the words ("Kvarnby och Älvsäter"), and those who do not stand there. */
export function holdersIn<Party extends { name: string }>(who: string, holders: readonly Party[]) {
  const pieces: Linked<Party>[] = [];
  const folded = who.toLocaleLowerCase("sv");
  const standing = holders
    .map((party) => ({ party, at: folded.indexOf(party.name.toLocaleLowerCase("sv")) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  let from = 0;
  for (const { party, at } of standing) {
    if (at < from) continue;
    pieces.push(
      { text: who.slice(from, at), party: null },
      { text: who.slice(at, at + party.name.length), party },
    );
    from = at + party.name.length;
  }
  pieces.push({ text: who.slice(from), party: null });
  const linked = new Set(pieces.map(({ party }) => party));
  return {
    pieces: pieces.filter(({ text }) => text !== ""),
    others: holders.filter((party) => !linked.has(party)),
  };
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
