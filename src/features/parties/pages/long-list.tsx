import type { Child } from "hono/jsx";
import type { Language } from "../../../lib/language.ts";
import { numberText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";

const shown = 12;

/** The first of them; the rest unfold. */
export function LongList({ language, entries }: { language: Language; entries: Child[] }) {
  const rest = entries.slice(shown);
  return (
    <>
      <Entries entries={entries.slice(0, shown)} />
      {rest.length === 0 ? null : (
        <details class="stack-s">
          <summary>{messages[language].moreOf(numberText(rest.length, language))}</summary>
          <Entries entries={rest} />
        </details>
      )}
    </>
  );
}

function Entries({ entries }: { entries: Child[] }) {
  return (
    <ul class="plain-list entries">
      {entries.map((entry) => (
        <li>{entry}</li>
      ))}
    </ul>
  );
}
