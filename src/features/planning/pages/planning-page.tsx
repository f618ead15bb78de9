import type { Visit } from "../../../platform/web/visit.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { InputField } from "../../../ui/field.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { New } from "../../../ui/new.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { meetingsPath } from "../../meetings/paths.ts";
import type { WrittenEvent } from "../events/forms.ts";
import type { ListedEvent } from "../events/queries.ts";
import { messages } from "../messages.ts";
import { newMeetingPath, planningPath, planPath } from "../paths.ts";
import type { ListedPlan } from "../plans/queries.ts";
import { OutsideEvents } from "./outside-events.tsx";

export interface PlanningProps {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  readonly plans: readonly ListedPlan[];
  readonly events: readonly ListedEvent[];
  readonly event?: WrittenEvent | undefined;
  readonly fault?: "no-plan-name" | "event-unreadable" | undefined;
}

/** The plans of meeting days, and what they are to keep clear of. */
export function PlanningPage(props: PlanningProps) {
  const { visit, cooperation, plans, fault } = props;
  const words = messages[visit.language];
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="meetings"
      title={words.planning}
      lead={words.planningLead}
      trail={[{ href: meetingsPath(cooperation.slug), text: words.toMeetings }]}
    >
      <Refusal sentence={fault === undefined ? undefined : words.faults[fault]} />
      <p>
        <a href={newMeetingPath(cooperation.slug)}>{words.oneMeeting}</a>
      </p>
      {plans.length === 0 ? (
        <EmptyState heading={words.noPlans}>
          <p>{words.noPlansText}</p>
        </EmptyState>
      ) : (
        <PlanTable {...props} />
      )}
      <div class="columns">
        <NewPlan {...props} />
        <OutsideEvents {...props} />
      </div>
    </CooperationPage>
  );
}

function PlanTable({ visit, cooperation, plans }: PlanningProps) {
  const words = messages[visit.language];
  return (
    <Table
      caption={words.plans}
      columns={[
        { heading: words.planName },
        { heading: words.year, kind: "tight" },
        { heading: words.days, kind: "tight" },
        { heading: words.state, kind: "tight" },
      ]}
      rows={plans.map(({ id, name, year, days, approvedAt }) => ({
        cells: [
          <a href={planPath(cooperation.slug, id)}>{name}</a>,
          String(year),
          words.dayCount(days),
          <Tag tone={approvedAt === null ? "amber" : "green"}>
            {approvedAt === null ? words.proposed : words.approved}
          </Tag>,
        ],
      }))}
    />
  );
}

function NewPlan({ visit, cooperation }: PlanningProps) {
  const words = messages[visit.language];
  const next = Number(visit.today.slice(0, 4)) + 1;
  return (
    <form class="card stack-s" method="post" action={planningPath(cooperation.slug)}>
      <h2>{words.newPlan}</h2>
      <MadeFor viewer={visit.viewer} />
      <New />
      <InputField
        id="plan-namn"
        name="namn"
        label={words.planName}
        value={words.planNameFor(next)}
        required
      />
      <InputField id="plan-ar" name="ar" type="number" label={words.year} value={String(next)} required />
      <p>
        <button class="button primary" type="submit">
          {words.make}
        </button>
      </p>
    </form>
  );
}
