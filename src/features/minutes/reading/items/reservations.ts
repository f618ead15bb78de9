// Who reserved himself against the decision, and in which words.
import type { RecordPerson, RecordReservation } from "../../record.ts";
import { folded as form } from "../folding.ts";
import { labelOf } from "./labels.ts";
import { listedNames } from "./listed-names.ts";
import type { Paragraph } from "./paragraphs.ts";

const label = form("^reservation(?:er)?\\s?(?::|$)\\s*");
const names = "([^:;!?\\n]{3,300}?)";

/** Each with the names first, or last. */
const sentences: readonly RegExp[] = [
  form(`^${names} (?:reserverar|reserverade) sig(?:[ ,]+mot (?:beslutet|detta(?: beslut)?))?`, "iud"),
  form(
    `^(?:mot beslutet|skriftligt|därmed) (?:reserverar|reserverade) sig ${names}(?=\\.|,? till förmån|$)`,
    "iud",
  ),
  form(
    `^${names} (?:anmäler|anmälde|lämnar|lämnade|avger|avgav) (?:en )?(?:skriftlig |muntlig )?reservation(?:[ ,]+mot beslutet)?`,
    "iud",
  ),
];

export function reservationsIn(
  paragraphs: readonly Paragraph[],
  people: readonly RecordPerson[],
): RecordReservation[] {
  let isUnder = false;
  return paragraphs.flatMap(({ text, folded }) => {
    const opening = label.exec(folded)?.[0].length ?? 0;
    if (opening > 0) isUnder = true;
    else if (labelOf(text) !== null) isUnder = false;
    const said = text.slice(opening);
    const told = sentences.map((sentence) => saidIn(sentence, said, folded.slice(opening), people));
    return told.find((each) => each !== null) ?? (isUnder ? underHeading(said, people) : null) ?? [];
  });
}

function saidIn(sentence: RegExp, text: string, folded: string, people: readonly RecordPerson[]) {
  const found = sentence.exec(folded);
  const [whole, who] = found?.indices ?? [];
  if (whole === undefined || who === undefined) return null;
  return reservationOf(text.slice(...who), text.slice(whole[1]), people);
}

/** 'Annelie Bohm (M) till förmån för eget förslag.' under the heading. */
function underHeading(text: string, people: readonly RecordPerson[]): RecordReservation | null {
  const at = / till förmån för /u.exec(text)?.index ?? text.length;
  return reservationOf(text.slice(0, at), text.slice(at), people);
}

function reservationOf(who: string, rest: string, people: readonly RecordPerson[]): RecordReservation | null {
  const found = listedNames(who, people);
  return found.length === 0 ? null : { names: found, text: rest.replace(/^[\s.,]+/, "").trim() };
}
