import type { Language } from "../../../lib/language.ts";
import { dayText } from "../../../ui/day.tsx";
import { Tag, type Tone } from "../../../ui/tag.tsx";
import type { KnownMeeting } from "../course/queries.ts";
import type { Standing } from "../course/rules.ts";
import { messages } from "../messages.ts";

const tones: Record<Standing["kind"], Tone> = {
  reported: "green",
  ended: "green",
  withdrawn: "grey",
  due: "blue",
  overdue: "red",
  past: "amber",
  waiting: "violet",
  undated: "grey",
};

type Props = { language: Language; standing: Standing };

export const StandingTag = ({ language, standing: { kind } }: Props) => (
  <Tag tone={tones[kind]}>{messages[language].standing[kind]}</Tag>
);

/** The same in sentences, with the meeting that takes it up; nothing where the tag has said it all. */
export function standingText(
  standing: Standing,
  meetings: readonly KnownMeeting[],
  language: Language,
): string {
  const words = messages[language].standingText;
  const day = (on: string) => dayText(on, language);
  const next = "next" in standing ? meetings.find(({ id }) => id === standing.next?.id) : undefined;
  const comes = next === undefined ? [] : [words.dueAt(next.bodyName, day(next.heldOn))];
  if (standing.kind === "due") {
    return (next?.heldOn === standing.on ? comes : [words.due(day(standing.on)), ...comes]).join(" ");
  }
  if (standing.kind === "overdue") {
    const passed = standing.times === 0 ? [] : [words.passed(standing.times)];
    return [words.since(day(standing.since)), ...passed, ...(next ? comes : [words.noNext])].join(" ");
  }
  if (standing.kind === "past") return words.past(day(standing.on));
  return standing.kind === "waiting" ? words.waiting(standing.condition) : "";
}
