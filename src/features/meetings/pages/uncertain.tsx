import type { Language } from "../../../lib/language.ts";
import { doubtText } from "../../minutes/index.ts";
import { messages } from "../messages.ts";

type Props = { language: Language; doubts: readonly string[] | null };

/** That the reader was unsure of a fact, and why. What an item's uncertainty alone makes uncertain, the item tells. */
export function Uncertain({ language, doubts }: Props) {
  const own = (doubts ?? []).filter((doubt) => doubt !== "under-doubt");
  if (own.length === 0) return null;
  const reasons = own.map((doubt) => doubtText(doubt, language) ?? doubt).join(", ");
  return <span class="uncertain">{messages[language].uncertain(reasons)}</span>;
}
