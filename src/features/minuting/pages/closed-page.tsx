import type { Visit } from "../../../platform/web/visit.ts";
import { Notice } from "../../../ui/notice.tsx";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { meetingName, type RunMeeting } from "../../meetings/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import { socketPath } from "../../room/paths.ts";
import { messages } from "../messages.ts";
import { minutingPath } from "../paths.ts";
import { keptFor } from "../../texts/index.ts";
import { StateOfMinutes, Status } from "./status.tsx";

interface Props {
  visit: Visit;
  cooperation: Cooperation;
  meeting: RunMeeting;
  reason: "planned" | "approved" | "cancelled";
}

/** Minutes that nobody can write in now, and why. What a browser had not sent when they were closed is shown. */
export function ClosedPage({ visit, cooperation, meeting, reason }: Props) {
  const words = messages[visit.language];
  const name = meetingName(meeting.body.name, meeting.heldOn, visit.language);
  const back = meetingPath(cooperation.slug, meeting.body.slug, meeting.slug);
  const minutes = minutingPath(cooperation.slug, meeting.body.slug, meeting.slug);
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="meetings"
      title={words.title(name)}
      trail={[{ href: back, text: name }]}
      scripts={["saving-shown", "saving", "live"]}
    >
      <div
        class="minuting"
        data-saving={keptFor(meeting, visit)}
        data-page={minutes}
        data-live={`${socketPath(cooperation.slug, meeting.body.slug, meeting.slug)}?vy=skriv`}
      >
        <Status
          visit={visit}
          minutes={minutes}
          refused={null}
          state={<StateOfMinutes state={meeting.state} language={visit.language} />}
        />
      </div>
      <Notice>
        <p>{words.closed[reason]}</p>
        <p>
          <a href={back}>{words.toMeeting}</a>
        </p>
      </Notice>
    </CooperationPage>
  );
}
