import type { Language } from "../../../lib/language.ts";
import { type Problems, readAnswer } from "../form/answering.ts";
import { type RoundAnswer, stanceField } from "../form/rules.ts";
import { inputs, type Written, writtenAt, writtenIn } from "../form/written.ts";
import { filesIn, type NewFile } from "./files.ts";
import { replyForm } from "./forms.ts";
import type { Answering } from "./queries.ts";

/** An answer as it was sent, and as it can be taken. */
export interface SentAnswer {
  /** Who sends it names it. */
  readonly id: string;
  readonly answer: RoundAnswer;
  readonly standsOutside: boolean;
  readonly words: string;
  readonly toldHow: string;
  readonly files: readonly NewFile[];
}

export interface Faulty {
  readonly problems: Problems;
  readonly written: Written;
}

type Kept = Parameters<typeof filesIn>[2];

/** `kept` are the files that came for the same recipient before. */
export async function readSent(
  { round, persons }: Pick<Answering, "round" | "persons">,
  body: Readonly<Record<string, unknown>>,
  kept: Kept,
  language: Language,
): Promise<
  | { readonly ok: true; readonly value: SentAnswer; readonly written: Written }
  | ({ readonly ok: false } & Faulty)
> {
  const { nytt: id, gor, ord, hur: toldHow } = replyForm.parse(body);
  const written = writtenIn(body);
  const stance = stanceField(round.form);
  const about = { id, toldHow, standsOutside: gor === "utanfor" };
  if (about.standsOutside) {
    const words = stance === undefined ? ord : writtenAt(written, inputs.words(stance.id)).slice(0, 20_000);
    return { ok: true, value: { ...about, answer: {}, words, files: [] }, written };
  }
  const { named, files, problems: ofFiles } = await filesIn(round.form, body, kept);
  const read = readAnswer(round.form, body, { persons, files: named, language });
  if (read.ok && ofFiles.size === 0) {
    const words = stance === undefined ? ord : "";
    return { ok: true, value: { ...about, answer: read.value, words, files }, written };
  }
  const problems = new Map([...(read.ok ? [] : read.problems), ...ofFiles]);
  // A browser fills in no file by itself.
  for (const { field } of files) problems.set(field, { reason: "file-again", rows: [] });
  return { ok: false, problems, written };
}
