import { excerptAround } from "../../../lib/excerpt.ts";
import type { Language } from "../../../lib/language.ts";
import { HiddenTag } from "../../../ui/unmasked.tsx";
import { fact, wordsPath } from "../../meetings/paths.ts";
import type { Clause } from "../clause/queries.ts";
import { messages } from "../messages.ts";

type Props = { language: Language; clause: Clause; meeting: string };

/** The words that the clause was read from, with those around them. */
export function ClauseSource({ language, clause, meeting }: Props) {
  const words = messages[language];
  const excerpt = excerptAround(clause.originalSource ?? clause.sourceText ?? "", clause.spans);
  return (
    <section class="stack-s">
      <h2>{words.words}</h2>
      {excerpt === null ? (
        <p class="quiet">{words.noWords}</p>
      ) : (
        <>
          <p class="quiet">
            {words.wordsText} {clause.originalSource === null ? null : <HiddenTag language={language} />}
          </p>
          <blockquote class="source-excerpt" lang="sv">
            {excerpt.cutBefore ? "…\n" : null}
            {excerpt.pieces.map(({ text, marked }) => {
              const shown = text.replaceAll("\f", "");
              return marked ? <mark>{shown}</mark> : shown;
            })}
            {excerpt.cutAfter ? "\n…" : null}
          </blockquote>
        </>
      )}
      <p>
        <a href={excerpt === null ? meeting : wordsPath(meeting, fact.clause(clause.slug))}>
          {words.toWords}
        </a>
      </p>
    </section>
  );
}
