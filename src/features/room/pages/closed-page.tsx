import type { Visit } from "../../../platform/web/visit.ts";
import { Notice } from "../../../ui/notice.tsx";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { meetingName, type RunMeeting } from "../../meetings/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import { minutingPath } from "../../minuting/paths.ts";
import { messages } from "../messages.ts";
import { roomPath } from "../paths.ts";

type Props = { visit: Visit; cooperation: Cooperation; meeting: RunMeeting };

/** A room that is not open. Whoever runs the meeting is led to where it is opened. */
export function ClosedPage({ visit, cooperation, meeting }: Props) {
  const words = messages[visit.language];
  const at = [cooperation.slug, meeting.body.slug, meeting.slug] as const;
  const name = meetingName(meeting.body.name, meeting.heldOn, visit.language);
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="meetings"
      title={words.title(name)}
      trail={[{ href: meetingPath(...at), text: name }]}
    >
      <Notice>
        <p>{words.notOpen}</p>
        <p class="row">
          <a href={roomPath(...at)}>{words.refresh}</a>
          <a href={meetingPath(...at)}>{words.toMeeting}</a>
          {meeting.isDesk ? <a href={minutingPath(...at)}>{words.toMinutes}</a> : null}
        </p>
      </Notice>
    </CooperationPage>
  );
}
