// What has been said in one field of the form, by all of those whose answer counts.
import type { Possibility, RoundField, Said, Stance } from "../../form/rules.ts";
import { said, saidIn } from "../../form/rules.ts";

interface Answering {
  readonly name: string;
  readonly answer: Readonly<Record<string, unknown>>;
}

type Of<Kind extends RoundField["kind"]> = Extract<RoundField, { kind: Kind }>;

export interface DateVotes {
  readonly date: Of<"dates">["dates"][number];
  readonly votes: readonly (Possibility | undefined)[];
  readonly yes: number;
  readonly ifNeedBe: number;
  readonly no: number;
  readonly isBest: boolean;
}

/** A column each date, a vote each who answers. Best is the one that most can, and fewest cannot; alike ones share it. */
export function dateVotes(field: Of<"dates">, answering: readonly Answering[]): DateVotes[] {
  const sayings = answering.map(({ answer }) => saidIn(answer, said.dates, field.id)?.dates);
  const counts = field.dates.map((date) => {
    const votes = sayings.map((each) => each?.[date.id]);
    const count = (wanted: Possibility) => votes.filter((vote) => vote === wanted).length;
    return { date, votes, yes: count("yes"), ifNeedBe: count("if-need-be"), no: count("no") };
  });
  const [best] = counts.toSorted((a, b) => b.yes + b.ifNeedBe - (a.yes + a.ifNeedBe) || b.yes - a.yes);
  const isAsGood = (each: { yes: number; ifNeedBe: number }) =>
    best !== undefined && each.yes === best.yes && each.ifNeedBe === best.ifNeedBe;
  return counts.map((each) => ({ ...each, isBest: each.yes + each.ifNeedBe > 0 && isAsGood(each) }));
}

export interface Figures {
  readonly row: Of<"numbers">["rows"][number];
  /** In the order of those who answer. */
  readonly values: readonly (string | undefined)[];
  readonly sum: string;
  readonly count: number;
}

export function figuresOf(field: Of<"numbers">, answering: readonly Answering[]): Figures[] {
  const sayings = answering.map(({ answer }) => saidIn(answer, said.numbers, field.id)?.rows);
  return field.rows.map((row) => {
    const values = sayings.map((each) => each?.[row.id]);
    const told = values.filter((value) => value !== undefined);
    return { row, values, sum: sumOfDecimals(told), count: told.length };
  });
}

const decimals = 6;

/** Exactly: "0.1" and "0.2" is "0.3". */
export function sumOfDecimals(values: readonly string[]): string {
  const sum = values.reduce((total, value) => total + millionths(value), 0n);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(decimals + 1, "0");
  const fraction = digits.slice(-decimals).replace(/0+$/, "");
  return `${sum < 0n ? "-" : ""}${digits.slice(0, -decimals)}${fraction === "" ? "" : `.${fraction}`}`;
}

function millionths(value: string): bigint {
  const [whole = "0", fraction = ""] = value.split(".");
  return BigInt(whole + fraction.padEnd(decimals, "0"));
}

export interface ChoiceCount {
  readonly label: string;
  readonly names: readonly string[];
}

export const choiceCounts = (field: Of<"choice">, answering: readonly Answering[]): ChoiceCount[] =>
  field.choices.map(({ id, label }) => ({
    label,
    names: answering
      .filter(({ answer }) => saidIn(answer, said.choice, field.id)?.chosen.includes(id))
      .map(({ name }) => name),
  }));

export interface ParagraphSaid {
  readonly name: string;
  readonly stance: Stance | null;
  readonly words: string;
}

/** What each has said of a paragraph, where he has said anything. */
export function paragraphsSaid(field: Of<"document">, answering: readonly Answering[]) {
  const sayings = answering.map(({ name, answer }) => ({
    name,
    paragraphs: saidIn(answer, said.document, field.id)?.paragraphs,
  }));
  return field.paragraphs.map((paragraph) => ({
    paragraph,
    sayings: sayings.flatMap(({ name, paragraphs }): ParagraphSaid[] => {
      const each = paragraphs?.[paragraph.id];
      if (each === undefined || (each.stance === null && each.words.trim() === "")) return [];
      return [{ name, stance: each.stance, words: each.words }];
    }),
  }));
}

/** Whether anything has been said in it. */
export const isSaid = (field: RoundField, { answer }: Answering): boolean =>
  saysIn(field, answer) !== undefined;

export function saysIn(field: RoundField, answer: Answering["answer"]): Said | undefined {
  return saidIn(answer, said[field.kind], field.id);
}
