import { dayText } from "../../../ui/day.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { messages } from "../messages.ts";
import { way } from "../stepping/rules.ts";
import type { Window } from "../timing/rules.ts";
import type { ConsultationProps } from "./consultation-page.tsx";

/** When each part of the work must begin and be over. */
export function PlanPart({ visit, shown }: ConsultationProps) {
  const { language } = visit;
  const words = messages[language];
  const { consultation, plan, faults } = shown;
  const last = way.findIndex((step) => step === consultation.lastStep);
  const day = (each: string) => dayText(each, language, "weekday");
  const stateOf = ({ step }: Window) => {
    if (faults.some((fault) => fault.kind !== "no-meeting" && fault.step === step))
      return <Tag tone="red">{words.cannotBeKept}</Tag>;
    const at = way.findIndex((each) => each === step);
    if (at < last || consultation.lastStep === "adopted") return at <= last ? <Tag>{words.done}</Tag> : null;
    return at === last ? <Tag tone="blue">{words.now}</Tag> : null;
  };
  return (
    <section class="stack-s" id="plan">
      <h2>{words.plan}</h2>
      <p>{words.planLead(day(consultation.deadline))}</p>
      {plan.meeting === null ? null : (
        <p>
          {words.planMeeting(consultation.bodyName ?? "", day(plan.meeting.heldOn), day(plan.meeting.stopOn))}
        </p>
      )}
      {consultation.adopts === "per-capsulam" ? <p>{words.planPerCapsulam}</p> : null}
      <Table
        caption={words.plan}
        hideCaption
        columns={[
          { heading: words.planColumns.work },
          { heading: words.planColumns.from, kind: "tight" },
          { heading: words.planColumns.until, kind: "tight" },
        ]}
        rows={plan.windows.map((window) => ({
          cells: [
            <>
              {words.work[window.step]} {stateOf(window)}
            </>,
            dayText(window.from, language, "short"),
            dayText(window.until, language, "short"),
          ],
        }))}
      />
    </section>
  );
}
