import type { Child } from "hono/jsx";
import type { Visit } from "../../../../platform/web/visit.ts";
import { dayText, momentText } from "../../../../ui/day.tsx";
import { Tag } from "../../../../ui/tag.tsx";
import { AnswerTold } from "../../form/pages/answer-told.tsx";
import { labelOf } from "../../form/pages/field-group.tsx";
import { handoverEndPath, type HomePath } from "../../paths.ts";
import type { Round } from "../../queries.ts";
import type { WrittenHandover } from "../forms.ts";
import type { Absence } from "../absences/queries.ts";
import { messages } from "../messages.ts";
import type { MailTrouble } from "../queries.ts";
import { askedFields, type Handover, isWaiting } from "../rules.ts";
import { HandoverForm } from "./handover-form.tsx";

export interface HandoversProps {
  readonly visit: Visit;
  readonly round: Round;
  /** The municipality that is answered for; none of a member who speaks for himself. */
  readonly organisation: string | null;
  readonly handovers: readonly Handover[];
  /** Where a colleague's mail did not get away, or came back, by handover. */
  readonly troubles: ReadonlyMap<string, MailTrouble>;
  /** Where his mail program has answered for him, by handover. */
  readonly absences: ReadonlyMap<string, Absence>;
  /** Where the form goes: by the link, or signed in. */
  readonly home: HomePath;
  /** Where a file that one of them sent is had. */
  readonly fileAt: (fileId: string) => string;
  /** What was written, where it could not be taken. */
  readonly kept?: WrittenHandover | undefined;
  /** Fields that go with each form. */
  readonly hidden?: Child;
}

/** What is asked at home, and the form that asks more. It stands beside the form that answers, and not in it. */
export function Handovers(props: HandoversProps) {
  const { visit, round, handovers, kept } = props;
  const words = messages[visit.language];
  const isOpen = round.stage === "open";
  if (!isOpen && handovers.length === 0) return null;
  return (
    <section class="stack" id="hemma">
      {handovers.length === 0 ? null : <Asked {...props} />}
      {isOpen ? (
        <details class="card round-hand-on" open={kept !== undefined}>
          <summary>{words.heading}</summary>
          <HandoverForm {...props} />
        </details>
      ) : null}
    </section>
  );
}

function Asked({ visit, round, handovers, troubles, absences, home, fileAt, hidden }: HandoversProps) {
  const words = messages[visit.language];
  return (
    <>
      <h2>{words.asked}</h2>
      <ul class="round-handovers">
        {handovers.map((handover) => (
          <li class="card stack-s">
            <One
              {...{ visit, round, handover, fileAt }}
              trouble={troubles.get(handover.id)}
              absence={absences.get(handover.id)}
            />
            {handover.endedAt === null && round.stage === "open" ? (
              <form method="post" action={handoverEndPath(home, handover.id)}>
                {hidden}
                <button class="button quiet" type="submit" aria-label={words.endOf(handover.name)}>
                  {words.end}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

interface OneProps extends Pick<HandoversProps, "visit" | "round" | "fileAt"> {
  readonly handover: Handover;
  readonly trouble: MailTrouble | undefined;
  readonly absence: Absence | undefined;
}

function One({ visit: { language }, round, handover, trouble, absence, fileAt }: OneProps) {
  const words = messages[language];
  const { name, email, fields, askerName, askedAt, answer, words: besides, saidAt } = handover;
  const labels = askedFields(round.form, handover).map((field) => labelOf(field, language));
  return (
    <>
      <p class="round-address">
        <b>{name}</b> {email} <State {...{ handover, language }} />
      </p>
      <p class="quiet">
        {words.askedBy(askerName)} {momentText(askedAt, language)}.{" "}
        {fields === null ? words.all : labels.join(" · ")}
      </p>
      {trouble === undefined ? null : <p class="round-problem">{troubleText(trouble, language)}</p>}
      {absence === undefined ? null : <Away {...{ name, absence, language }} />}
      {saidAt === null ? null : (
        <details>
          <summary>{words.says(name)}</summary>
          <AnswerTold form={round.form} answer={answer ?? {}} language={language} fileAt={fileAt} />
        </details>
      )}
      {besides === "" ? null : (
        <p class="round-text">
          <b>{words.besides}:</b> {besides}
        </p>
      )}
    </>
  );
}

type AwayProps = { name: string; absence: Absence; language: Visit["language"] };

function Away({ name, absence: { cameAt, isAway, backOn, words: told }, language }: AwayProps) {
  const words = messages[language];
  const moment = momentText(cameAt, language);
  const back = backOn === null ? null : dayText(backOn, language);
  return (
    <>
      <p class="round-problem">{isAway ? words.away(name, moment, back) : words.automatic(name, moment)}</p>
      {told === "" ? null : (
        <details>
          <summary>{words.awayWords}</summary>
          <p class="round-text">{told}</p>
        </details>
      )}
    </>
  );
}

function troubleText({ bouncedAt, words: told }: MailTrouble, language: Visit["language"]): string {
  const words = messages[language];
  const what = bouncedAt === null ? words.notSent : words.bounced(momentText(bouncedAt, language));
  return [what, words.askAnew, told === "" ? "" : words.serverSaid(told)]
    .filter((each) => each !== "")
    .join(" ");
}

function State({ handover, language }: { handover: Handover; language: Visit["language"] }) {
  const words = messages[language];
  if (isWaiting(handover)) return <Tag tone="amber">{words.waiting}</Tag>;
  if (handover.saidAt === null) return <Tag>{words.ended}</Tag>;
  return <Tag tone="green">{words.said(momentText(handover.saidAt, language))}</Tag>;
}
