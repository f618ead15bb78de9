// What belongs to the paper and not to the minutes, and what leads readers astray.
import { formsOf } from "./form.ts";

export const papers = formsOf([
  ["page-of-pages", /\d ?\(\d{1,2}\)/u, "paper.ts"],
  ["page-in-words", /Sida \d av \d/u, "paper.ts"],
  ["form-feed", /\f/u, "lines.ts"],
  ["windows-path", /^[A-Z]:\\/mu, "paper.ts"],
  ["word-cut-at-line-end", /\p{Ll}-\n\p{Ll}/u, "hyphens.ts"],
  ["municipalities-alike", /Habo|Håbo/u, "header/attendance/vocabulary.ts"],
]);
