import type { Language } from "../../../lib/language.ts";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { Day } from "../../../ui/day.tsx";
import { TextAreaField } from "../../../ui/field.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { fact, meetingPath, withoutBody, wordsPath } from "../../meetings/paths.ts";
import { suggestionsPath } from "../../parties/paths.ts";
import { messages } from "../messages.ts";
import { settlingPath } from "../paths.ts";
import type { Contradiction } from "../queries.ts";
import { contradictionKind, contradictionSentence } from "../texts/sentence.ts";
import { Witnesses } from "./witnesses.tsx";

type Props = { cooperation: string; language: Language; contradictions: Contradiction[] };

export function MeetingGroup({ cooperation, language, contradictions }: Props) {
  const [first] = contradictions;
  if (first === undefined) return null;
  return (
    <section class="card stack">
      <h2 class="meeting-name">
        <MeetingLink cooperation={cooperation} language={language} contradiction={first} />
      </h2>
      <ul class="plain-list stack">
        {contradictions.map((contradiction) => (
          <Open cooperation={cooperation} language={language} contradiction={contradiction} />
        ))}
      </ul>
    </section>
  );
}

type OneProps = { cooperation: string; language: Language; contradiction: Contradiction };

export function MeetingLink({ cooperation, language, contradiction }: OneProps) {
  const words = messages[language];
  const { bodySlug, meetingSlug, heldOn, bodyName } = contradiction;
  return (
    <a href={meetingPath(cooperation, bodySlug ?? withoutBody, meetingSlug)}>
      {heldOn === null ? words.undated : <Day day={heldOn} language={language} />}, {bodyName ?? words.noBody}
    </a>
  );
}

function Open({ cooperation, language, contradiction }: OneProps) {
  const words = messages[language];
  const { id, code, item, itemTitle, bodySlug, meetingSlug, spans } = contradiction;
  const meeting = meetingPath(cooperation, bodySlug ?? withoutBody, meetingSlug);
  return (
    <li class="contradiction stack-s" id={fact.contradiction(id)}>
      <p class="row">
        <Tag tone="amber">{contradictionKind(code, language)}</Tag>
        {item === null ? null : (
          <a class="quiet" href={`${meeting}#${item}`}>
            {itemTitle}
          </a>
        )}
      </p>
      <p class="prose">{contradictionSentence(contradiction, language)}</p>
      <Witnesses cooperation={cooperation} language={language} witnesses={contradiction.witnesses} />
      <div class="row">
        {spans.length === 0 ? null : <a href={wordsPath(meeting, fact.contradiction(id))}>{words.toWords}</a>}
        {code === "name-in-two-spellings" ? (
          <a href={suggestionsPath(cooperation)}>{words.toSuggestions}</a>
        ) : null}
      </div>
      <details>
        <summary>{words.settleThis}</summary>
        <ButtonForm action={settlingPath(cooperation, id)} button={words.settle} tone="primary">
          <TextAreaField
            id={`anteckning-${id}`}
            name="note"
            label={words.note}
            hint={words.noteHint}
            rows={2}
          />
        </ButtonForm>
      </details>
    </li>
  );
}
