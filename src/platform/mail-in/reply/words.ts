import { foldName } from "../../../lib/names.ts";
import {
  beforeClosing,
  beginsAttribution,
  isAttribution,
  isDisclaimer,
  isFooter,
  isHeaderLine,
  isOriginal,
  isPostscript,
  isSenderLine,
} from "./marks.ts";

export interface OwnWords {
  readonly said: string;
  /** What stands below his name, down to what his employer adds: mostly who he is, but whatever he may have written. */
  readonly beneath: string;
  /** Whether he writes among the lines that he quotes, so that it depends on them what he means. */
  readonly isAmong: boolean;
}

/** What a letter's writer says himself, of all that stands in it; `names` are his, as he may sign. */
export function ownWords(text: string, names: ReadonlySet<string>): OwnWords {
  const lines = linesOf(text);
  const own: string[] = [];
  const beneath: string[] = [];
  let isSigned = false;
  let isEmployers = false;
  let isQuoting = false;
  let isBelowQuote = false;
  let isAmong = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const attribution = linesOfAttribution(lines, at);
    if (isOriginalAt(lines, at) || (attribution > 0 && !isQuotedAt(lines, at + attribution))) break;
    if (line.startsWith(">") || attribution > 0) {
      isSigned = false;
      isQuoting = true;
      isAmong ||= isBelowQuote;
      at += Math.max(attribution - 1, 0);
      continue;
    }
    if (isFooter(line)) continue;
    if (isPostscript(line)) isSigned = false;
    isEmployers ||= isDisclaimer(line);
    if (isSigned && !isEmployers) beneath.push(line);
    if (isSigned) continue;
    const before = isNameOf(line, names) && own.some((said) => said !== "") ? "" : beforeClosing(line);
    isSigned = before !== undefined;
    isBelowQuote ||= isQuoting && (before ?? line) !== "";
    own.push(before ?? line);
  }
  return { said: joined(own), beneath: joined(beneath), isAmong };
}

const joined = (lines: readonly string[]): string =>
  lines
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();

const linesOf = (text: string): string[] =>
  text
    .replaceAll(/[\u200B\u200C\u2060\uFEFF]/g, "")
    .replaceAll("\u00A0", " ")
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim());

/** Programs break it where their lines end. */
function linesOfAttribution(lines: readonly string[], at: number): number {
  if (isAttribution(lines[at] ?? "")) return 1;
  if (!beginsAttribution(lines[at] ?? "")) return 0;
  for (const count of [2, 3]) {
    const told = lines.slice(at, at + count);
    if (told.slice(1).some((line) => line === "" || beginsAttribution(line))) return 0;
    if (isAttribution(told.join(" "))) return count;
  }
  return 0;
}

const isQuotedAt = (lines: readonly string[], at: number): boolean =>
  lines
    .slice(at)
    .find((line) => line !== "")
    ?.startsWith(">") ?? true;

function isOriginalAt(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  if (isOriginal(line)) return true;
  const next = lines.slice(at + 1, at + 8).filter((each) => each !== "");
  return isSenderLine(line) && next.slice(0, 5).filter(isHeaderLine).length >= 2;
}

/** "Otto", "Otto Löv", "Otto Löv, Vikby kommun". */
function isNameOf(line: string, names: ReadonlySet<string>): boolean {
  const [signed = "", ...rest] = line.split(/\s*[,|]\s*/);
  const words = foldName(signed).split(" ");
  const isHis = words.length <= 4 && words.every((word) => word !== "" && names.has(word));
  return isHis && (rest.length === 0 || words.length >= 2);
}
