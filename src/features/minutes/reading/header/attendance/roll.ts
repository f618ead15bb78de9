// The roll: the people of a meeting, each once, whatever parts of the document name him.
import { bare } from "../../folding.ts";
import { type Passage, spansOf } from "../../passage.ts";
import type { Presence, RecordPerson, Spans } from "../../../record.ts";
import type { Entry } from "./entries.ts";

export interface Roll {
  readonly people: RecordPerson[];
  readonly byName: Map<string, RecordPerson>;
}

export const emptyRoll = (): Roll => ({ people: [], byName: new Map() });

/** Enters people under a heading; one who stands there already keeps his first presence. */
export function enter(roll: Roll, entries: readonly Entry[], presence: Presence, substitutes = false): void {
  for (const entry of entries) {
    const present = presenceOf(entry, presence, substitutes);
    const role = entry.roles.map((each) => each.text).join(", ");
    const found = find(roll, entry.name.text);
    const chair =
      found?.chair === true ||
      (present !== "absent" && isChair(entry.roles) && !roll.people.some((person) => person.chair));
    const minuteTaker = found?.minuteTaker === true || entry.roles.some((each) => isMinuteTaker(each.text));
    const person: RecordPerson = {
      name: properName(entry.name.text),
      organisation: entry.organisation?.text ?? null,
      presence: present,
      chair,
      minuteTaker,
      from: entry.from,
      until: entry.until,
      ...(entry.breaks.length === 0 ? {} : { breaks: entry.breaks }),
      role: role === "" ? null : role,
      ...(entry.initials === null ? {} : { initials: entry.initials }),
      spans: spansOfAll([
        entry.name,
        ...entry.roles,
        ...(entry.organisation === null ? [] : [entry.organisation]),
      ]),
    };
    if (found === undefined) {
      roll.people.push(person);
      roll.byName.set(bare(person.name), person);
    } else {
      found.chair = chair;
      found.minuteTaker = minuteTaker;
      found.organisation ??= person.organisation;
      found.from ??= person.from;
      found.until ??= person.until;
      found.breaks ??= person.breaks;
      found.role ??= person.role;
    }
  }
}

/** 'ANNA EK' is Anna Ek. */
function properName(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** A substitute is a member of the meeting only where he serves. */
function presenceOf(entry: Entry, presence: Presence, substitutes: boolean): Presence {
  if (entry.absent) return "absent";
  if (substitutes && entry.serving) return "member";
  const substitute = entry.roles.some(({ text }) =>
    /^(?:ej tjänstgörande |personlig )?(?:ersättare|suppleant)$/iu.test(text),
  );
  return presence === "member" && substitute && !entry.serving ? "other" : presence;
}

/** Gives somebody an office; he is entered where the attendance list has forgotten him. */
export function give(roll: Roll, entry: Entry, office: "chair" | "minuteTaker"): void {
  const presence = office === "chair" ? "member" : "other";
  const known = find(roll, entry.name.text) ?? byFirstName(roll, entry.name.text);
  if (known === undefined) enter(roll, [{ ...entry, roles: [] }], presence);
  const person = known ?? find(roll, entry.name.text);
  if (person === undefined) return;
  if (office === "chair") person.chair = true;
  else person.minuteTaker = true;
  person.organisation ??= entry.organisation?.text ?? null;
}

/** 'Antecknar: OB' */
export function giveByInitials(roll: Roll, initials: string, office: "chair" | "minuteTaker"): void {
  const person = roll.people.find((each) => each.initials === initials.replace(/\.$/, ""));
  if (person === undefined) return;
  if (office === "chair") person.chair = true;
  else person.minuteTaker = true;
}

export function find(roll: Roll, name: string): RecordPerson | undefined {
  return roll.byName.get(bare(name));
}

function byFirstName(roll: Roll, name: string): RecordPerson | undefined {
  const wanted = bare(name);
  const found = roll.people.filter((person) => {
    const known = bare(person.name);
    return person.initials === name || known.startsWith(`${wanted} `) || wanted.startsWith(`${known} `);
  });
  return found.length === 1 ? found[0] : undefined;
}

/** 'ordförande', not 'vice ordförande' or 'kommunstyrelsens ordförande'. */
function isChair(roles: readonly Passage[]): boolean {
  return roles.some(({ text }) =>
    /^(?:(?:mötes|t\.?f\.? )?(?:ordf(?:\.|orande|örande|érande)?|ordföranden)|mötesledare|(?:leder|ledde|sammanhöll|höll i) (?:mötet|träffen|samtalet))$/iu.test(
      text.trim(),
    ),
  );
}

export function isMinuteTaker(role: string): boolean {
  return /(?:^|\s|,\s?)(?:mötes|protokoll[s]?|nämnd)?(?:sekr\.?|sekreterare|protokollförare|protokollsförare|antecknare|antecknar|anteckning(?:ar|arna)|vid protokollet|vid pennan|antecknade|skrev|skriver|(?:för|förde) (?:anteckningar(?:na)?|protokoll(?:et)?|pennan))$/iu.test(
    role.trim(),
  );
}

function spansOfAll(passages: readonly Passage[]): Spans {
  return passages.flatMap((each) => spansOf(each)).toSorted((a, b) => a[0] - b[0]);
}
