// Where somebody is in the meeting, and what he can say of himself there.
import { type Present, votersOf } from "../../minuting/index.ts";
import type { Room, RoomItem, Vote } from "../queries.ts";
import { whereabouts } from "../rules.ts";

export interface Own {
  /** The persons of the register that he is; merged, they are several. */
  readonly persons: readonly string[];
  /** He was called, or has a seat in the body. */
  readonly isExpected: boolean;
}

export type Place =
  | { readonly kind: "stranger" | "awaited" }
  | { readonly kind: "here" | "link" | "left"; readonly person: Present };

export function placeOf({ persons, isExpected }: Own, people: readonly Present[]): Place {
  const person = people.find(({ personId }) => persons.includes(personId));
  if (person === undefined) return { kind: isExpected ? "awaited" : "stranger" };
  const where = whereabouts(person);
  return where === "absent" ? { kind: "awaited" } : { kind: where, person };
}

/** What he can say of where he is. */
export const words = ["har", "lank", "rum", "gar", "tillbaka"] as const;
export type Word = (typeof words)[number];
export const meant = { har: "room", lank: "link", rum: "room", gar: "leaves", tillbaka: "back" } as const;

export const sayable: Readonly<Record<Place["kind"], readonly Word[]>> = {
  stranger: [],
  awaited: ["har", "lank"],
  here: ["gar", "lank"],
  link: ["gar", "rum"],
  left: ["tillbaka"],
};

/** For what he is out of the item; null where he is not. */
export const outOf = ({ persons }: Own, item: RoomItem) =>
  item.absences.find(({ personId }) => persons.includes(personId))?.reason ?? null;

/** The roll call that goes on, where he is one of those who answer it. */
export function voteFor(
  { persons }: Own,
  { meeting, people, items }: Room,
  item: RoomItem,
): Vote | undefined {
  const vote = item.votes.find(({ form, isOpen }) => isOpen && form === "roll-call");
  if (vote === undefined) return undefined;
  const voters = votersOf(people, item, {
    items,
    ends: meeting.ends,
    isUnderWay: meeting.state === "called",
  });
  return voters.some(({ personId }) => persons.includes(personId)) ? vote : undefined;
}

export const answerOf = ({ persons }: Own, { answers }: Vote) =>
  answers.find(({ personId }) => persons.includes(personId))?.answer ?? null;
