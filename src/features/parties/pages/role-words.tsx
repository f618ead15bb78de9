import type { Language } from "../../../lib/language.ts";
import { messages } from "../messages.ts";
import { yearsBetween } from "../presence/rules.ts";

interface Held {
  role?: string | null;
  asChair?: number;
  asMinuteTaker?: number;
}

/** "kommundirektör, ordförande (4)"; null where nothing but attendance is known. */
export function rolesText(
  { role = null, asChair = 0, asMinuteTaker = 0 }: Held,
  language: Language,
): string | null {
  const words = messages[language];
  const said = [
    role,
    asChair > 0 ? words.chair(asChair) : null,
    asMinuteTaker > 0 ? words.minuteTaker(asMinuteTaker) : null,
  ].filter((part) => part !== null);
  return said.length === 0 ? null : said.join(", ");
}

export function Years({
  language,
  first,
  last,
}: {
  language: Language;
  first: string | null;
  last: string | null;
}) {
  const years = yearsBetween(first, last);
  return <>{years === null ? null : messages[language].yearSpan(...years)}</>;
}
