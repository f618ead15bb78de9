import type { Child } from "hono/jsx";
import type { Visit } from "../../../../../platform/web/visit.ts";
import { dayText, momentText } from "../../../../../ui/day.tsx";
import { EmptyState } from "../../../../../ui/empty-state.tsx";
import { TextAreaField } from "../../../../../ui/field.tsx";
import { Notice } from "../../../../../ui/notice.tsx";
import { Page } from "../../../../../ui/page.tsx";
import { Refusal } from "../../../../../ui/refusal.tsx";
import type { Problems } from "../../../form/answering.ts";
import { AnswerFields } from "../../../form/pages/answer-fields.tsx";
import { AnswerTold } from "../../../form/pages/answer-told.tsx";
import type { Written } from "../../../form/written.ts";
import { helpPaperPath, helpRoundPath } from "../../../paths.ts";
import { messages } from "../../messages.ts";
import type { Helping } from "../../queries.ts";
import { askedFields, helpStanding } from "../../rules.ts";

export interface RefusedHelp {
  readonly reason: keyof (typeof messages)["sv"]["help"]["refusals"];
  readonly written: Written;
  readonly words: string;
  readonly problems?: Problems;
}

interface Props {
  readonly visit: Visit;
  readonly token: string;
  readonly helping: Helping;
  readonly refused?: RefusedHelp | undefined;
}

/** For a colleague: who asks, what it is about, and what he says. */
export function HelpPage(props: Props) {
  const { visit, helping, refused } = props;
  const { language } = visit;
  const words = messages[language].help;
  const { round, handover, organisation, answeredAt } = helping;
  const { name, email, note, askerName, askedAt } = handover;
  const standing = helpStanding({ stage: round.stage, answeredAt, askedAt });
  return (
    <Page visit={visit} title={round.question} lead={words.lead(askerName, organisation)}>
      <Refusal sentence={refused === undefined ? undefined : words.refusals[refused.reason]} />
      <p class="quiet">{words.whose(name, email)}</p>
      {note === "" ? null : <blockquote class="round-text round-note">{note}</blockquote>}
      {round.background === "" ? null : <p class="round-text">{round.background}</p>}
      <Papers {...props} />
      <p>{words.counts(askerName, organisation)}</p>
      {standing === "open" ? (
        <>
          <p>{words.deadline(dayText(round.deadline, language, "weekday"), askerName)}</p>
          <HelpForm {...props} />
        </>
      ) : (
        <Closed {...props}>{standing === "answered" ? words.answered(askerName) : words.over}</Closed>
      )}
    </Page>
  );
}

function Papers({ visit, token, helping: { papers } }: Props) {
  if (papers.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{messages[visit.language].help.papers}</h2>
      <ul>
        {papers.map(({ id, title }) => (
          <li>
            <a href={helpPaperPath(token, id)}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function HelpForm({ visit: { language }, token, helping, refused }: Props) {
  const words = messages[language].help;
  const { round, handover } = helping;
  const hasFile = askedFields(round.form, handover).some(({ kind }) => kind === "file");
  return (
    <form
      class="card stack round-form"
      method="post"
      action={helpRoundPath(token)}
      enctype={hasFile ? "multipart/form-data" : undefined}
    >
      {handover.saidAt === null ? null : (
        <Notice tone="green">
          <p>{words.recorded(momentText(handover.saidAt, language))}</p>
        </Notice>
      )}
      <AnswerFields
        form={round.form}
        language={language}
        answer={handover.answer ?? {}}
        written={refused?.written}
        problems={refused?.problems}
        fields={handover.fields}
      />
      <TextAreaField
        id="ord"
        name="ord"
        label={words.words}
        hint={words.wordsHint}
        value={refused?.words ?? handover.words}
      />
      <p>
        <button class="button primary" type="submit">
          {words.save}
        </button>
      </p>
    </form>
  );
}

/** What he said, when it can no longer be changed. */
function Closed({
  visit: { language },
  helping: { round, handover },
  children,
}: Props & { children: Child }) {
  const words = messages[language].help;
  return (
    <>
      <Notice>
        <p>{children}</p>
      </Notice>
      {handover.saidAt === null ? null : (
        <section class="card stack-s">
          <h2>{words.yours}</h2>
          <AnswerTold form={round.form} answer={handover.answer ?? {}} language={language} />
          {handover.words === "" ? null : <p class="round-text">{handover.words}</p>}
        </section>
      )}
    </>
  );
}

export function HelpGonePage({ visit }: { visit: Visit }) {
  const words = messages[visit.language].help;
  return (
    <Page visit={visit} title={words.gone}>
      <EmptyState heading={words.gone}>
        <p>{words.goneText}</p>
      </EmptyState>
    </Page>
  );
}
