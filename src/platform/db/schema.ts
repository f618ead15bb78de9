// What the migrations have made. One interface per table, in the order of migrations/.
import type { ColumnType, Generated, Kysely, Transaction } from "kysely";

/** A calendar day, "2019-11-26": a day in the minutes is not a moment. */
export type Day = string;
/** Spans as in the minutes record: [start, end) offsets into the source text. */
type SpansColumn = ColumnType<[number, number][], string | undefined, string>;
type Json<Value> = ColumnType<Value, string | undefined, string>;
type Moment = ColumnType<Date, Date | string | undefined, Date | string>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

interface Cooperations {
  id: Generated<string>;
  slug: string;
  name: string;
  created_at: Moment;
  reconciled_at: MaybeMoment;
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

interface Imports {
  id: Generated<string>;
  cooperation_id: string;
  label: string;
  total: number;
  started_at: Moment;
  finished_at: MaybeMoment;
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
}

interface Documents {
  id: Generated<string>;
  cooperation_id: string;
  meeting_id: string;
  copy_of: string | null;
  sha256: string;
  file_name: string;
  format: "pdf" | "docx" | "text" | "scan";
  text: string;
  record: ColumnType<unknown, string, string>;
  original: Buffer;
  imported_at: Moment;
}

interface ImportFiles {
  import_id: string;
  path: string;
  outcome: "imported" | "known" | "failed";
  reason: string | null;
  detail: string | null;
  document_id: string | null;
  at: Moment;
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
  spans: SpansColumn;
}

interface Items {
  id: Generated<string>;
  meeting_id: string;
  position: number;
  slug: string;
  number: string | null;
  title: string;
  annexes: Generated<string[]>;
  spans: SpansColumn;
  /** Text of a PostgreSQL range, "[120,480)". */
  extent: string | null;
}

interface Presentations {
  id: Generated<string>;
  item_id: string;
  position: number;
  name: string;
  organisation: string | null;
  person_id: string;
  organisation_id: string | null;
  spans: SpansColumn;
}

interface Inputs {
  id: Generated<string>;
  item_id: string;
  position: number;
  text: string;
  spans: SpansColumn;
}

interface Proposals {
  id: Generated<string>;
  item_id: string;
  position: number;
  text: string;
  spans: SpansColumn;
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
  spans: SpansColumn;
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
  spans: SpansColumn;
}

interface AssignmentHolders {
  assignment_id: string;
  party_id: string;
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
}

interface Contradictions {
  id: Generated<string>;
  cooperation_id: string;
  meeting_id: string;
  item_id: string | null;
  code: string;
  facts: Json<Record<string, string>>;
  spans: SpansColumn;
  fingerprint: string;
  found_at: Moment;
  settled_at: MaybeMoment;
  note: string | null;
}

interface Suggestions {
  id: Generated<string>;
  cooperation_id: string;
  kind: "same-party" | "meeting-date";
  left_id: string | null;
  right_id: string | null;
  meeting_id: string | null;
  date: Day | null;
  witness_meeting_id: string | null;
  witness_text: string | null;
  witness_spans: SpansColumn;
  reasons: Json<string[]>;
  fingerprint: string;
  suggested_at: Moment;
  answer: "accepted" | "declined" | null;
  answered_at: MaybeMoment;
}

interface Events {
  id: Generated<string>;
  at: Moment;
  cooperation_id: string | null;
  kind: string;
  subject_id: string | null;
  facts: Json<Record<string, unknown>>;
}

interface SearchEntries {
  id: Generated<string>;
  cooperation_id: string;
  kind: "meeting" | "item" | "decision" | "input" | "assignment" | "party" | "source";
  subject_id: string;
  meeting_id: string | null;
  title: string;
  body: string;
  setting: Generated<string>;
  held_on: Day | null;
  words: ColumnType<string, never, never>;
}

interface SearchWords {
  word: string;
  added_in: Generated<string>;
}

export interface Schema {
  cooperations: Cooperations;
  parties: Parties;
  party_aliases: PartyAliases;
  merges: Merges;
  imports: Imports;
  meetings: Meetings;
  documents: Documents;
  import_files: ImportFiles;
  attendances: Attendances;
  items: Items;
  presentations: Presentations;
  inputs: Inputs;
  proposals: Proposals;
  decisions: Decisions;
  assignments: Assignments;
  assignment_holders: AssignmentHolders;
  mentions: Mentions;
  contradictions: Contradictions;
  suggestions: Suggestions;
  events: Events;
  search_entries: SearchEntries;
  search_words: SearchWords;
}

export type Db = Kysely<Schema>;
export type Tx = Transaction<Schema>;
