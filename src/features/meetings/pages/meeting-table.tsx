import type { Visit } from "../../../platform/web/visit.ts";
import { Day, timeText } from "../../../ui/day.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { suggestionsPath } from "../../parties/paths.ts";
import type { ListedMeeting } from "../calendar/queries.ts";
import { messages } from "../messages.ts";
import { meetingPath, undatedYear } from "../paths.ts";

type Props = {
  visit: Visit;
  cooperation: string;
  year: number | typeof undatedYear;
  meetings: ListedMeeting[];
};

/** The meetings of a year, or those whose day nobody has told. */
export function MeetingTable({ visit, cooperation, year, meetings }: Props) {
  const words = messages[visit.language];
  if (meetings.length === 0) {
    return (
      <EmptyState heading={words.noHits}>
        <p>{words.noHitsText}</p>
      </EmptyState>
    );
  }
  const number = String(meetings.length);
  return (
    <>
      {year === undatedYear ? (
        <Notice tone="amber">
          <p>
            {words.undatedText} <a href={suggestionsPath(cooperation)}>{words.toSuggestions}</a>
          </p>
        </Notice>
      ) : null}
      <Table
        caption={
          year === undatedYear ? words.undated : words.inYear(number, meetings.length === 1, String(year))
        }
        columns={[
          { heading: words.day, kind: "tight" },
          { heading: words.body },
          { heading: words.kind },
          { heading: words.decisions, kind: "number" },
          { heading: words.assignments, kind: "number" },
          { heading: words.toSettle, kind: "number" },
        ]}
        rows={meetings.map((meeting) => rowOf(meeting, visit, cooperation))}
      />
    </>
  );
}

function rowOf(meeting: ListedMeeting, { language }: Visit, cooperation: string) {
  const words = messages[language];
  const { slug, heldOn, ownBody, bodyName, kind, starts, ends, decisions, assignments, contradictions } =
    meeting;
  const name = bodyName ?? words.bodyUnknown;
  return {
    cells: [
      <>
        <a href={meetingPath(cooperation, ownBody, slug)}>
          {heldOn === null ? words.undatedOf(name) : <Day day={heldOn} language={language} />}
        </a>
        {starts === null ? null : <span class="quiet"> {timeText(starts, ends, language)}</span>}{" "}
        {meeting.heldOnOrigin === "document" ? null : <Tag tone="amber">{words.suggestedDay}</Tag>}
      </>,
      meeting.name === null ? name : words.running.named(meeting.name, name),
      meeting.state === null ? words.kinds[kind] : words.running.states[meeting.state],
      decisions || null,
      assignments || null,
      contradictions === 0 ? null : <Tag tone="amber">{contradictions}</Tag>,
    ],
  };
}
