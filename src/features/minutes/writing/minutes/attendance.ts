// Who was there, in the head of minutes.
import type { Presence, RecordPerson } from "../../record.ts";
import type { Fact } from "../paper.ts";
import { wording } from "../wording.ts";

export function attendances(people: readonly RecordPerson[]): Fact[] {
  const present = (presence: Presence): Fact => ({
    label: wording.presence[presence],
    lines: people.filter((person) => person.presence === presence).map(attendance),
  });
  return [present("member"), present("other"), present("guest"), present("absent")];
}

/** "Åsa Ek, kommundirektör, Alsjö, ordförande (från kl. 09.10, frånvarande kl. 11.05–11.30)" */
export function attendance(person: RecordPerson): string {
  const role = person.role ?? null;
  const chair = person.chair && !/ordförande|\bordf\b/i.test(role ?? "") ? wording.chair : null;
  const who = [person.name, role, person.organisation, chair].filter((part) => part !== null).join(", ");
  const stay = [
    person.from === null ? null : wording.from(person.from),
    person.until === null ? null : wording.until(person.until),
  ].filter((part) => part !== null);
  const breaks = (person.breaks ?? []).map(({ from, until }) => wording.out(from, until));
  const times = [stay.join(" "), ...breaks].filter((part) => part !== "");
  return times.length === 0 ? who : `${who} (${times.join(", ")})`;
}
