// How it was voted: what yes and no meant, the numbers, and who answered what.
import type { RecordPerson, RecordVote } from "../../record.ts";
import { labelOf } from "./labels.ts";
import { listedNames } from "./listed-names.ts";
import type { Paragraph } from "./paragraphs.ts";
import { castingVote, counts, meanings, numberOf, sideLabels, voteLabel, wholeVote } from "./vote-forms.ts";

const sides = ["yes", "no", "abstained"] as const;
type Side = (typeof sides)[number];

type Told = Pick<RecordVote, "yesMeans" | "noMeans" | "castingVote"> & {
  sum: Partial<Record<Side, number>>;
  answers: RecordVote["answers"];
};

/** Whether a paragraph is one that Genbo wrote of a vote: from what is voted on to what came of it. */
export const isWholeVote = (folded: string): boolean => wholeVote.test(folded);

/** Whether it names those on one side. */
export const namesSide = (folded: string): boolean => sides.some((side) => sideLabels[side].test(folded));

export function votesIn(paragraphs: readonly Paragraph[], people: readonly RecordPerson[]): RecordVote[] {
  const held: Told[] = [];
  let isOpen = false;
  for (const paragraph of paragraphs) {
    const sum = sumIn(paragraph.folded);
    if (voteLabel.test(paragraph.folded)) {
      held.push(untold());
      isOpen = true;
    } else if (labelOf(paragraph.text) !== null) isOpen = false;
    const last = held.at(-1);
    const isCounted = sum.yes !== undefined && sum.no !== undefined;
    if (isCounted && (last === undefined || tellsOfAnother(last, sum))) held.push({ ...untold(), sum });
    else if (last !== undefined && (isCounted || isOpen)) last.sum = { ...sum, ...last.sum };
    const vote = held.at(-1);
    if (vote !== undefined && (isOpen || isCounted)) tellMore(vote, paragraph, people);
  }
  return held.map(voteFrom).filter(({ yes, no, abstained }) => yes + no + abstained > 0);
}

const untold = (): Told => ({ yesMeans: "", noMeans: "", castingVote: null, sum: {}, answers: [] });

/** 'Med 7 ja-röster mot 3 …' under a vote with those numbers tells of that one. */
const tellsOfAnother = ({ sum }: Told, { yes, no }: Told["sum"]): boolean =>
  sum.yes !== undefined && (sum.yes !== yes || sum.no !== no);

function sumIn(folded: string): Told["sum"] {
  const told = sides.map((side): [Side, string | undefined] => [side, counts[side].exec(folded)?.[1]]);
  return Object.fromEntries(
    told.flatMap(([side, number]) => (number === undefined ? [] : [[side, numberOf(number)]])),
  );
}

function tellMore(vote: Told, { text, folded }: Paragraph, people: readonly RecordPerson[]): void {
  for (const form of meanings) {
    const [, yes, no] = form.exec(folded)?.indices ?? [];
    if (yes === undefined || no === undefined || vote.yesMeans !== "") continue;
    vote.yesMeans = text.slice(...yes).trim();
    vote.noMeans = text.slice(...no).trim();
  }
  const casting = castingVote.exec(folded)?.[1]?.toLowerCase();
  if (casting !== undefined) vote.castingVote = casting === "ja" ? "yes" : "no";
  for (const answer of sides) {
    const label = sideLabels[answer].exec(folded)?.[0];
    if (label === undefined) continue;
    const names = listedNames(text.slice(label.length), people);
    vote.answers.push(...names.map((name) => ({ name, answer })));
  }
}

function voteFrom({ sum, answers, yesMeans, noMeans, castingVote: casting }: Told): RecordVote {
  const of = (side: Side) => sum[side] ?? answers.filter(({ answer }) => answer === side).length;
  return {
    yesMeans,
    noMeans,
    yes: of("yes"),
    no: of("no"),
    abstained: of("abstained"),
    castingVote: casting,
    answers,
  };
}
