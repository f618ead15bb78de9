import type { Language } from "../../../lib/language.ts";
import { doubtText } from "../../minutes/index.ts";
import { messages } from "../messages.ts";

type Props = { language: Language; doubts: readonly string[] | null };

/** What the item tells, or the source text with its repairs: beside every fact it would hide what is odd in one. */
const toldElsewhere = new Set(["under-doubt", "repaired-words", "mended-document"]);

/** That the reader was unsure of a fact, and why. */
export function Uncertain({ language, doubts }: Props) {
  const own = (doubts ?? []).filter((doubt) => !toldElsewhere.has(doubt));
  if (own.length === 0) return null;
  const reasons = own.map((doubt) => doubtText(doubt, language) ?? doubt).join(", ");
  return <span class="uncertain">{messages[language].uncertain(reasons)}</span>;
}
