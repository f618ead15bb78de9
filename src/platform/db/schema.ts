// What the migrations have made. One interface per table, in the order of migrations/.
import type { Generated, Kysely, Transaction } from "kysely";
import type { AccessSchema } from "./access-schema.ts";
import type {
  Audiences,
  Day,
  Doubts,
  Json,
  MaybeMoment,
  Moment,
  OwnAudience,
  SpansColumn,
} from "./columns.ts";
import type { CorrectionsSchema } from "./corrections-schema.ts";
import type { ImportsSchema } from "./imports-schema.ts";
import type { ItemKind, MeetingState, MeetingsSchema } from "./meetings-schema.ts";
import type { PlanningSchema } from "./planning-schema.ts";
import type { RoomSchema } from "./room-schema.ts";
import type { RefusalsSchema } from "./refusals-schema.ts";
import type { ScansSchema } from "./scans-schema.ts";
import type { SearchSchema } from "./search-schema.ts";
import type { SettlingSchema } from "./settling-schema.ts";

interface Cooperations {
  id: Generated<string>;
  slug: string;
  name: string;
  created_at: Moment;
  reconciled_at: MaybeMoment;
  opened_at: MaybeMoment;
}

export type PartyKind = "person" | "organisation" | "body";

interface Parties {
  id: Generated<string>;
  cooperation_id: string;
  kind: PartyKind;
  slug: string;
  name: string;
  current_id: string;
  municipality_code: string | null;
  member_from: Day | null;
  created_at: Moment;
  is_touched: Generated<boolean>;
}

interface PartyAliases {
  party_id: string;
  spelling: string;
  folded: string;
}

interface Merges {
  id: Generated<string>;
  kept_id: string;
  merged_id: string;
  merged_at: Moment;
  undone_at: MaybeMoment;
}

interface Meetings {
  id: Generated<string>;
  cooperation_id: string;
  body_id: string | null;
  cooperation_named: string | null;
  slug: string;
  kind: "notes" | "minutes";
  number: string | null;
  held_on: Day | null;
  held_on_origin: Generated<"document" | "suggestion">;
  starts: string | null;
  ends: string | null;
  place: string | null;
  remote: Generated<boolean>;
  header_spans: Json<Record<string, [number, number][]>>;
  /** Codes by field: only what the reader was unsure of. */
  header_doubts: Json<Record<string, string[]>>;
  /** What the document itself says of its day. */
  day_witnesses: Json<{ kind: string; date: string; text: string }[]>;
  audience_id: Generated<number>;
  audiences: Audiences;
  /** None of those known from their minutes alone. */
  state: MeetingState | null;
  name: string | null;
  last_on: Day | null;
  link: string | null;
  stop_on: Day | null;
  sequence: Generated<number>;
  circulated_at: MaybeMoment;
  room_opened_at: MaybeMoment;
  /** What somebody has taken off its agenda: it does not come back by itself. */
  left_off: Generated<string[]>;
  /** Decided between the body's meetings: none of them, though it stands among them. */
  is_per_capsulam: Generated<boolean>;
}

interface Attendances {
  id: Generated<string>;
  meeting_id: string;
  position: number;
  name: string;
  organisation: string | null;
  role: string | null;
  person_id: string;
  organisation_id: string | null;
  presence: "member" | "other" | "guest" | "absent";
  chair: boolean;
  minute_taker: boolean;
  came: string | null;
  left_at: string | null;
  doubts: Doubts;
  spans: SpansColumn;
  audiences: Audiences;
  is_draft: Generated<boolean>;
  substitutes_id: string | null;
  is_remote: Generated<boolean>;
}

interface Items {
  id: Generated<string>;
  meeting_id: string;
  position: number;
  slug: string;
  number: string | null;
  title: string;
  annexes: Generated<string[]>;
  doubts: Doubts;
  spans: SpansColumn;
  /** Text of a PostgreSQL range, "[120,480)". */
  extent: string | null;
  audience_id: OwnAudience;
  audiences: Audiences;
  part_id: string | null;
  parent_id: string | null;
  kind: ItemKind | null;
  /** Planned. */
  minutes: number | null;
  /** Minutes of a pause before it. */
  pause: number | null;
  /** Minutes from the beginning of its part; worked out whenever the agenda changes. */
  begins_after: number | null;
  ends_after: number | null;
  /** When it was taken up in the room, "09:40". */
  began: string | null;
  background: Generated<string>;
  origin: "approval" | "assignment" | "moved" | "wish" | "desk" | "table" | "report" | null;
  assignment_id: string | null;
  moved_from_id: string | null;
  approves_id: string | null;
  /** What was decided per capsulam, and is reported here. */
  reports_id: string | null;
  is_draft: Generated<boolean>;
}

interface Presentations {
  id: Generated<string>;
  item_id: string;
  position: number;
  name: string;
  organisation: string | null;
  person_id: string;
  organisation_id: string | null;
  doubts: Doubts;
  spans: SpansColumn;
  audiences: Audiences;
}

interface Inputs {
  id: Generated<string>;
  item_id: string;
  position: number;
  text: string;
  doubts: Doubts;
  spans: SpansColumn;
  audience_id: OwnAudience;
  audiences: Audiences;
  is_draft: Generated<boolean>;
  person_id: string | null;
}

interface Proposals {
  id: Generated<string>;
  item_id: string;
  position: number;
  text: string;
  spans: SpansColumn;
  audiences: Audiences;
}

interface Decisions {
  id: Generated<string>;
  cooperation_id: string;
  meeting_id: string;
  item_id: string;
  position: number;
  slug: string;
  text: string;
  outcome: "approved" | "rejected" | "noted" | "referred" | "deferred" | "withdrawn";
  doubts: Doubts;
  spans: SpansColumn;
  audience_id: OwnAudience;
  audiences: Audiences;
  is_draft: Generated<boolean>;
  proposal_id: string | null;
  is_amended: Generated<boolean>;
  adjusted_at: MaybeMoment;
}

interface Assignments {
  id: Generated<string>;
  cooperation_id: string;
  meeting_id: string;
  item_id: string;
  position: number;
  who: string;
  what: string;
  due_on: Day | null;
  due_text: string | null;
  return_meeting_id: string | null;
  return_named: Generated<boolean>;
  doubts: Doubts;
  spans: SpansColumn;
  audience_id: OwnAudience;
  audiences: Audiences;
  is_draft: Generated<boolean>;
  condition: string | null;
  state: Generated<"open" | "reported" | "ended" | "withdrawn">;
  state_at: MaybeMoment;
}

interface AssignmentHolders {
  assignment_id: string;
  party_id: string;
  role: "chair" | "secretary" | "convener" | "members" | null;
}

interface Mentions {
  id: Generated<string>;
  meeting_id: string;
  item_id: string | null;
  date: Day;
  weekday: number | null;
  names_meeting: boolean;
  body: string | null;
  time: "past" | "coming" | null;
  text: string;
  spans: SpansColumn;
  audiences: Audiences;
}

interface Events {
  id: Generated<string>;
  at: Moment;
  cooperation_id: string | null;
  kind: string;
  subject_id: string | null;
  facts: Json<Record<string, unknown>>;
}

export interface Schema
  extends
    AccessSchema,
    CorrectionsSchema,
    ImportsSchema,
    SearchSchema,
    MeetingsSchema,
    PlanningSchema,
    RefusalsSchema,
    RoomSchema,
    ScansSchema,
    SettlingSchema {
  cooperations: Cooperations;
  parties: Parties;
  party_aliases: PartyAliases;
  merges: Merges;
  meetings: Meetings;
  attendances: Attendances;
  items: Items;
  presentations: Presentations;
  inputs: Inputs;
  proposals: Proposals;
  decisions: Decisions;
  assignments: Assignments;
  assignment_holders: AssignmentHolders;
  mentions: Mentions;
  events: Events;
}

export type Db = Kysely<Schema>;
export type Tx = Transaction<Schema>;
