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
  /** He had gone, and is there again. */
  readonly backAt: string | null;
  readonly isRemote: boolean;
  readonly isChair: boolean;
  readonly isMinuteTaker: boolean;
  /** For whom he sits. */
  readonly sitsFor: string | null;
}

const clock = "(?:kl\\.?\\s*)?(\\d{1,2}(?:[.:]?\\d{2})?)(?![\\p{L}\\d])";
const came = new RegExp(`[\\s,(]*(?<![\\p{L}])(?:kom|från|fr\\.?o\\.?m\\.?)\\s+${clock}\\)?`, "iu");
const left = new RegExp(`[\\s,(]*(?<![\\p{L}])(?:gick|till|t\\.?o\\.?m\\.?|lämnade)\\s+${clock}\\)?`, "iu");
const back = new RegExp(`[\\s,(]*(?<![\\p{L}])(?:kom\\s+)?(?:tillbaka|åter)\\s+${clock}\\)?`, "iu");
/** Said of this very moment, where no clock is told. */
const justNow = /(?<![\p{L}])(kom|gick|lämnade|tillbaka|åter)(?:\s+(?:nu|igen))?(?=\s*(?:[,)]|$))/iu;
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

/** Reads it; null where it names nobody. `now` is the clock of the room. */
export function attendanceFrom(written: string, now: string | null = null): AttendanceLine | null {
  const line = now === null ? written : written.replace(justNow, `$1 ${now}`);
  const [returned, sits] = [back.exec(line), sitsFor.exec(line)];
  const before = line.replace(returned?.[0] ?? "", "");
  const [arrived, gone] = [came.exec(before), left.exec(before)];
  const rest = [returned, arrived, gone, sits].reduce(
    (text, found) => text.replace(found?.[0] ?? "", ""),
    line,
  );
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
    leftAt: clockFrom(gone?.[1] ?? ""),
    backAt: clockFrom(returned?.[1] ?? ""),
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
