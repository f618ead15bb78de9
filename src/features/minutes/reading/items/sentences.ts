// A paragraph cut into sentences, where a full stop after an abbreviation ends none.
import { rememberedOf } from "../../../../lib/remembered.ts";
import { anyOf } from "../folding.ts";
import { type Passage, slice, trim } from "../passage.ts";

const abbreviations = new RegExp(
  `(?:^|[\\s(])${anyOf(`
  \\p{Lu}, bl\\.?\\s?a, t\\.?\\s?ex, t\\.?\\s?o\\.?\\s?m, f\\.?\\s?d, d\\.?\\s?v\\.?\\s?s, p\\.?\\s?g\\.?\\s?a,
  s\\.?\\s?k, fr\\.?\\s?o\\.?\\s?m, e\\.?\\s?d, m\\.?\\s?fl, v\\.?\\s?ordf, kl, nr, dnr, ev, ordf, bil, resp, ca, jfr,
  inkl, exkl, tel, st, sid, bitr, tf, forts, prel, tjf, tjg, pkt, mån, tis, ons, tors, fre, jan, feb, mar, apr,
  aug, sept?, okt, nov, dec`)}$`,
  "iu",
);
const end = /[.!?]["”’)]?(?=\s+["”’(]?[\p{Lu}\d])/gu;

/** Several rules go through the sentences of the same paragraph. */
export const sentencesOf = rememberedOf((whole: Passage): readonly Passage[] => {
  if (!/[.!?]["”’)]?\s/.test(whole.text)) return [trim(whole)].filter((sentence) => sentence.text !== "");
  const sentences: Passage[] = [];
  let from = 0;
  for (const match of whole.text.matchAll(end)) {
    const before = whole.text.slice(Math.max(from, match.index - 12), match.index);
    if (
      match[0].startsWith(".") &&
      (abbreviations.test(before) || isNumbering(whole.text, from, match.index))
    )
      continue;
    sentences.push(trim(slice(whole, from, match.index + match[0].length)));
    from = match.index + match[0].length;
  }
  sentences.push(trim(slice(whole, from)));
  return sentences.filter((sentence) => sentence.text !== "");
});

/** '1. Utreda frågan': a number that opens the sentence. */
function isNumbering(text: string, from: number, stop: number): boolean {
  return /^\s*(?:§\s*)?\d{1,3}$/.test(text.slice(from, stop));
}
