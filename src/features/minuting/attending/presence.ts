// What an item tells of who is there.
import { votersOf } from "../voting/rules.ts";
import type { DraftItem, Present } from "../writing/queries.ts";
import { whereabouts } from "./whereabouts.ts";

export type Voter = Pick<Present, "personId" | "name" | "chair">;

export interface ItemPresence {
  /** Names of those who were not there for it, or not all the time. */
  readonly away: readonly string[];
  readonly partly: readonly string[];
  /** Of an item on which there is a vote. */
  readonly voters: readonly Voter[];
}

interface Sitting {
  readonly people: readonly Present[];
  readonly items: readonly DraftItem[];
  /** When the meeting ended. */
  readonly ends: string | null;
  readonly isUnderWay: boolean;
}

export function presenceAt(item: DraftItem, { people, ...sitting }: Sitting): ItemPresence {
  const where = people
    .filter(({ presence }) => presence !== "absent")
    .map((person) => ({ name: person.name, is: whereabouts(person, item, sitting.items, sitting.ends) }));
  const named = (is: "away" | "partly") => where.flatMap((each) => (each.is === is ? [each.name] : []));
  const voters = item.votes.length === 0 ? [] : votersOf(people, item, sitting);
  return {
    away: named("away"),
    partly: named("partly"),
    voters: voters.map(({ personId, name, chair }) => ({ personId, name, chair })),
  };
}
