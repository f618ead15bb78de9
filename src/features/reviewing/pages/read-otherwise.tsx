import type { Language } from "../../../lib/language.ts";
import { Notice } from "../../../ui/notice.tsx";
import type { ReadDifference } from "../again/rules.ts";
import { messages } from "../messages.ts";
import { toldText } from "../telling/said.ts";

type Props = { language: Language; changes: readonly ReadDifference[] | undefined };

/** What has become another since the document was read before; what people have settled stands. */
export function ReadOtherwise({ language, changes }: Props) {
  if (changes === undefined) return null;
  const words = messages[language];
  const told = (facts: ReadDifference["was"]) =>
    facts.length === 0 ? words.nothing : facts.map((fact) => toldText(fact, language)).join("; ");
  return (
    <Notice heading={words.readAgain.done(changes.length)}>
      {changes.length === 0 ? null : (
        <ul class="plain-list">
          {changes.map(({ was, is }) => (
            <li>
              {told(was)} → {told(is)}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
