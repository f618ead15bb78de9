// Who in the register somebody may be, and whom a long list shows.
import { foldName } from "../../../lib/names.ts";

export interface Named {
  id: string;
  name: string;
}

/** Those who are called so, as minutes may write it. */
export function peopleCalled<Person extends Named>(name: string, people: readonly Person[]): Person[] {
  const exact = people.filter((person) => person.name === name);
  if (exact.length > 0) return exact;
  const folded = foldName(name);
  return people.filter((person) => foldName(person.name) === folded);
}

/** Enough to be looked through, and to be counted at a glance. */
export const listLength = 40;

export interface Asked {
  /** A part of a name or an address. */
  sok: string;
  /** From 1. */
  sida: number;
}

/** Those asked for, a page at a time; a page beyond the last is the last. */
export function pageOf<Account extends { name: string; email: string }>(
  accounts: readonly Account[],
  { sok, sida }: Asked,
): { shown: Account[]; page: number; pages: number } {
  const words = sok.split(/\s+/).map(foldName);
  const asked = accounts.filter(({ name, email }) => {
    const told = foldName(`${name} ${email}`);
    return words.every((word) => told.includes(word));
  });
  const pages = Math.max(1, Math.ceil(asked.length / listLength));
  const page = Math.min(sida, pages);
  return { shown: asked.slice((page - 1) * listLength, page * listLength), page, pages };
}
