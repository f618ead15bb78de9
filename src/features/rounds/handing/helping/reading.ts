// What a colleague writes: whatever he knows of what he is asked, in the fields or in words besides.
import type { Language } from "../../../../lib/language.ts";
import { filesIn, type NewFile } from "../../answering/files.ts";
import { readAnswer } from "../../form/answering.ts";
import type { RoundAnswer } from "../../form/rules.ts";
import { type Written, writtenAt, writtenIn } from "../../form/written.ts";
import type { Helping } from "../queries.ts";
import { askedFields } from "../rules.ts";
import type { RefusedHelp } from "./pages/help-page.tsx";

interface Help {
  readonly answer: RoundAnswer;
  readonly words: string;
  readonly files: readonly NewFile[];
  readonly written: Written;
}

const longest = 20_000;

/** `kept` are the files that came for the same municipality before. */
export async function readHelp(
  { round, handover }: Pick<Helping, "round" | "handover">,
  body: Readonly<Record<string, unknown>>,
  kept: Parameters<typeof filesIn>[2],
  language: Language,
): Promise<
  { readonly ok: true; readonly value: Help } | { readonly ok: false; readonly refused: RefusedHelp }
> {
  const form = askedFields(round.form, handover);
  const written = writtenIn(body);
  const words = writtenAt(written, "ord");
  if (words.length > longest) return { ok: false, refused: { reason: "too-long", written, words } };
  const { named, files, problems: ofFiles } = await filesIn(form, body, kept);
  const read = readAnswer(form, body, { files: named, isHelp: true, language });
  const problems = new Map([...(read.ok ? [] : read.problems), ...ofFiles]);
  // Words alone are an answer too.
  if (words !== "")
    for (const [field, { reason }] of problems) if (reason === "nothing") problems.delete(field);
  if (problems.size === 0)
    return { ok: true, value: { answer: read.ok ? read.value : {}, words, files, written } };
  // A browser fills in no file by itself.
  for (const { field } of files) problems.set(field, { reason: "file-again", rows: [] });
  return { ok: false, refused: { reason: "incomplete", written, words, problems } };
}
