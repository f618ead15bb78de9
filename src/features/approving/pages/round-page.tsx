import type { Visit } from "../../../platform/web/visit.ts";
import { dayText, momentText, numberText } from "../../../ui/day.tsx";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { InputField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { meetingName, nextSteps, type RunMeeting } from "../../meetings/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import { minutingPath } from "../../minuting/paths.ts";
import { messages } from "../messages.ts";
import { approvingPath, roundClosingPath, roundOpeningPath, roundPath } from "../paths.ts";
import { isOpen, type Round, takesComments, unanswered } from "../round/rules.ts";
import { RoundBody, type RoundBodyProps } from "./round-body.tsx";

export interface Reached {
  readonly count: number;
  /** Those who were there and have no account. */
  readonly others: readonly string[];
}

type Props = Omit<RoundBodyProps, "sender"> & {
  cooperation: Cooperation;
  meeting: RunMeeting;
  round: Round | undefined;
  /** Of the desk: whom a mail reaches. */
  reached: Reached | null;
};

/** The correction round of a meeting, for those who were there and for the desk. */
export function RoundPage({ cooperation, meeting, round, reached, ...body }: Props) {
  const { visit } = body;
  const { language } = visit;
  const words = messages[language];
  const name = meetingName(meeting.body.name, meeting.heldOn, language);
  const { slug } = cooperation;
  const sender = <MadeFor viewer={visit.viewer} />;
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="meetings"
      title={words.roundTitle(name)}
      trail={[{ href: meetingPath(slug, meeting.body.slug, meeting.slug), text: name }]}
    >
      <div class="stack-l">
        <RoundState visit={visit} round={round} />
        {meeting.isDesk ? (
          <>
            <p class="row">
              <a href={minutingPath(slug, meeting.body.slug, meeting.slug)}>{words.toMinuting}</a>
              <a href={approvingPath(slug, meeting.body.slug, meeting.slug)}>{words.toApproving}</a>
            </p>
            <Running {...{ visit, meeting, round, reached, comments: body.comments }} />
          </>
        ) : null}
        <RoundBody {...body} sender={sender} />
      </div>
    </CooperationPage>
  );
}

/** The same for whoever follows his link. */
export function LinkedRoundPage({
  meetingTitle,
  round,
  name,
  ...body
}: RoundBodyProps & { meetingTitle: string; round: Round | undefined; name: string }) {
  const words = messages[body.visit.language];
  return (
    <Page visit={body.visit} title={words.roundTitle(meetingTitle)} lead={words.linkLead(name)}>
      <div class="stack-l">
        <RoundState visit={body.visit} round={round} />
        <p class="quiet">{words.hidden}</p>
        <RoundBody {...body} />
      </div>
    </Page>
  );
}

function RoundState({ visit, round }: { visit: Visit; round: Round | undefined }) {
  const { language, today } = visit;
  const words = messages[language];
  if (round === undefined) return <Notice>{words.noRound}</Notice>;
  const day = dayText(round.deadline, language, "weekday");
  return (
    <Notice tone={takesComments(round, today) ? "green" : "blue"}>
      <p>
        {round.closedAt !== null
          ? words.roundClosed(momentText(round.closedAt, language))
          : takesComments(round, today)
            ? words.roundOpen(day)
            : words.roundOver(day)}
      </p>
    </Notice>
  );
}

type RunningProps = Pick<Props, "visit" | "meeting" | "round" | "reached" | "comments">;

/** What the desk does with the round: opens it, or closes it. */
function Running({ visit, meeting, round, reached, comments }: RunningProps) {
  const { language } = visit;
  const words = messages[language];
  const address = roundPath(meeting.cooperation.slug, meeting.body.slug, meeting.slug);
  if (isOpen(round))
    return (
      <section class="card minutes-asking stack-s">
        <h2>{words.close}</h2>
        <p>
          {words.counts(
            numberText(comments.length, language),
            comments.length === 1,
            numberText(unanswered(comments).length, language),
          )}{" "}
          {words.closeText}
        </p>
        <ButtonForm action={roundClosingPath(address)} button={words.close} tone="primary">
          <MadeFor viewer={visit.viewer} />
        </ButtonForm>
      </section>
    );
  if (!nextSteps(meeting).includes("circulated")) return null;
  return (
    <section class="card minutes-asking stack-s">
      <h2>{words.openRound}</h2>
      <p>{words.openRoundText}</p>
      {reached === null ? null : (
        <p>
          {words.willGet(numberText(reached.count, language), reached.count === 1)}{" "}
          {reached.others.length === 0
            ? null
            : words.willNot(new Intl.ListFormat(language).format(reached.others))}
        </p>
      )}
      <form class="row" method="post" action={roundOpeningPath(address)}>
        <MadeFor viewer={visit.viewer} />
        <InputField id="sista" name="sista" type="date" label={words.deadline} />
        <button class="button primary" type="submit">
          {words.sendOut}
        </button>
      </form>
    </section>
  );
}
