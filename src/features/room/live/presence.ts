// Who writes in a meeting or a response, in whichever process, and where.
import type { DeskNotice } from "../../../platform/notices/notice.ts";
import type { PersonHere } from "./protocol.ts";

type Person = NonNullable<DeskNotice["person"]>;

/** A process that is gone says no more: what it told last holds for so long, in milliseconds. */
const longestSilence = 40_000;

export type Desk = ReadonlyMap<string, { readonly person: Person; readonly at: number }>;

export const empty: Desk = new Map();

export function withNotice(desk: Desk, { connection, person }: DeskNotice, now: number): Desk {
  const told = new Map([...desk].filter(([id, { at }]) => id !== connection && now - at < longestSilence));
  if (person !== null) told.set(connection, { person, at: now });
  return told;
}

/** As somebody sees it: the others, one line each, and where they write among the items that he sees. */
export function othersAt(
  desk: Desk,
  { account, items }: { readonly account: string; readonly items: ReadonlySet<string> },
): PersonHere[] {
  const people = new Map<string, PersonHere>();
  for (const { person } of desk.values()) {
    if (person.account === account) continue;
    const at = person.at !== null && items.has(person.at.item) ? person.at : null;
    const known = people.get(person.account);
    if (known === undefined || known.at === null) people.set(person.account, { name: person.name, at });
  }
  return [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name, "sv"));
}
