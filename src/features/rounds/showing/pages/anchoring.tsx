import type { Language } from "../../../../lib/language.ts";
import { Tag } from "../../../../ui/tag.tsx";
import { roundPath } from "../../paths.ts";
import type { AnchoredRound } from "../anchoring/queries.ts";
import { messages } from "../messages.ts";
import { OutcomeTag } from "./outcome-tag.tsx";
import { RoundGlance } from "./round-glance.tsx";
import { StateTag } from "./state-tag.tsx";

interface Props {
  readonly language: Language;
  readonly rounds: readonly AnchoredRound[];
}

/** The rounds of one item: how each stands, and when it is closed, what each municipality has said. */
export function Anchoring({ language, rounds }: Props) {
  const words = messages[language];
  if (rounds.length === 0) return null;
  return (
    <section class="round-anchored stack-s" aria-label={words.anchoring}>
      <p class="round-label">{words.anchoring}</p>
      {rounds.map(({ number, question, stage, outcome, cooperationSlug, standings }) => (
        <div class="stack-s">
          <p class="row">
            {outcome === null ? <Tag>{words.stages[stage]}</Tag> : <OutcomeTag {...{ language, outcome }} />}
            <a href={roundPath(cooperationSlug, number)}>{question}</a>
          </p>
          {stage === "draft" ? null : <RoundGlance language={language} standings={standings} />}
          {stage === "closed" && standings.length > 0 ? (
            <details>
              <summary>{words.eachOf(standings.length)}</summary>
              <dl class="round-said">
                {standings.map(({ name, state, agrees, comment }) => (
                  <div>
                    <dt>{name}</dt>
                    <dd>
                      <StateTag {...{ language, state, agrees }} />
                      {comment === "" ? null : <p class="round-words">{comment}</p>}
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          ) : null}
        </div>
      ))}
    </section>
  );
}
