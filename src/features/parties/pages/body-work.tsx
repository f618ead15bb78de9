import { dayText } from "../../../ui/day.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Table } from "../../../ui/table.tsx";
import type { Visit } from "../../../platform/web/visit.ts";
import { bodyFormPath, newMeetingPath } from "../../planning/paths.ts";
import { messages } from "../messages.ts";
import { partyPath } from "../paths.ts";
import type { BodyAtWork } from "../working/queries.ts";

type Props = { visit: Visit; cooperation: string; body: string; work: BodyAtWork };

/** Who sits in it, how often it meets, and the ways in for those who run its meetings. */
export function BodyWork({ visit, cooperation, body, work }: Props) {
  const words = messages[visit.language].working;
  return (
    <>
      {work.isDesk ? (
        <p class="row">
          <a href={`${newMeetingPath(cooperation)}?organ=${body}`}>{words.newMeeting}</a>
          <a href={bodyFormPath(cooperation, body)}>{words.form}</a>
        </p>
      ) : null}
      <RhythmNotice visit={visit} work={work} />
      <Seats visit={visit} cooperation={cooperation} work={work} />
    </>
  );
}

function RhythmNotice({ visit: { language }, work: { rhythm } }: Pick<Props, "visit" | "work">) {
  if (rhythm === null) return null;
  const words = messages[language].working;
  const { wanted, inTerm, lastMet, nextMeets, isSpring } = rhythm;
  return (
    <Notice tone="amber">
      <p>
        {words.rhythm(wanted, inTerm, isSpring)}{" "}
        {lastMet === null ? words.neverMet : words.lastMet(dayText(lastMet, language))}{" "}
        {nextMeets === null ? words.noneToCome : words.next(dayText(nextMeets, language))}
      </p>
    </Notice>
  );
}

function Seats({ visit: { language }, cooperation, work: { seats } }: Omit<Props, "body">) {
  if (seats.length === 0) return null;
  const words = messages[language].working;
  return (
    <Table
      caption={words.seats}
      columns={[
        { heading: words.who },
        { heading: words.role },
        { heading: words.organisation },
        { heading: words.mandate, kind: "tight" },
      ]}
      rows={seats.map(({ slug, name, role, organisation, from, until }) => ({
        cells: [
          <a href={partyPath(cooperation, "person", slug)}>{name}</a>,
          words.roles[role],
          organisation,
          words.span(
            dayText(from, language, "short"),
            until === null ? null : dayText(until, language, "short"),
          ),
        ],
      }))}
    />
  );
}
