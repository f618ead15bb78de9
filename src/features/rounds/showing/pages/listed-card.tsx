import { daysBetween } from "../../../../lib/days.ts";
import { swedishTime } from "../../../../platform/clock/daily.ts";
import type { Visit } from "../../../../platform/web/visit.ts";
import { dayText } from "../../../../ui/day.tsx";
import { Tag } from "../../../../ui/tag.tsx";
import type { ListedRound } from "../listing/queries.ts";
import { messages } from "../messages.ts";
import { roundPath } from "../../paths.ts";
import { outcomeIn } from "../rules.ts";
import { OutcomeTag } from "./outcome-tag.tsx";
import { RoundGlance } from "./round-glance.tsx";

interface Props {
  readonly visit: Visit;
  readonly round: ListedRound;
}

/** One round in the list. */
export function ListedCard({ visit: { language, today }, round }: Props) {
  const words = messages[language];
  const { stage, kind, bodyName, number, question, standings, cooperationSlug } = round;
  const outcome = outcomeIn(round);
  return (
    <li class="card round-listed">
      <div class="stack-s">
        <h3>
          <a href={roundPath(cooperationSlug, number)}>{question}</a>
        </h3>
        <p class="row quiet">
          <Tag tone="outline">{words.kinds[kind]}</Tag>
          {stage === "cancelled" ? <Tag>{words.stages.cancelled}</Tag> : null}
          {outcome === null ? null : <OutcomeTag outcome={outcome} language={language} />}
          <span>{[words.number(number), bodyName].filter((each) => each !== null).join(" · ")}</span>
        </p>
      </div>
      <div class="stack-s">
        <RoundGlance language={language} standings={standings} />
        <p class="quiet">{timeText(round, language, today)}</p>
      </div>
    </li>
  );
}

/** How long there is left, or when it ended. */
function timeText(
  { stage, deadline, closedAt, cancelledAt }: ListedRound,
  language: Visit["language"],
  today: string,
): string {
  const words = messages[language];
  const ended = closedAt ?? cancelledAt;
  if (ended !== null) {
    const day = dayText(swedishTime(ended).day, language);
    return stage === "cancelled" ? words.cancelledOn(day) : words.closedOn(day);
  }
  const days = daysBetween(today, deadline);
  const left = days < 0 ? words.daysOver(-days) : words.daysLeft(days);
  return `${words.lastDay(dayText(deadline, language))} (${left})`;
}
