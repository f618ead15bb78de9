// What the rules look at besides a fact: the record it stands in, and the words around it in the source text.
import type { MinutesRecord, Spans } from "../../record.ts";
import type { SourceText } from "../../source-text.ts";
import { isDisordered } from "./disorder.ts";

export interface Paper {
  readonly record: MinutesRecord;
  readonly text: string;
  /** The same in small letters. */
  readonly small: string;
  /** Where the header ends and the first item begins. */
  readonly headerEnd: number;
  /** Whether the words stand in what has lost its letters, and has not got them back. */
  readonly isDamaged: (spans: Spans | undefined) => boolean;
  /** Whether a word there has been repaired. */
  readonly isRepaired: (spans: Spans | undefined) => boolean;
  /** Whether words have been repaired anywhere in it: those that were not may be damaged yet. */
  readonly isMended: boolean;
  /** Whether whoever read a scanned page was unsure of a word there. */
  readonly isUncertain: (spans: Spans | undefined) => boolean;
  /** Whether the lines do not follow each other as lines do. */
  readonly isDisordered: boolean;
  readonly isCutOff: boolean;
  /** Whether nothing tells where the items begin. */
  readonly isGuessed: boolean;
}

export function paperOf(record: MinutesRecord, source: SourceText & Mended): Paper {
  const { text, repairs = [], certainty = [] } = source;
  const hasLostLetters = repairs.length === 0 && lacksLetters(text);
  const uncertain = certainty.filter(({ confidence }) => confidence < readable);
  return {
    record,
    text,
    small: text.toLowerCase(),
    headerEnd: record.items[0]?.extent?.[0] ?? text.length,
    isDamaged: (spans) => hasLostLetters || (!overlap(spans, repairs) && oddWord.test(wordsAt(text, spans))),
    isRepaired: (spans) => overlap(spans, repairs),
    isMended: repairs.length > 0,
    isUncertain: (spans) => overlap(spans, uncertain),
    isDisordered: isDisordered(text),
    isCutOff: stopsMidway(text),
    isGuessed: false,
  };
}

/** Sound Swedish has an å, ä or ö in every twenty letters. */
function lacksLetters(text: string): boolean {
  let letters = 0;
  let ours = 0;
  for (let i = 0; i < text.length; i += 1) {
    const small = text.charCodeAt(i) | 0x20;
    if (small >= a && small <= z) letters += 1;
    else if (small === 0xe5 || small === 0xe4 || small === 0xf6) ours += 1;
  }
  return letters >= 200 && ours < (letters + ours) * 0.01;
}

const [a, z] = [0x61, 0x7a];

/** A last line as long as a line of text is, without a stop, in small letters. */
function stopsMidway(text: string): boolean {
  const last = text.trimEnd().split("\n").at(-1)?.trim() ?? "";
  return last.length > 25 && /\s\p{Ll}+[,-]?$|\p{Ll}-$/u.test(last) && !/\t|\s{3}/.test(last);
}

/** What scanning and repairing add to a source text. */
interface Mended {
  readonly repairs?: readonly Stretch[] | undefined;
  readonly certainty?: readonly (Stretch & { readonly confidence: number })[] | undefined;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Of a hundred: a word read with less is as often wrong as right. */
const readable = 70;

/** Digits and signs within words, as a machine reads letters that it does not know. */
const oddWord = /\p{Ll}[éè]\p{Ll}{3}|\p{L}[64&|]\p{Ll}|(?<![\p{L}\d])6\p{Ll}{2}|\p{Ll}[|]\p{Ll}|�/u;

export function wordsAt(text: string, spans: Spans = []): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(" ");
}

const overlap = (spans: Spans | undefined, stretches: readonly Stretch[]): boolean =>
  stretches.length > 0 &&
  (spans ?? []).some(([start, end]) => stretches.some((each) => each.start < end && start < each.end));

/** The words before a fact on its own line. */
export function beforeOnLine(text: string, spans: Spans | undefined): string {
  const start = spans?.[0]?.[0] ?? 0;
  return text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
}

/** The words above a fact, from where its item begins or as far as anybody looks. */
export function above(text: string, spans: Spans | undefined, from: number, reach = 600): string {
  const start = spans?.[0]?.[0] ?? 0;
  return text.slice(Math.max(from, start - reach), start);
}
