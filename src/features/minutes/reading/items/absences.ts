// Who of those present took no part in an item: kept out by a conflict of interest, or out of the room.
import type { RecordItem, RecordPerson } from "../../record.ts";
import { fold } from "../folding.ts";

type Absence = NonNullable<RecordItem["absences"]>[number];

const matter = "(?:punkten|ärendet|paragrafen|beslutet|handläggningen|överläggningen|behandlingen)";
const conflict = "(?:på grund av|p\\.? ?g\\.? ?a\\.?) jäv";
const names = "([^.:;!?\\n]{3,200}?)";

const forms: readonly (readonly [pattern: RegExp, reason: Absence["reason"]])[] = [
  [
    new RegExp(`${names} (?:deltog|deltar) (?:inte|ej) i ${matter}[^.\\n]{0,80}? ${conflict}`, "giu"),
    "conflict",
  ],
  [new RegExp(`${conflict} (?:deltog|deltar) ${names} (?:inte|ej) i ${matter}`, "giu"), "conflict"],
  [new RegExp(`${names} (?:anmälde|anmäler|har anmält) jäv`, "giu"), "conflict"],
  [new RegExp(`${names} (?:var|är) (?:inte|ej) närvarande (?:vid|under) ${matter}`, "giu"), "out"],
];

/** In every form, and in few paragraphs: to look for the forms takes far longer. */
const mayTell = /jäv|närvarande (?:vid|under)/iu;

/** Only of people whom the minutes know, each once. */
export function absencesIn(all: readonly string[], people: readonly RecordPerson[]): Absence[] {
  const paragraphs = all.filter((paragraph) => mayTell.test(paragraph));
  if (paragraphs.length === 0) return [];
  const known = new Map(people.map(({ name }) => [fold(name), name]));
  const found = new Map<string, Absence>();
  for (const [pattern, reason] of forms)
    for (const paragraph of paragraphs)
      for (const [, told = ""] of paragraph.matchAll(pattern))
        for (const word of told.split(/,\s|\soch\s|\ssamt\s/)) {
          const name = known.get(fold(word.trim()));
          if (name !== undefined && !found.has(name)) found.set(name, { name, reason });
        }
  return [...found.values()];
}
