import type { Language } from "../../../lib/language.ts";
import { dayText } from "../../../ui/day.tsx";
import { meetingPath, withoutBody } from "../../meetings/paths.ts";
import { messages } from "../messages.ts";
import type { MeetingSign, PresenceState, Strip } from "../presence/rules.ts";

type Props = { cooperation: string; language: Language; years: Strip["years"] };

/** A row a year, a sign a meeting: it wraps on a phone, and each sign says in words what it shows. */
export function PresenceStrip({ cooperation, language, years }: Props) {
  return (
    <dl class="strip">
      {years.map(({ year, signs }) => (
        <div>
          <dt>{year}</dt>
          <dd>
            {signs.map((sign) => (
              <Sign cooperation={cooperation} language={language} sign={sign} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Sign({
  cooperation,
  language,
  sign,
}: {
  cooperation: string;
  language: Language;
  sign: MeetingSign;
}) {
  const { body, meeting, heldOn, state, number } = sign;
  const words = messages[language];
  const said =
    state === "present" && number !== null
      ? `${words.marks.present}, ${words.sent(number)}`
      : words.marks[state];
  const title = words.mark(dayText(heldOn, language), said);
  return (
    <a
      class={`sign ${state}`}
      href={meetingPath(cooperation, body ?? withoutBody, meeting)}
      title={title}
      aria-label={title}
    >
      {number}
    </a>
  );
}

export function StripLegend({ language, states }: { language: Language; states: PresenceState[] }) {
  return (
    <ul class="plain-list row quiet">
      {states.map((state) => (
        <li class="legend">
          <span class={`sign ${state}`} aria-hidden="true"></span> {messages[language].marks[state]}
        </li>
      ))}
    </ul>
  );
}
