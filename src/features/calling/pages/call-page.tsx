import type { Visit } from "../../../platform/web/visit.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { agendaPath } from "../../agenda/paths.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { meetingName } from "../../meetings/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import type { WrittenCall } from "../inviting/addresses.ts";
import { messages } from "../messages.ts";
import type { CallRefusal } from "../sending/commands.ts";
import type { ShownCall } from "../showing/queries.ts";
import { AnswerTable } from "./answer-table.tsx";
import { CalleeForm } from "./callee-form.tsx";
import { CancelForm, ChangeForm, SentList } from "./called-forms.tsx";
import { Mails } from "./mails.tsx";
import { type Previewed, Preview } from "./preview.tsx";

export interface CallPageProps {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  readonly call: ShownCall;
  /** One call as its reader would get it. */
  readonly previewed: Previewed | undefined;
  readonly refusal?: Refused | undefined;
}

export interface Refused {
  readonly refusal: CallRefusal | { readonly reason: "all-answered" };
  /** What was written. */
  readonly kept: WrittenCall | undefined;
}

/** Where the desk calls people to a meeting, and sees what they answer. */
export function CallPage(props: CallPageProps) {
  const { visit, cooperation, call, previewed, refusal } = props;
  const { language } = visit;
  const words = messages[language];
  const { meeting } = call;
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
      <Refusal sentence={refusal === undefined ? undefined : sentenceOf(refusal.refusal, visit)} />
      <p class="row">
        <a href={agendaPath(...place)}>{words.toAgenda}</a>
      </p>
      {meeting.state === "planned" ? <Unsent {...props} /> : <Sent {...props} />}
      {previewed === undefined ? null : <Preview language={language} {...previewed} />}
    </CooperationPage>
  );
}

function sentenceOf(refusal: Refused["refusal"], { language }: Visit): string {
  const words = messages[language].refusals;
  if (refusal.reason === "no-address" || refusal.reason === "bad-address")
    return words[refusal.reason](refusal.names.join(", "));
  return words[refusal.reason]();
}

function Unsent(props: CallPageProps) {
  const { visit, call } = props;
  const words = messages[visit.language];
  return (
    <>
      <Notice heading={words.notCalled}>
        <p>{words.notCalledText}</p>
        {call.meeting.items.length === 0 ? <p>{words.emptyAgenda}</p> : null}
      </Notice>
      {call.callees.length === 0 && call.substitutes.length === 0 ? (
        <EmptyState heading={words.nobody}>
          <p>{words.nobodyText}</p>
        </EmptyState>
      ) : (
        <CalleeForm {...props} />
      )}
    </>
  );
}

function Sent(props: CallPageProps) {
  const { visit, call } = props;
  const words = messages[visit.language];
  const { state } = call.meeting;
  return (
    <>
      {state === "cancelled" ? (
        <Notice tone="amber" heading={words.cancelledState}>
          <p>{words.cancelledText}</p>
        </Notice>
      ) : null}
      {state === "called" || state === "cancelled" ? null : (
        <Notice heading={words.over}>
          <p>{words.overText}</p>
        </Notice>
      )}
      {state === "cancelled" ? null : <AnswerTable {...props} />}
      <Mails {...props} />
      {state === "called" ? (
        <>
          <ChangeForm {...props} />
          <CancelForm {...props} />
        </>
      ) : null}
      <SentList {...props} />
    </>
  );
}
