// Who is there, as it is said at the table: "Karin Sandell, Lerby, gäst", "Noor gick 11.05".
import { foldName } from "../../../lib/names.ts";

export type Presence = "member" | "other" | "guest" | "absent";

/** "9.10", "0910", "kl. 9" as "09:10". */
export function clockFrom(text: string): string | null {
  const told = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:]?(\d{2}))?$/iu.exec(text.trim());
  if (told === null) return null;
  const [hours, minutes] = [Number(told[1]), Number(told[2] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** One line about somebody; null where it does not say. */
export interface AttendanceLine {
  readonly name: string;
  readonly organisation: string | null;
  readonly presence: Presence | null;
  readonly came: string | null;
  readonly leftAt: string | null;
  readonly isRemote: boolean;
  readonly isChair: boolean;
  readonly isMinuteTaker: boolean;
  /** For whom he sits. */
  readonly sitsFor: string | null;
}

const clock = "(?:kl\\.?\\s*)?(\\d{1,2}(?:[.:]?\\d{2})?)(?![\\p{L}\\d])";
const came = new RegExp(`[\\s,(]*(?<![\\p{L}])(?:kom|från|fr\\.?o\\.?m\\.?)\\s+${clock}\\)?`, "iu");
const left = new RegExp(`[\\s,(]*(?<![\\p{L}])(?:gick|till|t\\.?o\\.?m\\.?|lämnade)\\s+${clock}\\)?`, "iu");
const sitsFor =
  /[\s,(]*(?<!\p{L})(?:ersätter|ersättare för|i stället för)\s+(\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*)*)\)?/u;

const marks = {
  guest: /^(?:gäst|inbjuden)$/iu,
  absent: /^(?:frånvarande|förhinder|förhindrad|ej närvarande|anmält förhinder)$/iu,
  other: /^(?:övrig|tjänsteperson|adjungerad)$/iu,
  remote: /^(?:(?:via |på )?länk|digitalt|på distans|teams|på teams)$/iu,
  chair: /^(?:ordförande|ordf\.?)$/iu,
  minuteTaker: /^(?:sekreterare|vid protokollet|protokollförare)$/iu,
};

/** Reads it; null where it names nobody. */
export function attendanceFrom(line: string): AttendanceLine | null {
  const [arrived, left1, sits] = [came.exec(line), left.exec(line), sitsFor.exec(line)];
  const rest = [arrived, left1, sits].reduce((text, found) => text.replace(found?.[0] ?? "", ""), line);
  const parts = rest.split(/\s*[,()]\s*/u).filter((part) => part.trim() !== "");
  const is = (mark: RegExp) => parts.some((part) => mark.test(part));
  const [name, organisation] = parts.filter((part) => !Object.values(marks).some((mark) => mark.test(part)));
  if (name === undefined) return null;
  const presence = is(marks.guest) ? "guest" : is(marks.absent) ? "absent" : is(marks.other) ? "other" : null;
  return {
    name: name.trim(),
    organisation: organisation?.trim() ?? null,
    presence,
    came: clockFrom(arrived?.[1] ?? ""),
    leftAt: clockFrom(left1?.[1] ?? ""),
    isRemote: is(marks.remote),
    isChair: is(marks.chair),
    isMinuteTaker: is(marks.minuteTaker),
    sitsFor: sits?.[1] ?? null,
  };
}

/** The one of these whom a name means: whole, or a first name that only one bears. */
export function named<Someone extends { readonly name: string }>(
  name: string,
  people: readonly Someone[],
): Someone | undefined {
  const key = foldName(name);
  const whole = people.filter((person) => foldName(person.name) === key);
  const first = people.filter((person) => foldName(person.name).startsWith(`${key} `));
  const found = whole.length > 0 ? whole : first;
  return found.length === 1 ? found[0] : undefined;
}

interface Timed {
  readonly presence: Presence;
  readonly came: string | null;
  readonly leftAt: string | null;
}

interface Taken {
  readonly id: string;
  /** When it was taken up; null where nobody has said. */
  readonly began: string | null;
}

export type Whereabouts = "there" | "away" | "partly";

/** Whether somebody was there for an item, by the clock: it lasted until the next one that is known to have begun. */
export function whereabouts(
  person: Timed,
  item: Taken,
  items: readonly Taken[],
  ends: string | null,
): Whereabouts {
  if (person.presence === "absent") return "away";
  if (item.began === null) return "there";
  const following = items.slice(items.indexOf(item) + 1).find(({ began }) => began !== null);
  const until = following?.began ?? ends;
  const { came: from, leftAt } = person;
  if ((leftAt !== null && leftAt <= item.began) || (from !== null && until !== null && from >= until))
    return "away";
  const isLate = from !== null && from > item.began;
  const leaves = leftAt !== null && until !== null && leftAt < until;
  return isLate || leaves ? "partly" : "there";
}
