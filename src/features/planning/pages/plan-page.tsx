import type { Visit } from "../../../platform/web/visit.ts";
import { Day, timeText } from "../../../ui/day.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import type { OwnBody } from "../meeting/queries.ts";
import { messages } from "../messages.ts";
import { planningPath, planPath, remarksPath } from "../paths.ts";
import { unwrittenSeveral, type WrittenSeveral } from "../plans/forms.ts";
import type { ListedPlan, PlannedDay } from "../plans/queries.ts";
import { PlanRows, SeveralDays, type ShownRow } from "./plan-rows.tsx";
import { type Mark, YearGrid } from "./year-grid.tsx";

export interface PlanProps {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  readonly plan: ListedPlan;
  readonly bodies: readonly OwnBody[];
  readonly rows: readonly ShownRow[];
  readonly settled: readonly PlannedDay[];
  readonly marks: readonly Mark[];
  readonly events: readonly { readonly name: string; readonly from: string; readonly until: string }[];
  readonly revision: string;
  readonly several?: WrittenSeveral | undefined;
  readonly fault?: "changed-meanwhile" | "rows-first" | "plan-look-first" | undefined;
}

/** A plan: its year as a sheet, and a line for each day. */
export function PlanPage(props: PlanProps) {
  const { visit, cooperation, plan, fault } = props;
  const words = messages[visit.language];
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="meetings"
      title={plan.name}
      lead={words.planLead(plan.year)}
      trail={[{ href: planningPath(cooperation.slug), text: words.planning }]}
      scripts={["planning"]}
    >
      <Refusal sentence={fault === undefined ? undefined : words.faults[fault]} />
      <figure class="card stack-s">
        <YearGrid year={plan.year} marks={props.marks} events={props.events} language={visit.language} />
        <Key {...props} />
      </figure>
      <DaysForm {...props} />
      <Settled {...props} />
    </CooperationPage>
  );
}

function Key({ bodies, visit: { language } }: PlanProps) {
  const words = messages[language];
  return (
    <figcaption>
      <ul class="planning-key">
        {bodies.map(({ name }, at) => (
          <li class={`kind-${kindOf(at)}`}>{name}</li>
        ))}
        <li class="key-free">{words.free}</li>
        <li class="key-event">{words.outsideKey}</li>
        <li class="key-frame">{words.frameKey}</li>
      </ul>
    </figcaption>
  );
}

/** The seven colours come again where there are more bodies. */
export const kindOf = (at: number): number => (at % 7) + 1;

function DaysForm(props: PlanProps) {
  const { visit, cooperation, plan, rows, bodies, revision, several = unwrittenSeveral, fault } = props;
  const { language } = visit;
  const words = messages[language];
  const isEmpty = rows.every(({ written }) => written.id === "");
  return (
    <form
      class="stack"
      method="post"
      action={planPath(cooperation.slug, plan.id)}
      data-remarks={remarksPath(cooperation.slug)}
    >
      <MadeFor viewer={visit.viewer} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="ar" value={String(plan.year)} />
      <h2>{words.rows}</h2>
      {isEmpty ? <p class="quiet">{words.noRows}</p> : null}
      <PlanRows language={language} rows={rows} bodies={bodies} />
      <SeveralDays language={language} bodies={bodies} written={several} />
      <div class="row">
        <button class="button primary" type="submit">
          {words.saveDays}
        </button>
        <button class="button" type="submit" name="monster" value="ja" title={words.patternHint}>
          {words.pattern(plan.year - 1)}
        </button>
        {isEmpty ? null : (
          <button class="button" type="submit" name="godkann" value="ja">
            {words.approve}
          </button>
        )}
        {fault === "plan-look-first" ? <ApproveAnyway text={words.approveAnyway} /> : null}
      </div>
      <p class="quiet">{words.patternHint}</p>
    </form>
  );
}

const ApproveAnyway = ({ text }: { text: string }) => (
  <button class="button" type="submit" name="trots" value="ja">
    {text}
  </button>
);

function Settled({ settled, cooperation, visit: { language } }: PlanProps) {
  if (settled.length === 0) return null;
  const words = messages[language];
  return (
    <section class="stack-s">
      <h2>{words.settled}</h2>
      <ul class="plain-list">
        {settled.map(({ heldOn, bodyName, starts, ends, meeting }) => {
          const name = (
            <>
              <Day day={heldOn} language={language} style="weekday" /> {bodyName}
            </>
          );
          return (
            <li>
              {meeting === null ? (
                name
              ) : (
                <a href={meetingPath(cooperation.slug, meeting.body, meeting.slug)}>{name}</a>
              )}{" "}
              {starts === null ? null : timeText(starts, ends, language)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
