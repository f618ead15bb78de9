import type { Visit } from "../../../platform/web/visit.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { meetingName, type RunMeeting } from "../../meetings/index.ts";
import { messages } from "../messages.ts";
import type { SigningRefusal } from "../signing/rules.ts";
import { SigningPart, type ToSign } from "./signing-part.tsx";

interface Props {
  visit: Visit;
  following: { name: string };
  meeting: RunMeeting;
  toSign: readonly ToSign[];
  reason: SigningRefusal | null;
}

/** What somebody signs who follows his link. */
export function LinkedSigningPage({ visit, following, meeting, toSign, reason }: Props) {
  const { language } = visit;
  const words = messages[language];
  const name = meetingName(meeting.body.name, meeting.heldOn, language);
  return (
    <Page visit={visit} title={words.approvingTitle(name)} lead={words.linkLead(following.name)}>
      <div class="approving stack-l">
        <Refusal sentence={reason === null ? undefined : words.refusals[reason]} />
        {toSign.map((each) => (
          <SigningPart visit={visit} toSign={each} action={visit.address} isSignedIn={false} />
        ))}
        {toSign.length > 0 ? null : (
          <Notice tone={meeting.state === "approved" ? "green" : "blue"}>
            <p>{meeting.state === "approved" ? words.approvedThanks : words.refusals["not-asked"]}</p>
          </Notice>
        )}
      </div>
    </Page>
  );
}
