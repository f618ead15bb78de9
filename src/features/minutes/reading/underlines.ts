// Titles that a typist has underlined: a row of hyphens or the like, as long as the words above it.
import type { Line } from "./lines.ts";

const rule = /^([-=~*])\1{2,}$/;

/** The rows gone, the lines above them marked as headings. */
export function withUnderlined(lines: readonly Line[]): Line[] {
  if (!lines.some(({ text }) => rule.test(text))) return [...lines];
  const kept: Line[] = [];
  for (const line of lines) {
    const before = kept.at(-1);
    if (
      before === undefined ||
      line.blankBefore ||
      !rule.test(line.text) ||
      !isAsLong(before.text, line.text)
    )
      kept.push(line);
    else kept[kept.length - 1] = { ...before, emphasis: "heading" };
  }
  return kept;
}

function isAsLong(words: string, row: string): boolean {
  const isTitle = /^\p{Lu}|^\d/u.test(words) && words.length <= 90 && !/[|.:]$|\t|\s{3}/.test(words);
  return isTitle && Math.abs(words.length - row.length) <= Math.max(4, words.length * 0.3);
}
