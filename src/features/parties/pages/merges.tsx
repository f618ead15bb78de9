import type { Language } from "../../../lib/language.ts";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { momentText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";
import { mergeUndoingPath } from "../paths.ts";
import type { Merge } from "../portrait/queries.ts";

type Props = { cooperation: string; language: Language; merges: Merge[] };

export function Merges({ cooperation, language, merges }: Props) {
  const words = messages[language];
  if (merges.length === 0) return null;
  return (
    <section class="card stack-s">
      <h2>{words.merges}</h2>
      <ul class="plain-list stack-s">
        {merges.map(({ id, merged, kept, mergedAt, undoneAt }) => (
          <li class="row">
            <span>{words.merged(merged, kept, momentText(mergedAt, language))}</span>
            {undoneAt === null ? (
              <ButtonForm action={mergeUndoingPath(cooperation, id)} button={words.undoOf(merged)} />
            ) : (
              <span class="quiet">{words.undone(momentText(undoneAt, language))}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
