import type { Language } from "../../../lib/language.ts";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { momentText, numberText } from "../../../ui/day.tsx";
import { fact } from "../../meetings/paths.ts";
import { messages } from "../messages.ts";
import { reopeningPath } from "../paths.ts";
import type { Contradiction } from "../queries.ts";
import { contradictionSentence } from "../texts/sentence.ts";
import { MeetingLink } from "./meeting-group.tsx";
import { Witnesses } from "./witnesses.tsx";

type Props = { cooperation: string; language: Language; settled: Contradiction[] };

export function SettledList({ cooperation, language, settled }: Props) {
  const words = messages[language];
  if (settled.length === 0) return null;
  return (
    <details class="stack">
      <summary>
        <h2 class="inline">{words.settled(numberText(settled.length, language))}</h2>
      </summary>
      <ul class="plain-list stack-s">
        {settled.map((contradiction) => {
          const { id, settledAt, note } = contradiction;
          return (
            <li class="card stack-s" id={fact.contradiction(id)}>
              <p class="quiet">
                <MeetingLink cooperation={cooperation} language={language} contradiction={contradiction} />
              </p>
              <p class="prose">{contradictionSentence(contradiction, language)}</p>
              <Witnesses cooperation={cooperation} language={language} witnesses={contradiction.witnesses} />
              <p>
                {settledAt === null ? null : words.settledOn(momentText(settledAt, language))}{" "}
                {note === null ? <span class="quiet">{words.noNote}</span> : <q>{note}</q>}
              </p>
              <ButtonForm action={reopeningPath(cooperation, id)} button={words.reopen} />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
