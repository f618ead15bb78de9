// A source text with its damaged words repaired, where it has any. What is sound costs a look at its letters and no more.
import type { Repair, SourceText } from "../source-text.ts";
import { damageIn, soundPartsOf } from "./damage.ts";

/** With the words of sound texts of the same cooperation; or as it was done before. */
export type Mending = { readonly sound: readonly string[] } | { readonly repairs: readonly Repair[] };

export async function mended(source: SourceText, mending: Mending): Promise<SourceText> {
  if ("repairs" in mending) return { ...source, repairs: mending.repairs };
  const damaged = damageIn(source.text);
  if (damaged.length === 0) return source;
  const [{ loadSpelling }, { vocabularyOf }, { repairsIn }] = await Promise.all([
    import("./spelling.ts"),
    import("./vocabulary.ts"),
    import("./repair.ts"),
  ]);
  const vocabulary = vocabularyOf(
    [...mending.sound, soundPartsOf(source.text, damaged)],
    await loadSpelling(),
  );
  return { ...source, repairs: repairsIn(source.text, vocabulary) };
}
