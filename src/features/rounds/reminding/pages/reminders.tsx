import { daysLater } from "../../../../lib/days.ts";
import type { Visit } from "../../../../platform/web/visit.ts";
import { dayText } from "../../../../ui/day.tsx";
import { MadeFor } from "../../../accounts/index.ts";
import { roundPath, roundReminderPath } from "../../paths.ts";
import type { Round } from "../../queries.ts";
import { messages } from "../messages.ts";
import type { ShownReminders } from "../queries.ts";
import { daysBefore } from "../rules.ts";

interface Props {
  readonly visit: Visit;
  readonly round: Round;
  readonly reminders: ShownReminders;
}

/** For the desk of a round that is open: who is reminded when, and the button that does it now. */
export function Reminders({ visit, round, reminders: { silent, persons, sent } }: Props) {
  const { language, viewer } = visit;
  const words = messages[language];
  const day = (on: string) => dayText(on, language);
  return (
    <section class="stack-s" id="paminnelser">
      <h2>{words.heading}</h2>
      <p>{words.byItself(day(daysLater(round.deadline, -daysBefore)), day(round.deadline))}</p>
      <p>{silent === 0 ? words.allAnswered : words.silent(silent)}</p>
      {silent > 0 && persons === 0 ? <p>{words.remindedToday}</p> : null}
      {persons === 0 ? null : (
        <form method="post" action={roundReminderPath(roundPath(round.cooperationSlug, round.number))}>
          <MadeFor viewer={viewer} />
          <button class="button" type="submit">
            {words.remind(persons)}
          </button>
        </form>
      )}
      {sent.length === 0 ? null : (
        <ul class="quiet">
          {sent.map((each) => (
            <li>{words.sent(day(each.day), each.persons)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
