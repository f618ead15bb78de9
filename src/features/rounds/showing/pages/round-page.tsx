import type { Child } from "hono/jsx";
import { swedishTime } from "../../../../platform/clock/daily.ts";
import type { Visit } from "../../../../platform/web/visit.ts";
import { dayText } from "../../../../ui/day.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { Refusal } from "../../../../ui/refusal.tsx";
import { Tag, type Tone } from "../../../../ui/tag.tsx";
import { type Cooperation, CooperationPage } from "../../../cooperations/index.ts";
import type { RoundStage } from "../../counting/rules.ts";
import { roundChangePath, roundPath, roundsPath } from "../../paths.ts";
import { messages } from "../messages.ts";
import type { Narrowed } from "../narrowing/rules.ts";
import type { Told } from "../telling.ts";
import { FieldAnswers } from "./field-answers.tsx";
import { OwnAnswers } from "./own-answers.tsx";
import { RoundCourse } from "./round-course.tsx";
import { RoundFacts } from "./round-facts.tsx";
import { RoundRows } from "./round-rows.tsx";
import { RoundSum } from "./round-sum.tsx";

/** What other rooms show of the same round, each in its place. */
export interface RoundParts {
  /** What closing made of it, or the form that closes it. */
  readonly closing?: Child;
  /** Mail that came about it, for the desk. */
  readonly mails?: Child;
  /** Who is reminded when. */
  readonly reminders?: Child;
  /** What was sent to one who answers, by his id, and whether it came back: for the desk, in his row. */
  readonly deliveryOf?: (answererId: string, hasAnswered: boolean) => Child;
}

export interface RoundPageProps {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  readonly told: Told;
  /** Those of its rows that are asked for. */
  readonly narrowed: Narrowed;
  readonly parts: RoundParts;
  /** Why nothing happened. */
  readonly refusal?: string | undefined;
}

/** One question, and a row for each who was asked. */
export function RoundPage({ visit, cooperation, told, narrowed, parts, refusal }: RoundPageProps) {
  const { language } = visit;
  const words = messages[language];
  const { round, rows } = told;
  const section = { visit, cooperation, told };
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="rounds"
      title={round.question}
      trail={[{ href: roundsPath(cooperation.slug), text: words.title }]}
      lead={<RoundLead {...{ visit, told }} />}
    >
      <Refusal sentence={refusal} />
      {round.stage === "draft" ? (
        <Notice tone="amber">
          <p>{words.draftText}</p>
        </Notice>
      ) : null}
      {round.cancelledAt === null ? null : (
        <Notice tone="amber">
          <p>{words.cancelledText(dayText(swedishTime(round.cancelledAt).day, language))}</p>
        </Notice>
      )}
      {round.isDesk && round.closedAt === null && round.cancelledAt === null ? (
        <p class="round-tools">
          <a
            class={round.stage === "draft" ? "button primary" : "button"}
            href={roundChangePath(roundPath(round.cooperationSlug, round.number))}
          >
            {round.stage === "draft" ? words.prepare : words.changeRound}
          </a>
        </p>
      ) : null}
      <OwnAnswers {...section} />
      <div class="columns round-head">
        <RoundFacts {...section} />
        <div class="stack">
          <RoundCourse {...{ visit, round }} />
          <RoundSum {...section} />
        </div>
      </div>
      {round.stage === "closed" ? parts.closing : null}
      {parts.mails}
      {parts.reminders}
      <RoundRows {...section} narrowed={narrowed} deliveryOf={parts.deliveryOf} />
      {rows.length === 0 || narrowed.isNarrowed ? null : <FieldAnswers {...section} />}
      {round.stage === "closed" ? null : parts.closing}
    </CooperationPage>
  );
}

const tones: Readonly<Record<RoundStage, Tone>> = {
  draft: "outline",
  open: "blue",
  overdue: "amber",
  closed: "grey",
  cancelled: "outline",
};

function RoundLead({ visit: { language }, told: { round } }: Pick<RoundPageProps, "visit" | "told">) {
  const words = messages[language];
  return (
    <span class="row">
      <Tag tone={tones[round.stage]}>{words.stages[round.stage]}</Tag>
      <span>
        {[words.kinds[round.kind], round.bodyName, words.number(round.number)]
          .filter((each) => each !== null)
          .join(" · ")}
      </span>
    </span>
  );
}
