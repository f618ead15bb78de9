import type { Visit } from "../../../platform/web/visit.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { agendaPath } from "../../agenda/paths.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { meetingName, type RunMeeting } from "../../meetings/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import type { Answering } from "../answering/queries.ts";
import { type AnswerRefusal, takesAnswers } from "../answering/rules.ts";
import type { WrittenAnswer } from "../forms.ts";
import { messages } from "../messages.ts";
import { callAnswerPath, callPath } from "../paths.ts";
import { AnswerForm } from "./answer-form.tsx";
import { WhenAndWhere } from "./when-and-where.tsx";

interface Props {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  readonly meeting: RunMeeting;
  /** What one is called to here: the meeting, or each item that one presents. */
  readonly answerings: readonly Answering[];
  readonly refused?:
    | { readonly reason: AnswerRefusal | "over"; readonly kept: WrittenAnswer; readonly inviteeId: string }
    | undefined;
}

/** For whoever is called and has signed in. */
export function OwnCallPage({ visit, cooperation, meeting, answerings, refused }: Props) {
  const { language, today } = visit;
  const words = messages[language];
  const name = meetingName(meeting.body.name, meeting.heldOn, language);
  const place = [cooperation.slug, meeting.body.slug, meeting.slug] as const;
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="meetings"
      title={words.title(name)}
      trail={[{ href: meetingPath(...place), text: name }]}
    >
      <Refusal sentence={refused === undefined ? undefined : words.answering.refusals[refused.reason]} />
      <p class="row">
        <a href={agendaPath(...place)}>{words.toAgenda}</a>
      </p>
      {answerings.length === 0 ? (
        <EmptyState heading={words.answering.notInvited}>
          <p>{words.answering.notInvitedText}</p>
        </EmptyState>
      ) : null}
      {answerings.map((answering) => (
        <section class="stack" id={`kallad-${answering.inviteeId}`}>
          <WhenAndWhere language={language} meeting={answering.meeting} callee={answering.callee} />
          {takesAnswers(meeting, today) ? (
            <AnswerForm
              language={language}
              answering={answering}
              action={callAnswerPath(callPath(...place))}
              kept={refused?.inviteeId === answering.inviteeId ? refused.kept : undefined}
            >
              <MadeFor viewer={visit.viewer} />
              <input type="hidden" name="kallad" value={answering.inviteeId} />
            </AnswerForm>
          ) : (
            <p>{words.answering.refusals.over}</p>
          )}
        </section>
      ))}
    </CooperationPage>
  );
}
