import type { Visit } from "../../../../platform/web/visit.ts";
import type { Letter } from "../../../../platform/mail/letter.tsx";
import { SelectField } from "../../../../ui/field.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { Refusal } from "../../../../ui/refusal.tsx";
import { MadeFor } from "../../../accounts/index.ts";
import { type Cooperation, CooperationPage } from "../../../cooperations/index.ts";
import { AnswerFields } from "../../form/pages/answer-fields.tsx";
import { roundChangePath, roundOpeningPath, roundPath, roundsPath } from "../../paths.ts";
import type { Round, RoundRecipient } from "../../queries.ts";
import type { OpenRefusal } from "../commands.ts";
import { messages } from "../messages.ts";
import { DeadlineSaid } from "./round-draft-page.tsx";

export interface OpeningProps {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  readonly round: Round;
  readonly recipients: readonly RoundRecipient[];
  /** What one of them gets. */
  readonly shown: { readonly answererId: string; readonly name: string; readonly letter: Letter } | undefined;
  /** Why it cannot be opened as it stands. */
  readonly missing: OpenRefusal | undefined;
  readonly refusal: OpenRefusal | undefined;
}

/** What goes out when a round is opened: the mail and the form, as each gets them. */
export function OpeningPage(props: OpeningProps) {
  const { visit, cooperation, round, recipients, missing, refusal } = props;
  const words = messages[visit.language];
  const address = roundPath(cooperation.slug, round.number);
  const persons = recipients.flatMap(({ answerers }) =>
    answerers.filter(({ endedAt }) => endedAt === null),
  ).length;
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="rounds"
      title={words.opening}
      lead={words.openingLead(persons)}
      trail={[
        { href: roundsPath(cooperation.slug), text: words.rounds },
        { href: roundChangePath(address), text: round.question },
      ]}
    >
      <div class="stack-l">
        <Refusal sentence={refusal === undefined ? undefined : words.faults[refusal]} />
        {missing === undefined ? null : (
          <Notice tone="amber" heading={words.missing}>
            <p>{words.faults[missing]}</p>
          </Notice>
        )}
        <DeadlineSaid visit={visit} deadline={round.deadline} />
        <form class="row" method="post" action={roundOpeningPath(address)}>
          <MadeFor viewer={visit.viewer} />
          {missing === undefined ? (
            <button class="button primary" type="submit">
              {words.open(persons)}
            </button>
          ) : null}
          <a href={roundChangePath(address)}>{words.back}</a>
        </form>
        <Mail {...props} />
        <section class="stack" aria-labelledby="svarssida">
          <h2 id="svarssida">{words.answerPage}</h2>
          <fieldset class="card round-preview" disabled>
            <AnswerFields form={round.form} language={visit.language} />
          </fieldset>
        </section>
      </div>
    </CooperationPage>
  );
}

function Mail({ visit, cooperation, round, recipients, shown }: OpeningProps) {
  const words = messages[visit.language];
  if (shown === undefined) return null;
  const options = recipients.flatMap(({ name, answerers }) =>
    answerers
      .filter(({ endedAt }) => endedAt === null)
      .map((answerer) => ({
        value: answerer.id,
        text: answerer.name === name ? name : `${answerer.name}, ${name}`,
      })),
  );
  return (
    <section class="stack" aria-labelledby="mejl">
      <h2 id="mejl">
        {words.mailTo} {shown.name}
      </h2>
      <form
        class="row round-shown"
        method="get"
        action={roundOpeningPath(roundPath(cooperation.slug, round.number))}
      >
        <SelectField id="visa" name="visa" label={words.showFor} options={options} value={shown.answererId} />
        <button class="button" type="submit">
          {words.show}
        </button>
      </form>
      <div class="card stack-s">
        <p>
          <strong>
            {words.subject}: {shown.letter.subject}
          </strong>
        </p>
        <p class="round-letter">{shown.letter.text}</p>
      </div>
    </section>
  );
}
