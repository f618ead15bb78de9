// What stands under 'Beslut', cut into clauses: each att-clause, each bullet, each sentence.
import { fold, folded } from "../folding.ts";
import { join, type Passage, slice, trim } from "../passage.ts";
import { besides, decisionOpening } from "./decision-openings.ts";
import { type Paragraph } from "./paragraphs.ts";
import { sentencesOf } from "./sentences.ts";

const bareLeadIn = folded("(?:beslut(?:ar|ade|as|ades|at)?|beslöt|följande)(?: (?:att|följande|om))?:$");

export function clausesOf(paragraphs: readonly Paragraph[], body: string | null): Passage[] {
  const attClauses = paragraphs.filter((each) => each.kind === "att").length;
  return withSubPoints(paragraphs)
    .flatMap((paragraph) => clauses(paragraph, attClauses, body))
    .map(withoutTrailingSamt)
    .filter((clause) => /\p{L}/u.test(clause.text));
}

function clauses(paragraph: Paragraph, attClauses: number, body: string | null): Passage[] {
  const opening = besides.test(paragraph.folded) ? null : decisionOpening(paragraph.folded, body);
  const words = opening === null ? paragraph : trim(slice(paragraph, opening));
  if (/^(?:samt\s|och\s)?att\s/i.test(words.text)) return attClauses > 1 ? [words] : splitAtAtt(words);
  if (paragraph.kind === "bullet") return [words];
  if (words.text.endsWith(":") && bareLeadIn.test(fold(words.text))) return [];
  return sentencesOf(words).flatMap((sentence) => {
    const opens = /^(?:utover|efter|forutom)\s/i.test(fold(sentence.text))
      ? null
      : decisionOpening(fold(sentence.text), body);
    return opens === null ? [sentence] : splitAtAtt(trim(slice(sentence, opens)));
  });
}

/** A bullet's own points belong to it, unless it only leads in to them. */
function withSubPoints(paragraphs: readonly Paragraph[]): Paragraph[] {
  const whole: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const last = whole.at(-1);
    const isSub =
      last?.kind === "bullet" &&
      paragraph.kind === "bullet" &&
      (paragraph.indent > last.indent + 1 || (paragraph.mark === "o" && last.mark !== "o"));
    if (last !== undefined && isSub && !last.text.endsWith(":")) {
      const joined = join([last, paragraph]);
      whole[whole.length - 1] = { ...last, ...joined, folded: fold(joined.text) };
    } else whole.push(paragraph);
  }
  return whole;
}

/** As far as a clause is looked into to tell what it stands under. */
const reach = 600;
const furtherAtt = /(?:,?\s(?:samt|och|dels))\s(?=att\s)|,\s(?=att\s)/gi;

/** 'att A samt att B' is two clauses if both stand under the same verb; 'i uppdrag att A och att B' is one. */
function splitAtAtt(words: Passage): Passage[] {
  const clausesFound: Passage[] = [];
  let from = 0;
  for (const match of words.text.matchAll(furtherAtt)) {
    const before = words.text.slice(from, match.index).slice(0, reach);
    const after = words.text.slice(match.index + match[0].length).slice(0, reach);
    const closes = /samt/i.test(match[0]);
    if (!isParallel(before, after) && !(closes && isSimple(before))) continue;
    if (!closes && gives.test(fold(before))) continue;
    clausesFound.push(trim(slice(words, from, match.index)));
    from = match.index + match[0].length;
  }
  return [...clausesFound, trim(slice(words, from))];
}

const gives = folded(
  "(?:uppdrag|uppdra\\p{L}* åt|uppmana\\p{L}*|be|syfte|föreslå)\\s(?:[^,]{0,60}\\s)?att\\s",
);

/** With no 'att' of its own inside, so that a 'samt att' can only go on with the decision. */
function isSimple(clause: string): boolean {
  return !/\satt\s/i.test(clause);
}

/** Both with an infinitive ('att anta …'), or both with a subject ('att gruppen …'). */
function isParallel(before: string, after: string): boolean {
  return isInfinitive(before) === isInfinitive(after);
}

function isInfinitive(clause: string): boolean {
  const [, first = ""] =
    /^(?:(?:samt|och)\s)?att\s+(?:(?:(?:inte|ej|i övrigt|även|också|därmed|omedelbart)\s+)?(?:(?:senast|till|från|inför)\s+(?:den\s)?[\p{L}\d/-]+\s+(?:\p{L}+\s+)?)?)?([\p{L}-]+)/iu.exec(
      clause,
    ) ?? [];
  return (
    (/^\p{Ll}.*a$/u.test(first) && !/[aeo]rna$|^(?:samtliga|alla|våra|dessa|båda)$/i.test(first)) ||
    /^(?:ge|ta|få|se|gå|be|stå|bli|utse|avge|anta|avslå|föreslå|uppta|delta|bistå|överse|tillse|avstå)$/i.test(
      first,
    )
  );
}

function withoutTrailingSamt(clause: Passage): Passage {
  const tail = /(?:[,;]?\s(?:samt|och)|[,;])$/i.exec(clause.text);
  return tail === null ? clause : trim(slice(clause, 0, tail.index));
}
