import { ButtonForm } from "../../../ui/button-form.tsx";
import { InputField } from "../../../ui/field.tsx";
import { contradictionSentence, Witnesses } from "../../contradictions/index.ts";
import { settlingPath } from "../../contradictions/paths.ts";
import { messages } from "../messages.ts";
import { fact } from "../paths.ts";
import type { Contradiction } from "../record/queries.ts";
import { type Reading, WordsLink } from "./words-link.tsx";

type Props = {
  reading: Reading;
  contradictions: Contradiction[];
  /** Whether the reader may settle them. */
  maySettle: boolean;
};

/** What does not fit together, first on the page until somebody has settled it. */
export function MeetingContradictions({ reading, contradictions, maySettle }: Props) {
  if (contradictions.length === 0) return null;
  const words = messages[reading.language];
  const open = contradictions.filter(({ settledAt }) => settledAt === null);
  const settled = contradictions.filter(({ settledAt }) => settledAt !== null);
  return (
    <section class={open.length > 0 ? "notice amber stack" : "notice stack"} aria-labelledby="stammer-inte">
      <h2 id="stammer-inte">{open.length > 0 ? words.contradictions : words.settled}</h2>
      <ul class="plain-list stack">
        {open.map((contradiction) => (
          <li class="misfit">
            <Sentence reading={reading} contradiction={contradiction} />
            {maySettle ? (
              <details>
                <summary>{words.settle}</summary>
                <ButtonForm
                  action={settlingPath(reading.cooperation, contradiction.id)}
                  button={words.settle}
                >
                  <InputField id={`anteckning-${contradiction.id}`} name="note" label={words.settleNote} />
                </ButtonForm>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
      {settled.length === 0 ? null : (
        <details>
          <summary>
            {words.settled} ({settled.length})
          </summary>
          <ul>
            {settled.map((contradiction) => (
              <li>
                <Sentence reading={reading} contradiction={contradiction} />
                {contradiction.note === null ? null : <p class="quiet">{contradiction.note}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

type SentenceProps = { reading: Reading; contradiction: Contradiction };

function Sentence({ reading, contradiction }: SentenceProps) {
  const sentence = contradictionSentence(contradiction, reading.language);
  const name = fact.contradiction(contradiction.id);
  return (
    <>
      <p>
        {sentence}&nbsp;
        <WordsLink reading={reading} fact={name} spans={contradiction.spans} of={sentence} />
      </p>
      <Witnesses
        cooperation={reading.cooperation}
        language={reading.language}
        witnesses={contradiction.witnesses}
      />
    </>
  );
}
