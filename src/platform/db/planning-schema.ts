// The tables of how bodies work, and of days: those that are planned, and what is done on each.
import type { Generated } from "kysely";
import type { Day, MaybeMoment, Moment } from "./columns.ts";

interface BodyForms {
  body_id: string;
  cooperation_id: string;
  is_formal: Generated<boolean>;
  approval: Generated<"next-meeting" | "chair" | "adjusters">;
  numbering: Generated<"plain" | "paragraph">;
  adjusters: Generated<number>;
  starts: string | null;
  ends: string | null;
  place: string | null;
  stop_days: Generated<number>;
  call_days: Generated<number>;
  voting: Generated<"none" | "count" | "roll-call">;
  meetings_a_term: number | null;
  round_rule: Generated<"consensus" | "majority">;
  round_quorum: Generated<"none" | "half" | "all">;
}

interface DatePlans {
  id: Generated<string>;
  cooperation_id: string;
  name: string;
  year: Generated<number>;
  made_at: Moment;
  made_by: string | null;
  approved_at: MaybeMoment;
  approved_by: string | null;
}

interface PlannedDays {
  id: Generated<string>;
  plan_id: string;
  body_id: string;
  held_on: Day;
  last_on: Day | null;
  starts: string | null;
  ends: string | null;
  place: string | null;
  name: string | null;
  meeting_id: string | null;
}

interface OutsideEvents {
  id: Generated<string>;
  cooperation_id: string;
  name: string;
  from_on: Day;
  until_on: Day;
}

/** What Genbo has done by itself on a day. */
interface DailyWork {
  kind: string;
  day: Day;
  subject_id: string | null;
  done_at: Moment;
}

export interface PlanningSchema {
  body_forms: BodyForms;
  date_plans: DatePlans;
  planned_days: PlannedDays;
  outside_events: OutsideEvents;
  daily_work: DailyWork;
}
