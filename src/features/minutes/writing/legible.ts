// A sign that stands for no letter breaks a Word document and is seen in no other: it has come with what was read or
// pasted, and means nothing.
import type { Paper } from "./paper.ts";

const meaningless = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;

export function legible(paper: Paper): Paper {
  const cleaned: Paper = JSON.parse(JSON.stringify(paper), (_, value: unknown) =>
    typeof value === "string" ? value.toWellFormed().replace(meaningless, "") : value,
  );
  return cleaned;
}
