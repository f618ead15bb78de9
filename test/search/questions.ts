// Questions on a register, with what a reasonable person would hold that they must find.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const target = z.strictObject({
  /** "meeting" is found by the meeting or by its source text. Any kind will do where none is said. */
  kind: z.enum(["meeting", "item", "decision", "input", "assignment", "party"]).optional(),
  /** An address, or the page that it is a part of. */
  at: z.string().startsWith("/"),
  /** Words of its title or excerpt, where the address alone does not tell it from its neighbours. */
  holds: z.string().optional(),
});
export type Target = z.infer<typeof target>;

const question = z.strictObject({
  q: z.string(),
  why: z.string(),
  expected: z.array(target).min(1),
  /** What a minus word, a phrase or a field must keep out. */
  absent: z.array(target).default([]),
});
export type Question = z.infer<typeof question>;

/** One JSON object a line. */
export function questionsIn(file: string): Question[] {
  const lines = readFileSync(join(import.meta.dirname, file), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => question.parse(JSON.parse(line)));
}
