import type { Language } from "../../../lib/language.ts";
import { timeText } from "../../../ui/day.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { presences } from "../../minutes/index.ts";
import { messages } from "../messages.ts";
import { fact } from "../paths.ts";
import { type Stay, stays } from "../record/presence.ts";
import type { Attendance, Meeting } from "../record/queries.ts";
import { PartyLink } from "./party-link.tsx";
import { Uncertain } from "./uncertain.tsx";
import { type Reading, WordsLink } from "./words-link.tsx";

type Props = { reading: Reading; meeting: Meeting; attendances: Attendance[] };

export function AttendanceList({ reading, meeting, attendances }: Props) {
  const words = messages[reading.language];
  const times = stays(meeting.starts, meeting.ends, attendances);
  const rows = attendances.map((attendance, i) => ({ attendance, stay: times[i] ?? null }));
  return (
    <section class="stack-s" aria-labelledby="narvaro">
      <h2 id="narvaro">{words.attendance}</h2>
      {attendances.length === 0 ? <p class="quiet">{words.noAttendance}</p> : null}
      {presences
        .map((presence) => ({ presence, group: rows.filter((row) => row.attendance.presence === presence) }))
        .filter(({ group }) => group.length > 0)
        .map(({ presence, group }) => (
          <section>
            <h3 class="group-name">
              {words.presences[presence]} <span class="quiet">{group.length}</span>
            </h3>
            <ul class="attendances">
              {group.map(({ attendance, stay }) => (
                <li>
                  <Attendee reading={reading} attendance={attendance} />
                  {stay === null || presence === "absent" ? null : <StayBar stay={stay} />}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </section>
  );
}

function Attendee({ reading, attendance }: { reading: Reading; attendance: Attendance }) {
  const words = messages[reading.language];
  const { language, cooperation } = reading;
  const { written, original, role, chair, minuteTaker, position, spans, doubts, personSlug, personName } =
    attendance;
  return (
    <span class="attendee">
      <span class="who">
        <PartyLink
          language={language}
          cooperation={cooperation}
          kind="person"
          party={{ slug: personSlug, name: personName }}
          written={written}
          original={original}
        />
      </span>
      <span class="seat">
        <Seat reading={reading} attendance={attendance} />
        {role === null || (chair && /^ordf/i.test(role)) ? null : <span>{role}</span>}
        {chair ? <Tag tone="blue">{words.chair}</Tag> : null}
        {minuteTaker ? <Tag>{words.minuteTaker}</Tag> : null}
        <Times attendance={attendance} language={language} />
      </span>
      <WordsLink reading={reading} fact={fact.attendance(position)} spans={spans} of={written} />
      <Uncertain language={language} doubts={doubts} />
    </span>
  );
}

function Seat({ reading, attendance }: { reading: Reading; attendance: Attendance }) {
  const { seatSlug, seatName, organisationWritten } = attendance;
  if (seatSlug === null || seatName === null) {
    return organisationWritten === null ? null : <span>{organisationWritten}</span>;
  }
  return (
    <span>
      <PartyLink
        language={reading.language}
        cooperation={reading.cooperation}
        kind="organisation"
        party={{ slug: seatSlug, name: seatName }}
        written={organisationWritten ?? seatName}
      />
    </span>
  );
}

function Times({ attendance: { came, leftAt }, language }: { attendance: Attendance; language: Language }) {
  const words = messages[language];
  if (came === null && leftAt === null) return null;
  return (
    <span class="times">
      {came === null ? null : words.from(timeText(came, null, language))}{" "}
      {leftAt === null ? null : words.until(timeText(leftAt, null, language))}
    </span>
  );
}

/** The times stand in words beside it, so the bar is for the eye alone. */
function StayBar({ stay: { from, until } }: { stay: Stay }) {
  return (
    <svg class="stay" aria-hidden="true" width="100%" height="6">
      <rect class="meeting-length" width="100%" height="6" rx="3" />
      <rect class="stayed" x={percent(from)} width={percent(until - from)} height="6" rx="3" />
    </svg>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
