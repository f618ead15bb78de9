// A vote at the table: what yes and no mean, who has a part in it, and what comes of it.
import { type Taken, type Timed, whereabouts } from "../attending/whereabouts.ts";

export const sides = ["yes", "no", "abstained"] as const;
export type Side = (typeof sides)[number];
export type Sum = Readonly<Record<Side, number>>;

/** As Swedish bodies say it; minutes are Swedish documents, whatever language the screens are in. */
export const meansFor = (proposals: number) => ({
  yes: proposals === 0 ? "bifall" : "bifall till förslaget",
  no: "avslag",
});

/** 'Ja: bifall till förslaget.' without its end, as it is kept. */
export const bareMeaning = (words: string): string => words.replaceAll(/\s+/g, " ").trim().replace(/\.$/, "");

interface Voter extends Timed {
  readonly personId: string;
  readonly chair: boolean;
}

interface VotedItem extends Taken {
  readonly absences: readonly { readonly personId: string }[];
}

export interface Sitting<Item extends VotedItem> {
  readonly items: readonly Item[];
  readonly ends: string | null;
  /** Then whoever has left is gone, whichever item he left at. */
  readonly isUnderWay: boolean;
}

/** Those of the body who are there for the item, in its order; the chair is called last. */
export function votersOf<Person extends Voter, Item extends VotedItem>(
  people: readonly Person[],
  item: Item,
  { items, ends, isUnderWay }: Sitting<Item>,
): Person[] {
  const there = people.filter(
    (person) =>
      person.presence === "member" &&
      !item.absences.some(({ personId }) => personId === person.personId) &&
      !(isUnderWay && person.leftAt !== null) &&
      whereabouts(person, item, items, ends) !== "away",
  );
  return [...there.filter(({ chair }) => !chair), ...there.filter(({ chair }) => chair)];
}

export interface Vote {
  readonly form: "count" | "roll-call";
  readonly yes: number | null;
  readonly no: number | null;
  readonly abstained: number | null;
  readonly castingVote: "yes" | "no" | null;
  readonly answers: readonly { readonly answer: Side }[];
}

/** Of a roll call they are counted from the names. */
export function sumOf({ form, yes, no, abstained, answers }: Omit<Vote, "castingVote">): Sum {
  if (form === "count") return { yes: yes ?? 0, no: no ?? 0, abstained: abstained ?? 0 };
  const of = (side: Side) => answers.filter(({ answer }) => answer === side).length;
  return { yes: of("yes"), no: of("no"), abstained: of("abstained") };
}

/** Which side has it. Where they are equal the chair's casting vote settles it, and until it is given nothing does. */
export function wonBy(vote: Vote): "yes" | "no" | "tie" {
  const { yes, no } = sumOf(vote);
  if (yes === no) return vote.castingVote ?? "tie";
  return yes > no ? "yes" : "no";
}

export const total = ({ yes, no, abstained }: Sum): number => yes + no + abstained;
