// Who in the register somebody may be.
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
