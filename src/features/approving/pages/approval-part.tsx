import { ButtonForm } from "../../../ui/button-form.tsx";
import { InputField } from "../../../ui/field.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { meetingName } from "../../meetings/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import { messages } from "../messages.ts";
import { approvalPath } from "../paths.ts";
import type { PartProps } from "./approving-page.tsx";

/** What the next meeting says of these minutes, and what this one has said of earlier ones. */
export function ApprovalPart({ visit, approving, address }: PartProps) {
  const { language, today, viewer } = visit;
  const words = messages[language];
  const { approvingItem: next, earlier, meeting, form } = approving;
  const nextDay = next !== undefined && next.heldOn <= today ? next.heldOn : today;
  return (
    <>
      {earlier.length === 0 ? null : (
        <section class="card stack-s">
          <h2>{words.earlier}</h2>
          {earlier.map(({ bodyName, heldOn }) => (
            <p>{words.earlierText(meetingName(bodyName, heldOn, language))}</p>
          ))}
          <ButtonForm
            action={approvalPath(address)}
            button={words.earlierButton}
            tone="primary"
            hidden={{ vad: "earlier" }}
          >
            <MadeFor viewer={viewer} />
          </ButtonForm>
        </section>
      )}
      <section class="card stack-s">
        <h2>{words.approve}</h2>
        {next === undefined ? null : (
          <p>
            <a href={meetingPath(meeting.cooperation.slug, next.bodySlug, next.slug)}>
              {words.nextItem(meetingName(next.bodyName, next.heldOn, language), next.number ?? next.title)}
            </a>
          </p>
        )}
        <p>{words.approveText}</p>
        <form class="row" method="post" action={approvalPath(address)}>
          <MadeFor viewer={viewer} />
          <input type="hidden" name="vad" value="these" />
          <InputField id="godkant" name="dag" type="date" label={words.approvedOn} value={nextDay} />
          <button class={form.approval === "next-meeting" ? "button primary" : "button"} type="submit">
            {words.approveButton}
          </button>
        </form>
      </section>
    </>
  );
}
