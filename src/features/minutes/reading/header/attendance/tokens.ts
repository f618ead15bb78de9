// A run of names as words, brackets, signs between them, and details of presence.
import type { Passage } from "../../passage.ts";
import { type Detail, detailsIn } from "./details.ts";
import { isGivenName } from "./given-names.ts";
import { isCapital, isOrganisationStart, isRoleWord, looksLikeName } from "./vocabulary.ts";

export type Token =
  | { readonly kind: "word"; readonly start: number; readonly end: number }
  | { readonly kind: "bracket"; readonly start: number; readonly end: number }
  | { readonly kind: "stop"; readonly sign: string; readonly start: number; readonly end: number }
  | { readonly kind: "detail"; readonly detail: Detail; readonly start: number; readonly end: number };

export function tokensOf(whole: Passage): Token[] {
  const details = detailsIn(whole).filter((detail) => !insideBracket(whole.text, detail));
  const tokens: Token[] = [];
  let nth = 0;
  for (const match of whole.text.matchAll(/\([^()]*\)|[,;|\t/]|:(?=\s)|\s{2,}|[^\s,;|()/]+/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    while ((details[nth]?.end ?? Infinity) <= start) nth += 1;
    const detail = (details[nth]?.start ?? Infinity) < end ? details[nth] : undefined;
    if (detail !== undefined) {
      const last = tokens.at(-1);
      if (last?.kind !== "detail" || last.detail !== detail)
        tokens.push({ kind: "detail", detail, start, end });
    } else if (match[0].startsWith("(")) tokens.push({ kind: "bracket", start, end });
    else if (/^[,;|\t/\s:]/.test(match[0]))
      tokens.push({ kind: "stop", sign: match[0].charAt(0), start, end });
    else if (/^\p{L}.*:$/u.test(match[0])) {
      tokens.push({ kind: "word", start, end: end - 1 }, { kind: "stop", sign: ":", start: end - 1, end });
    } else if (endsSentence(whole.text, match[0], end)) {
      tokens.push({ kind: "word", start, end: end - 1 }, { kind: "stop", sign: ".", start: end - 1, end });
    } else if (/[\p{L}\d]/u.test(match[0])) tokens.push({ kind: "word", start, end });
    else tokens.push({ kind: "stop", sign: /^[–-]$/.test(match[0]) ? "–" : ",", start, end });
  }
  return tokens;
}

/** 'Från Åvik: Anna Ek. Från Bevik: Bo Al.', but not 'v. ordf. Bo Al'. */
function endsSentence(text: string, word: string, end: number): boolean {
  return (
    /^\p{Lu}\p{L}*\p{Ll}\.$/u.test(word) && !isRoleWord(word) && /^\s\p{Lu}/u.test(text.slice(end, end + 2))
  );
}

function insideBracket(text: string, detail: Detail): boolean {
  return text.lastIndexOf("(", detail.start) > text.lastIndexOf(")", detail.start);
}

/** 'och' parts two people, but not 'Kommuner och Regioner', 'miljö- och byggchef'. */
export function isStop(whole: Passage, tokens: readonly Token[], i: number): boolean {
  const text = (at: number) => {
    const token = tokens[at];
    return token?.kind === "word" ? whole.text.slice(token.start, token.end) : "";
  };
  if (!/^(?:och|samt|&|\+|jämte)$/.test(text(i))) return false;
  const before = text(i - 1);
  const [first, second] = [text(i + 1), text(i + 2)];
  if (before === "") return true;
  if (isRoleWord(first) && isCapital(before) && isCapital(second)) return true;
  if (before.endsWith("-") || !isCapital(first)) return false;
  if (!isCapital(second)) return isGivenName(first) || isGivenName(before);
  return looksLikeName([first, second]) || isRoleWord(first) || isOrganisationStart(first);
}
