import type { Visit } from "../../../platform/web/visit.ts";
import { Page } from "../../../ui/page.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { agendaPath } from "../../agenda/paths.ts";
import type { Answering } from "../answering/queries.ts";
import { type AnswerRefusal, takesAnswers } from "../answering/rules.ts";
import type { WrittenAnswer } from "../forms.ts";
import { askedOf } from "../inviting/rules.ts";
import { messages } from "../messages.ts";
import { answerPath } from "../paths.ts";
import { titleOf } from "../sending/occasions.ts";
import { AnswerForm } from "./answer-form.tsx";
import { WhenAndWhere } from "./when-and-where.tsx";

interface Props {
  readonly visit: Visit;
  readonly token: string;
  readonly answering: Answering;
  readonly refused?: { readonly reason: AnswerRefusal | "tooMany" | "over"; readonly kept: WrittenAnswer };
}

/** For whoever follows the link in his mail: what he is called to, and what he says to it. */
export function AnswerPage({ visit, token, answering, refused }: Props) {
  const { language, today } = visit;
  const words = messages[language];
  const { meeting, callee } = answering;
  const [asked = { kind: "meeting" } as const] = askedOf(meeting, callee);
  return (
    <Page
      visit={visit}
      title={words.answering.title(titleOf(meeting, asked, language))}
      lead={words.answering.you(callee.name)}
    >
      <Refusal sentence={refused === undefined ? undefined : words.answering.refusals[refused.reason]} />
      <WhenAndWhere language={language} meeting={meeting} callee={callee} />
      {takesAnswers(meeting, today) ? (
        <AnswerForm
          language={language}
          answering={answering}
          action={answerPath(token)}
          kept={refused?.kept}
        />
      ) : (
        <p>{words.answering.refusals.over}</p>
      )}
      {callee.kind === "guest" || callee.accountId === null ? null : (
        <p>
          <a href={agendaPath(meeting.cooperation.slug, meeting.body.slug, meeting.slug)}>{words.toAgenda}</a>
        </p>
      )}
    </Page>
  );
}

export function LinkGonePage({ visit }: { visit: Visit }) {
  const words = messages[visit.language].answering;
  return (
    <Page visit={visit} title={words.gone}>
      <EmptyState heading={words.gone}>
        <p>{words.goneText}</p>
      </EmptyState>
    </Page>
  );
}
