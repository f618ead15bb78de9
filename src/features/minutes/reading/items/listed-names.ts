// 'Åsa Ek (S), Bo Lindmark (M) och Tor Alm': people, each with his party behind him.
import type { RecordPerson } from "../../record.ts";
import { fold } from "../folding.ts";

const name = /^\p{Lu}[\p{L}'’.-]*(?:\s(?:(?:af|av|von|de|van|der)\s)?\p{Lu}[\p{L}'’-]*){1,4}$/u;

/** As the attendance has them, else as they are written. */
export function listedNames(list: string, people: readonly RecordPerson[]): string[] {
  const known = new Map(people.map((person) => [fold(person.name).toLowerCase(), person.name]));
  return list
    .replaceAll(/\s*\([^)]*\)/gu, "")
    .split(/[,;]\s*|\soch\s|\ssamt\s/u)
    .map((part) => part.trim().replace(/[.:]$/, ""))
    .flatMap((part) => {
      const written = known.get(fold(part).toLowerCase());
      return written ?? (name.test(part) ? part : []);
    });
}
