import type { Visit } from "../../../platform/web/visit.ts";
import { Refusal } from "../../../ui/refusal.tsx";
import { CooperationPage, type Cooperation } from "../../cooperations/index.ts";
import { meetingName, type RunMeeting } from "../../meetings/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import { keptFor } from "../../texts/index.ts";
import { messages } from "../messages.ts";
import { socketPath } from "../../room/paths.ts";
import { minutingPath, place } from "../paths.ts";
import type { Draft } from "../writing/queries.ts";
import { deskParts } from "./desk-parts.tsx";
import { LineToCome } from "./input-part.tsx";
import { MinutingKeys } from "./keys-dialog.tsx";
import type { Refused, Surroundings } from "./parts.tsx";
import { PeopleFrame } from "./people-part.tsx";
import { Status } from "./status.tsx";

interface Props {
  visit: Visit;
  cooperation: Cooperation;
  meeting: RunMeeting;
  draft: Draft;
  refused: Refused | null;
}

/** The minutes of a meeting while they are written: everything on one page, and every field saved by itself. */
export function MinutesPage({ visit, cooperation, meeting, draft, refused }: Props) {
  const { language } = visit;
  const words = messages[language];
  const name = meetingName(meeting.body.name, meeting.heldOn, language);
  const minutes = minutingPath(cooperation.slug, meeting.body.slug, meeting.slug);
  const around: Surroundings = { visit, minutes, refused };
  const { status, head, people, middle, tail } = deskParts(around, { meeting, draft });
  const placed = refused === null || refused.place !== "";
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="meetings"
      title={words.title(name)}
      trail={[{ href: meetingPath(cooperation.slug, meeting.body.slug, meeting.slug), text: name }]}
      scripts={["keys", "refreshing", "saving-shown", "saving", "live"]}
    >
      <div
        class="minuting stack-l"
        data-saving={keptFor(meeting, visit)}
        data-page={minutes}
        data-live={`${socketPath(cooperation.slug, meeting.body.slug, meeting.slug)}?vy=skriv`}
        data-keys
      >
        <Status {...around} state={status.shown()} />
        {placed ? null : (
          <Refusal sentence={refused.sentence}>{refused.line === "" ? null : <p>{refused.line}</p>}</Refusal>
        )}
        {head.map(({ shown }) => shown())}
        <PeopleFrame {...around} parts={people} />
        <div class="stack-l" id={place.agenda} data-parts>
          {middle.map(({ shown }) => shown())}
        </div>
        {tail.map(({ shown }) => shown())}
        <LineToCome {...around} />
        <MinutingKeys language={language} />
      </div>
    </CooperationPage>
  );
}
