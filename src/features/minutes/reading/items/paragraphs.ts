// An item's lines put together again into what the writer wrote: paragraphs, bullets and att-clauses.
import { rememberedOf } from "../../../../lib/remembered.ts";
import { fold, folded } from "../folding.ts";
import type { Line } from "../lines.ts";
import { join, type Passage, replace, slice, trim } from "../passage.ts";
import { labelOf } from "./labels.ts";
import { listsVotes } from "./vote-forms.ts";

export interface Paragraph extends Passage {
  readonly kind: "text" | "bullet" | "att";
  /** The bullet as it stood, "" where there is none. */
  readonly mark: string;
  readonly indent: number;
  readonly blankBefore: boolean;
  /** The words folded, of the same length. */
  readonly folded: string;
}

const bullet =
  /^(?:(?:[=-]{1,2}>)\s*(?=\S)|\+\s+(?=\p{L})|[•●○▪·→⇒➢»✓–—-]\s*(?:\[[ xX]?\]\s*)?(?=\S)|\*\s+(?:\[[ xX]?\]\s*)?|o\s+(?=\p{L})|e\s+(?=\p{Lu})|\d{1,2}[.)]\s+(?=\p{L})|\d{1,2}\s+(?=att\s)|[a-h]\)\s+)/u;
const attClause = /^(?:samt\s|och\s|dels\s)?att\s/i;
const opensComplement = /(?:uppdrag|möjlighet|förslag|syfte|genom|för|om|till|med|på|av|åt|än|utan|,)$/i;

/** Behind these each 'att' opens a clause of its own. */
const decides = folded("(?:beslut|besl.t|föresl|uppdra|enas|enades|överens|yrka|:$)");

const leavesOpen =
  /\s(?:i|på|av|om|för|från|till|med|hos|vid|mellan|under|genom|åt|och|samt|eller|att|som|en|ett|den|det|de)$/i;

/** What an item holds and which days it names are read one after the other. */
export const paragraphsOf = rememberedOf((lines: readonly Line[]): readonly Paragraph[] => {
  const wrapping = wrappingOf(lines);
  const groups: { lines: Line[]; kind: Paragraph["kind"] }[] = [];
  for (const [i, line] of lines.entries()) {
    const group = groups.at(-1);
    const last = group?.lines.at(-1);
    if (/^samt$/i.test(line.text.trim())) continue;
    if (
      group !== undefined &&
      last !== undefined &&
      (continues(line, last, group.kind, wrapping) ||
        (group.kind === "bullet" && isWrappedBullet(line, last, lines[i + 1])) ||
        isWrappedVote(line, last, group.lines))
    )
      group.lines.push(line);
    else groups.push({ lines: [line], kind: kindOf(line) });
  }
  return groups.map((group) => paragraph(group.lines, group.kind)).filter((each) => each.text !== "");
});

function kindOf(line: Line): Paragraph["kind"] {
  if (bullet.test(line.text)) return "bullet";
  return attClause.test(line.text) ? "att" : "text";
}

function continues(line: Line, last: Line, kind: Paragraph["kind"], wrapping: Wrapping): boolean {
  const before = last.text.trim();
  if (bullet.test(line.text) || labelOf(line.text) !== null) return false;
  const full = isFull(last, line, wrapping);
  if (attClause.test(line.text)) {
    if (line.blankBefore || !/^att\s/i.test(line.text) || !full) return false;
    return (
      opensComplement.test(before) ||
      (kind === "text" && !attClause.test(before) && !decides.test(fold(before)))
    );
  }
  const ended = /[.!?:]["”)]?$/.test(before);
  if (line.blankBefore) {
    if (ended) return false;
    return line.page !== last.page
      ? /^[\p{Ll}\d(]/u.test(line.text)
      : before.length >= 60 && /^[\p{Ll}(]/u.test(line.text);
  }
  if (labelOf(last.text)?.rest === "" || before.endsWith(":")) return false;
  if (/^\p{Ll}/u.test(line.text) || (kind === "bullet" && line.indent > last.indent)) return true;
  if (kind === "text" && wrapping.unstopped.has(line) && !leavesOpen.test(before)) return false;
  return full && (!ended || wrapping.fullLines >= 3);
}

/** '- Lindarna har ett stort värde i / Hedvall': the words of a bullet that go on flush left with a capital. */
function isWrappedBullet(line: Line, last: Line, next: Line | undefined): boolean {
  if (line.blankBefore || kindOf(line) !== "text" || labelOf(line.text) !== null) return false;
  const before = last.text.trim();
  if (/[.!?:;]["”)]?$/.test(before)) return false;
  const isListGoingOn = next !== undefined && !next.blankBefore && kindOf(next) === "bullet";
  return leavesOpen.test(before) || (isListGoingOn && before.length > line.text.length);
}

/** 'Nej-röster: Åsa Ek, Jörgen / Brännström': names go on until a line that is short, or ends; what somebody says to his
 *  reservation goes on after its first sentence. */
function isWrappedVote(line: Line, last: Line, [first]: readonly Line[]): boolean {
  const before = last.text.trim();
  if (first === undefined) return false;
  const isOpen = /^reservation/iu.test(first.text) || !/[.!?]$/.test(before);
  return (
    listsVotes.test(fold(first.text)) &&
    (before.endsWith(",") || (!line.blankBefore && before.length >= 60 && isOpen)) &&
    labelOf(line.text) === null &&
    !listsVotes.test(fold(line.text))
  );
}

/** How the lines of an item are broken: at which width, and how many of them fill it. */
interface Wrapping {
  readonly width: number;
  readonly fullLines: number;
  /** The lines of parts in which no line ends a sentence: each capital opens a point there. */
  readonly unstopped: ReadonlySet<Line>;
}

function wrappingOf(lines: readonly Line[]): Wrapping {
  const lengths = lines.map((line) => line.indent + line.text.length);
  const width = lengths.reduce((most, each) => Math.max(most, each), 0);
  return {
    width,
    fullLines: lengths.filter((each) => each > width * 0.85).length,
    unstopped: unstoppedOf(lines),
  };
}

const fewestPoints = 3;

function unstoppedOf(lines: readonly Line[]): Set<Line> {
  const unstopped = new Set<Line>();
  let block: Line[] = [];
  const close = () => {
    const points = block.filter(({ text }) => /^\p{Lu}/u.test(text));
    if (
      points.length >= fewestPoints &&
      !block.some(({ text }) => /[.!?:;]["”)]?$|[.!?]\s+\p{Lu}/u.test(text))
    )
      for (const line of block) unstopped.add(line);
    block = [];
  };
  for (const line of lines) {
    const label = labelOf(line.text);
    if (label !== null) close();
    if (label?.rest !== "") block.push(line);
  }
  close();
  return unstopped;
}

function isFull(last: Line, next: Line, { width }: Wrapping): boolean {
  return width >= 60 && last.indent + last.text.length + firstWord(next).length + 1 > width * 0.94;
}

function firstWord(line: Line): string {
  return /^\S*/.exec(line.text)?.[0] ?? "";
}

/** Of emphasis: '**Beslut:**', '__Beslut__', '*Beslut:*' */
const marks =
  /^#{1,6}\s+|\*\*|(?<=^|\s)__|__(?=\s|$)|(?<![\p{L}\d*])\*(?=[\p{L}\d])|(?<=[\p{L}\d.:!?])\*(?![\p{L}\d*])/gu;

function paragraph(lines: readonly Line[], kind: Paragraph["kind"]): Paragraph {
  const whole = trim(replace(join(lines.map((line) => trim(line))), marks, ""));
  const mark = kind === "bullet" ? (bullet.exec(whole.text)?.[0] ?? "") : "";
  const words = trim(slice(whole, mark.length));
  const { indent = 0, blankBefore = false } = lines[0] ?? {};
  return { ...words, kind, mark: mark.trim(), indent, blankBefore, folded: fold(words.text) };
}
