import type { Language } from "../../../lib/language.ts";
import { dayText } from "../../../ui/day.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { fingerprint } from "../charging/fingerprint.ts";
import type { ComingMeeting, Holder, Understood } from "../charging/rules.ts";
import { messages } from "../messages.ts";

interface Props {
  readonly line: Understood | null;
  readonly body: string;
  readonly language: Language;
}

/** How a line is understood: seen before it counts. Where its day is no meeting's, it asks. */
export function ReadingOf({ line, body, language }: Props) {
  const words = messages[language];
  if (line === null) return <p class="quiet">{words.refusals.nobody}</p>;
  const { who, what, holders, hasWrongWeekday } = line;
  return (
    <div class="stack-s">
      <input type="hidden" name="visat" value={fingerprint(line)} />
      <FactList
        facts={[
          { name: words.reading.who, value: <Who holders={holders} who={who} language={language} /> },
          { name: words.reading.what, value: what },
          { name: words.reading.due, value: dueOf(line, language) },
        ]}
      />
      {hasWrongWeekday ? <p class="doubt">{words.reading.wrongWeekday}</p> : null}
      <Returns line={line} body={body} language={language} />
    </div>
  );
}

function Who({ holders, who, language }: { holders: readonly Holder[]; who: string; language: Language }) {
  const words = messages[language];
  if (holders.length === 0)
    return (
      <>
        {who} <span class="doubt">{words.holderUnknown}</span>
      </>
    );
  return holders
    .map(({ name, kind, role, isNew }) => {
      const told = [words.reading.kinds[kind], isNew ? words.reading.isNew : null].filter(
        (part) => part !== null,
      );
      return role === null
        ? `${name} (${told.join(", ")})`
        : words.reading.inBody(words.reading.roles[role], name);
    })
    .join(" · ");
}

function dueOf({ dueOn, dueText, condition }: Understood, language: Language): string {
  const words = messages[language].reading;
  if (dueOn !== null) return dayText(dueOn, language, "weekday");
  if (condition !== null) return words.condition(condition);
  return dueText ?? words.noDay;
}

function Returns({
  line: { returns },
  body,
  language,
}: {
  line: Understood;
  body: string;
  language: Language;
}) {
  const words = messages[language].reading;
  switch (returns.kind) {
    case "none":
      return null;
    case "meeting":
      return (
        <p>
          {words.returns}:{" "}
          <strong>{words.meeting(returns.meeting.body, dayText(returns.meeting.heldOn, language))}</strong>
        </p>
      );
    case "deadline":
      return (
        <Choice
          legend={words.deadline}
          meetings={returns.near}
          checked={returns.meeting?.id ?? "none"}
          language={language}
        />
      );
    case "question":
    default:
      return (
        <Choice
          legend={returns.near.length === 0 ? words.questionNone(body) : words.question(body)}
          isQuestion
          meetings={returns.near}
          checked={null}
          language={language}
        />
      );
  }
}

type ChoiceProps = {
  legend: string;
  isQuestion?: boolean;
  meetings: readonly ComingMeeting[];
  checked: string | null;
  language: Language;
};

function Choice({ legend, isQuestion = false, meetings, checked, language }: ChoiceProps) {
  const words = messages[language].reading;
  return (
    <fieldset class={isQuestion ? "minuting-question" : undefined}>
      <legend>{legend}</legend>
      {meetings.map(({ id, body, heldOn }) => (
        <label>
          <input type="radio" name="mote" value={id} checked={checked === id} />{" "}
          {words.meeting(body, dayText(heldOn, language, "weekday"))}
        </label>
      ))}
      <label>
        <input type="radio" name="mote" value="none" checked={checked === "none"} /> {words.noMeeting}
      </label>
    </fieldset>
  );
}
