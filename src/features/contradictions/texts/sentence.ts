import type { Language } from "../../../lib/language.ts";
import type { Code } from "./codes.ts";
import { en } from "./messages.en.ts";
import { type Facts, sv } from "./messages.sv.ts";

const texts = { sv, en };

/** What is wrong and what to do, as one or two sentences. */
export function contradictionSentence(
  { code, facts }: { code: Code; facts: Facts },
  language: Language,
): string {
  return texts[language].sentences[code](facts);
}

/** The kind of contradiction in a few words, for lists and filters. */
export function contradictionKind(code: Code, language: Language): string {
  return texts[language].kinds[code];
}
