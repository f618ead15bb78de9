import type { Language } from "../../../lib/language.ts";
import { timeText } from "../../../ui/day.tsx";
import { partyPath } from "../../parties/paths.ts";
import type { Surroundings } from "../clause/queries.ts";
import { presentAndAbsent } from "../clause/rules.ts";
import { messages } from "../messages.ts";

type Attendance = Surroundings["attendances"][number];
type Props = { cooperation: string; language: Language; attendances: Attendance[] };

export function ClauseAttendance({ cooperation, language, attendances }: Props) {
  const words = messages[language];
  const { present, absent } = presentAndAbsent(attendances);
  return (
    <section class="card stack-s">
      <h2>{words.attendance}</h2>
      <p class="quiet">{attendances.length === 0 ? words.noAttendance : words.attendanceText}</p>
      <People cooperation={cooperation} language={language} people={present} />
      {absent.length === 0 ? null : (
        <>
          <h3>{words.absent}</h3>
          <People cooperation={cooperation} language={language} people={absent} />
        </>
      )}
    </section>
  );
}

function People({
  cooperation,
  language,
  people,
}: {
  cooperation: string;
  language: Language;
  people: Attendance[];
}) {
  return (
    <ul class="plain-list">
      {people.map((person) => (
        <li>
          <a href={partyPath(cooperation, "person", person.slug)}>{person.name}</a>
          {person.organisation === null ? null : `, ${person.organisation}`}
          <span class="quiet">{remarks(person, language)}</span>
        </li>
      ))}
    </ul>
  );
}

function remarks({ chair, minuteTaker, came, leftAt }: Attendance, language: Language): string {
  const words = messages[language];
  const said = [
    chair ? words.chair : null,
    minuteTaker ? words.minuteTaker : null,
    came === null ? null : words.came(timeText(came, null, language)),
    leftAt === null ? null : words.left(timeText(leftAt, null, language)),
  ].filter((remark) => remark !== null);
  return said.length === 0 ? "" : ` (${said.join(", ")})`;
}
