import { ButtonForm } from "../../../ui/button-form.tsx";
import { InputField } from "../../../ui/field.tsx";
import { settlingPath } from "../../contradictions/paths.ts";
import { messages } from "../messages.ts";
import { fact } from "../paths.ts";
import type { Places } from "../record/words.ts";
import { type Reading, WordsLink } from "./words-link.tsx";

export interface MeetingContradiction {
  id: string;
  sentence: string;
  spans: Places;
  isSettled: boolean;
  note: string | null;
}

type Props = { reading: Reading; contradictions: MeetingContradiction[] };

/** What does not fit together, first on the page until somebody has settled it. */
export function MeetingContradictions({ reading, contradictions }: Props) {
  if (contradictions.length === 0) return null;
  const words = messages[reading.language];
  const open = contradictions.filter(({ isSettled }) => !isSettled);
  const settled = contradictions.filter(({ isSettled }) => isSettled);
  return (
    <section class={open.length > 0 ? "notice amber stack" : "notice stack"} aria-labelledby="stammer-inte">
      <h2 id="stammer-inte">{open.length > 0 ? words.contradictions : words.settled}</h2>
      <ul class="plain-list stack">
        {open.map((contradiction) => (
          <li class="contradiction">
            <Sentence reading={reading} contradiction={contradiction} />
            <details>
              <summary>{words.settle}</summary>
              <ButtonForm action={settlingPath(reading.cooperation, contradiction.id)} button={words.settle}>
                <InputField id={`anteckning-${contradiction.id}`} name="note" label={words.settleNote} />
              </ButtonForm>
            </details>
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

type SentenceProps = { reading: Reading; contradiction: MeetingContradiction };

function Sentence({ reading, contradiction: { id, sentence, spans } }: SentenceProps) {
  return (
    <p>
      {sentence} <WordsLink reading={reading} fact={fact.contradiction(id)} spans={spans} of={sentence} />
    </p>
  );
}
