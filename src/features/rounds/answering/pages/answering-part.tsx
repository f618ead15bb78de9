import type { Child } from "hono/jsx";
import type { Visit } from "../../../../platform/web/visit.ts";
import { dayText, numberText } from "../../../../ui/day.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { Refusal } from "../../../../ui/refusal.tsx";
import { mayAnswer } from "../../counting/rules.ts";
import { AnswerTold } from "../../form/pages/answer-told.tsx";
import { fieldAnchor, labelOf } from "../../form/pages/field-group.tsx";
import { messages as ofForms } from "../../form/messages.ts";
import type { RoundAnswer, RoundForm } from "../../form/rules.ts";
import { messages } from "../messages.ts";
import type { Answering } from "../queries.ts";
import type { Faulty } from "../sent.ts";
import { AnswerForm } from "./answer-form.tsx";
import { Recorded, replyShown } from "./recorded.tsx";

export interface Refused {
  /** None where nothing was to be taken yet. */
  readonly reason: keyof (typeof messages)["sv"]["refusals"] | null;
  readonly faulty?: Faulty | undefined;
  /** What could be read, and was not taken. */
  readonly lost?: RoundAnswer | undefined;
}

export interface AnsweringProps {
  readonly visit: Visit;
  readonly now: Date;
  readonly answering: Answering;
  /** Where the answer is sent. */
  readonly action: string;
  /** Where it is told that the question is read; none where nobody needs to know. */
  readonly readAt: string | null;
  /** Where somebody who has answered changes it. */
  readonly changeAt: string;
  readonly isChanging: boolean;
  readonly paperAt: (paperId: string) => string;
  readonly fileAt?: ((fileId: string) => string) | undefined;
  readonly refused?: Refused | undefined;
  /** Hidden fields of every form here. */
  readonly hidden?: Child;
  /** Fields that are the desk's alone. */
  readonly fields?: Child;
  readonly under?: ((fieldId: string) => Child) | undefined;
  /** What is asked of colleagues. */
  readonly home?: Child;
}

/** The question with what belongs to it, what has been said, and the form. */
export function AnsweringPart(props: AnsweringProps) {
  const { visit, answering, refused, fileAt, hidden, readAt } = props;
  const { language } = visit;
  const { round } = answering;
  return (
    <div class="stack round-answering">
      <Problems form={round.form} language={language} refused={refused} />
      <Recorded {...{ language, answering, fileAt }} />
      <Question {...props} />
      <Answer {...props} />
      {props.home}
      {readAt === null || answering.openedAt !== null ? null : (
        <form method="post" action={readAt} data-read hidden>
          {hidden}
        </form>
      )}
    </div>
  );
}

interface ProblemsProps {
  readonly form: RoundForm;
  readonly language: Visit["language"];
  readonly refused: Refused | undefined;
}

/** What is wrong, and where. */
function Problems({ form, language, refused }: ProblemsProps) {
  const words = messages[language];
  if (refused === undefined || refused.reason === null) return null;
  const { problems } = ofForms[language];
  const wrong = form.flatMap((field) => {
    const problem = refused.faulty?.problems.get(field.id);
    return problem === undefined ? [] : [{ field, problem }];
  });
  return (
    <Refusal sentence={words.refusals[refused.reason]}>
      {wrong.length === 0 ? null : (
        <ul>
          {wrong.map(({ field, problem }) => (
            <li>
              <a href={`#${fieldAnchor(field.id)}`}>{labelOf(field, language)}</a>: {problems[problem.reason]}
            </li>
          ))}
        </ul>
      )}
      {refused.lost === undefined ? null : (
        <>
          <p>{words.lost}</p>
          <AnswerTold form={form} answer={refused.lost} language={language} />
        </>
      )}
    </Refusal>
  );
}

function Question({ visit: { language }, answering: { round, papers }, paperAt }: AnsweringProps) {
  const words = messages[language];
  const { bodyName, cooperationName, deadline, stage } = round;
  const day = dayText(deadline, language, "weekday");
  return (
    <div class="stack">
      <p>
        {bodyName === null ? words.from(cooperationName) : words.fromBody(bodyName, cooperationName)}{" "}
        {stage === "open" ? <strong>{words.until(day)}</strong> : null}
        {stage === "overdue" || stage === "closed" ? words.wasUntil(day) : null}
      </p>
      {round.background === "" ? null : (
        <section class="stack-s">
          <h2>{words.background}</h2>
          <p class="round-text">{round.background}</p>
        </section>
      )}
      {papers.length === 0 ? null : (
        <section class="stack-s">
          <h2>{words.papers}</h2>
          <ul class="round-papers">
            {papers.map(({ id, title, size }) => (
              <li>
                <a href={paperAt(id)}>{title}</a>{" "}
                <span class="quiet">{words.size(numberText(Math.ceil(size / 1000), language))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** The form, for as long as an answer is taken; or why none is. */
function Answer(props: AnsweringProps) {
  const { visit, answering, refused, isChanging, changeAt } = props;
  const words = messages[visit.language];
  const { round, by, name } = answering;
  const hasAnswered = replyShown(answering) !== undefined;
  if (round.stage === "cancelled")
    return (
      <Notice tone="amber" heading={words.cancelled}>
        <p>{words.cancelledText}</p>
      </Notice>
    );
  if (round.stage === "draft")
    return (
      <Notice tone="amber" heading={words.noRound}>
        <p>{words.noRoundText}</p>
      </Notice>
    );
  const may = mayAnswer(round.stage, hasAnswered);
  if (may === "no") return <p>{words.closed}</p>;
  if (hasAnswered && !isChanging && refused?.faulty === undefined)
    return (
      <p class="row">
        <a class="button" href={changeAt}>
          {words.change}
        </a>
        <span class="quiet">{words.changeUntil(dayText(round.deadline, visit.language, "weekday"))}</span>
      </p>
    );
  return (
    <section class="stack-s" id="svar" tabindex={-1}>
      <h2>{by === null ? words.answerFor(name) : words.yourAnswer}</h2>
      {may === "late" ? (
        <Notice tone="amber">
          <p>{words.lateBefore}</p>
        </Notice>
      ) : null}
      <AnswerForm
        language={visit.language}
        answering={answering}
        action={props.action}
        now={props.now}
        faulty={refused?.faulty}
        under={props.under}
      >
        {props.hidden}
        {props.fields}
      </AnswerForm>
    </section>
  );
}
