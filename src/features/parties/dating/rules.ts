// The date that minutes have lost, from the words of other minutes that refer back to them.
import { daysBetween } from "../../../lib/days.ts";
import { foldName } from "../../../lib/names.ts";

export interface Undated {
  readonly meetingId: string;
  readonly bodyId: string;
  readonly text: string;
}

/** Minutes that speak of an earlier meeting of a body, on a day for which the register has none. */
export interface Witness {
  readonly mentionId: string;
  readonly meetingId: string;
  readonly heldOn: string;
  readonly bodyId: string;
  readonly day: string;
  readonly text: string;
}

export interface DateOffer {
  readonly meetingId: string;
  readonly date: string;
  readonly mentionId: string;
  readonly reasons: readonly ("same-words" | "looks-forward" | "only-undated")[];
}

/** Dates to offer, each to the undated minutes that its witness describes best. `daysAhead` are the days of
 *  coming meetings that a text names, if it was written on the day given. */
export function datesToOffer(
  undated: readonly Undated[],
  witnesses: readonly Witness[],
  daysAhead: (text: string, day: string) => ReadonlySet<string>,
): DateOffer[] {
  const minutes = undated.map((each) => ({ ...each, words: wordsOf(each.text) }));
  const best = new Map<string, { offer: DateOffer; weight: number }>();
  for (const witness of witnesses) {
    const ofBody = minutes.filter(({ bodyId }) => bodyId === witness.bodyId);
    for (const each of ofBody) {
      const share = shareOfWords(witness.text, each.words);
      // To look for days in a whole text takes long, and few have the words.
      if (share < Math.max(least, enough - mostBesides)) continue;
      const looksForward = daysAhead(each.text, witness.day).has(witness.heldOn);
      const weight = share + (looksForward ? 0.3 : 0) + (ofBody.length === 1 ? 0.1 : 0);
      if (weight < enough) continue;
      const key = `${witness.bodyId} ${witness.day}`;
      if (weight <= (best.get(key)?.weight ?? 0)) continue;
      const reasons: DateOffer["reasons"] = [
        "same-words",
        ...(looksForward ? (["looks-forward"] as const) : []),
        ...(ofBody.length === 1 ? (["only-undated"] as const) : []),
      ];
      const { meetingId } = each;
      best.set(key, {
        weight,
        offer: { meetingId, date: witness.day, mentionId: witness.mentionId, reasons },
      });
    }
  }
  return [...best.values()].map(({ offer }) => offer);
}

const enough = 0.5;
/** What can speak for a day besides the words. */
const mostBesides = 0.4;
const least = 0.2;
// Words of every set of minutes, and of every approval of the last, tell none from another.
const everyday = new Set(
  (
    "från till vid med för att den det som inte har hade blev ska skall mellan dess denna detta dessa eller enligt inom " +
    "under över efter också samt beslut beslutade beslutades beslöt handlingarna lades läggs godkändes godkänns"
  )
    .split(" ")
    .map(foldName),
);
const ofMeetings = /mote|sammantrade|protokoll|anteckning/;

/** How much of the witness's words the minutes hold: from 0 to 1. */
export function shareOfWords(witness: string, minutes: ReadonlySet<string>): number {
  const words = wordsOf(witness);
  if (words.size < 3) return 0;
  return [...words].filter((word) => minutes.has(word)).length / words.size;
}

// OCR mistakes the vowels, å, ä and ö above all; words are compared by their consonants.
function wordsOf(text: string): Set<string> {
  const words = foldName(text).split(" ");
  const telling = words.filter(
    (word) => word.length > 3 && !everyday.has(word) && !ofMeetings.test(word) && !/\d/.test(word),
  );
  return new Set(telling.map((word) => word.replace(/[aeiouy]/g, "")).filter((word) => word.length > 2));
}

export function isPlausible({ day, heldOn }: Witness): boolean {
  return daysBetween(day, heldOn) > 0;
}
