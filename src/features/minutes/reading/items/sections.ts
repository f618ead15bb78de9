// The parts of an item: what stands under 'Beslut', 'Yrkanden', 'Medskick', and the text between them.
import { fold, folded } from "../folding.ts";
import { type Passage, slice, trim } from "../passage.ts";
import { besides, decisionOpening } from "./decision-openings.ts";
import { inputOpening } from "./input-forms.ts";
import { labelOf, type Part } from "./labels.ts";
import type { Paragraph } from "./paragraphs.ts";
import { reports, returning } from "./reporting-verbs.ts";
import { sentencesOf } from "./sentences.ts";
import { isWholeVote, namesSide } from "./votes.ts";

export interface Section {
  readonly part: Part;
  /** The words that open it, null for plain text. */
  readonly label: Passage | null;
  readonly paragraphs: readonly Paragraph[];
}

interface OpenSection extends Section {
  /** Whether the label fills its line. */
  readonly isLine: boolean;
  /** The bullet of the point that opens it, "" where it is none. */
  readonly mark: string;
  readonly paragraphs: Paragraph[];
}

type Opening = Omit<Section, "paragraphs"> & { readonly rest: Paragraph };

export function sectionsOf(paragraphs: readonly Paragraph[], body: string | null): Section[] {
  const sections: OpenSection[] = [];
  const pieces = paragraphs.flatMap((each) => (each.kind === "text" ? splitAtOpenings(each, body) : [each]));
  for (const piece of pieces) {
    const opening = openingOf(piece, body) ?? decidedBullet(piece, sections.at(-1), body);
    if (opening !== null) {
      sections.push({
        part: opening.part,
        label: opening.label,
        isLine: opening.rest.text === "",
        mark: piece.kind === "bullet" ? piece.mark : "",
        paragraphs: opening.rest.text === "" ? [] : [opening.rest],
      });
      continue;
    }
    const open = sections.at(-1);
    const isNextPoint = open?.part === "input" && open.mark !== "" && piece.mark === open.mark;
    if (
      open !== undefined &&
      !isNextPoint &&
      (standsUnder(open, piece) || belongsTo(open.part, open.paragraphs, piece))
    )
      open.paragraphs.push(piece);
    else sections.push({ part: "text", label: null, isLine: false, mark: "", paragraphs: [piece] });
  }
  return sections;
}

function openingOf(piece: Paragraph, body: string | null): Opening | null {
  if (isWholeVote(piece.folded)) return cut(piece, "vote", piece.text.length);
  const label = labelOf(piece.text);
  if (label !== null && !(piece.kind === "bullet" && label.rest === "" && !piece.text.endsWith(":"))) {
    return cut(piece, label.part, piece.text.length - label.rest.length);
  }
  if (piece.kind === "bullet" && piece.text.endsWith(":")) {
    const led = inputOpening(piece.folded);
    return led === null ? null : cut(piece, "input", led);
  }
  if (piece.kind !== "text") return null;
  const decision = decisionOpening(piece.folded, body);
  if (decision !== null) return cut(piece, "decision", besides.test(piece.folded) ? 0 : decision);
  const input = inputOpening(piece.folded);
  return input === null ? null : cut(piece, "input", input);
}

/** '- Vi enades om att …' among the bullets of what was said. */
function decidedBullet(piece: Paragraph, open: Section | undefined, body: string | null): Opening | null {
  if (piece.kind !== "bullet" || (open !== undefined && open.part !== "text")) return null;
  const at = decisionOpening(piece.folded, body);
  return at === null || at === 0 ? null : cut(piece, "decision", at);
}

function cut(piece: Paragraph, part: Part, at: number): Opening {
  return { part, label: trim(slice(piece, 0, at)), rest: rewordParagraph(piece, trim(slice(piece, at))) };
}

export function rewordParagraph(paragraph: Paragraph, words: Passage): Paragraph {
  const kind = /^(?:samt\s|och\s)?att\s/i.test(words.text) ? "att" : paragraph.kind;
  return { ...paragraph, ...words, folded: fold(words.text), kind };
}

/** A paragraph with 'X beslutar att …', 'Beslut: …' or 'Gruppens inspel:' in it is cut before and after that. */
function splitAtOpenings(paragraph: Paragraph, body: string | null): Paragraph[] {
  const label = labelOf(paragraph.text);
  const leadsIn = label?.part === "text" && paragraph.text.endsWith(":");
  if ((label !== null && !leadsIn) || !/beslut|besl.t|uppdra|best.m|enad|.verens|:/i.test(paragraph.text))
    return [paragraph];
  const pieces: { sentences: Passage[]; opens: boolean }[] = [];
  for (const sentence of sentencesOf(paragraph)) {
    const last = pieces.at(-1);
    const opens = opensPart(sentence.text, body);
    if (last === undefined || opens || (last.opens && !isOpenEnded(last.sentences)))
      pieces.push({ sentences: [sentence], opens });
    else last.sentences.push(sentence);
  }
  return pieces.map(({ sentences }) => rewordParagraph(paragraph, between(paragraph, sentences)));
}

function opensPart(sentence: string, body: string | null): boolean {
  const words = fold(sentence);
  const label = labelOf(sentence)?.part;
  return (
    decisionOpening(words, body) !== null ||
    inputOpening(words) !== null ||
    label === "decision" ||
    label === "input" ||
    label === "proposal"
  );
}

/** 'Beslut: A. B.' holds B too, where 'X beslutar att A. B.' does not. */
function isOpenEnded([first]: readonly Passage[]): boolean {
  return first !== undefined && labelOf(first.text) !== null;
}

/** The words from the first to the last of its sentences. */
function between(whole: Passage, sentences: readonly Passage[]): Passage {
  const first = sentences[0];
  const last = sentences.at(-1);
  if (first === undefined || last === undefined) return whole;
  const start = whole.text.indexOf(first.text);
  return slice(whole, start, whole.text.indexOf(last.text, start) + last.text.length);
}

/** Lines that follow each other under 'Beslut' on a line of its own are all decided, until a blank one or a report. */
function standsUnder({ part, isLine, paragraphs }: OpenSection, next: Paragraph): boolean {
  return (
    part === "decision" &&
    isLine &&
    !next.blankBefore &&
    next.kind === "text" &&
    !(reports.test(next.folded) && !returning.test(next.folded)) &&
    paragraphs.every(({ kind }) => kind === "text")
  );
}

const listLeadIn = folded("(?:följande|nedan|enligt)[^.]{0,60}:$");

/** Whether a paragraph goes on with the part that is open, or is text again. */
function belongsTo(part: Part, held: readonly Paragraph[], next: Paragraph): boolean {
  if (part === "text" || part === "aside" || part === "tasks") return true;
  if (part === "vote") return namesSide(next.folded);
  const [first] = held;
  const last = held.at(-1);
  if (first === undefined || last === undefined) return true;
  if (part === "annex" || part === "holder" || part === "due") return false;
  if (part === "presenters") return next.kind === "text" && looksLikePresenter(next.text);
  if (next.text.startsWith("@")) return false;
  if (part === "input") return next.kind === "bullet" && (first.kind === "bullet" || last.text.endsWith(":"));
  if (next.kind === "att") return first.kind !== "bullet" || next.mark !== "";
  if (next.kind === "bullet")
    return first.kind === "bullet" || last.text.endsWith(":") || listLeadIn.test(first.folded);
  return (
    first.kind === "text" &&
    last.kind === "text" &&
    !/[.!?]["”)]?$/.test(last.text) &&
    isShort(last) &&
    isShort(next)
  );
}

function isShort(paragraph: Paragraph): boolean {
  return (paragraph.text.length <= 250 && !/[.:]$/.test(paragraph.text)) || paragraph.text.length <= 120;
}

function looksLikePresenter(text: string): boolean {
  return /^\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]*,\s/u.test(text) && !/[.:]$/.test(text);
}
