import { daysBetween } from "../../../../lib/days.ts";
import { swedishTime } from "../../../../platform/clock/daily.ts";
import type { Visit } from "../../../../platform/web/visit.ts";
import { dayText } from "../../../../ui/day.tsx";
import type { Round } from "../../queries.ts";
import { messages } from "../messages.ts";

interface Props {
  readonly visit: Visit;
  readonly round: Round;
}

/** When it was opened, until when one answers, and when it was closed. */
export function RoundCourse({ visit: { language, today }, round }: Props) {
  const words = messages[language];
  const { openedAt, deadline, closedAt, cancelledAt, stage } = round;
  const days = daysBetween(today, deadline);
  const left = days < 0 ? words.daysOver(-days) : words.daysLeft(days);
  const ended = closedAt ?? cancelledAt;
  const steps = [
    {
      name: openedAt === null ? words.notOpened : words.opened,
      day: dayOf(openedAt),
      isDone: openedAt !== null,
    },
    {
      name: words.deadline,
      day: deadline,
      isDone: ended !== null || stage === "overdue",
      note: stage === "open" || stage === "overdue" ? left : undefined,
    },
    {
      name: ended === null ? words.notClosed : cancelledAt === null ? words.closed : words.cancelled,
      day: dayOf(ended),
      isDone: ended !== null,
    },
  ];
  return (
    <ol class="round-course" aria-label={words.course}>
      {steps.map(({ name, day, isDone, note }) => (
        <li class={isDone ? "done" : undefined}>
          <span>{name}</span>
          {day === null ? null : <time datetime={day}>{dayText(day, language)}</time>}
          {note === undefined ? null : <span class="quiet">{note}</span>}
        </li>
      ))}
    </ol>
  );
}

const dayOf = (moment: Date | null) => (moment === null ? null : swedishTime(moment).day);
