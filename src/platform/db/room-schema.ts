// The tables of a meeting while it goes on.
import type { Generated } from "kysely";
import type { Json, MaybeMoment, Moment } from "./columns.ts";

interface ItemTurns {
  id: Generated<string>;
  meeting_id: string;
  item_id: string;
  began_at: Moment;
  ended_at: MaybeMoment;
}

interface AttendanceBreaks {
  id: Generated<string>;
  attendance_id: string;
  left_at: string;
  back_at: string;
}

interface Votes {
  id: Generated<string>;
  item_id: string;
  position: number;
  yes_means: string;
  no_means: string;
  form: "count" | "roll-call";
  yes: number | null;
  no: number | null;
  abstained: number | null;
  casting_vote: "yes" | "no" | null;
  opened_at: Moment;
  closed_at: MaybeMoment;
}

interface VoteAnswers {
  vote_id: string;
  person_id: string;
  answer: "yes" | "no" | "abstained";
  came_by: Generated<"desk" | "own">;
  answered_at: Moment;
}

interface Reservations {
  id: Generated<string>;
  item_id: string;
  position: number;
  person_id: string;
  joins_id: string | null;
  text: Generated<string>;
}

interface TextUpdates {
  id: Generated<string>;
  /** Of minutes; or of a response. */
  item_id: string | null;
  part_id: string | null;
  bytes: Buffer;
  account_id: string | null;
  written_at: Moment;
}

interface TableActs {
  id: Generated<string>;
  meeting_id: string;
  item_id: string | null;
  account_id: string | null;
  kind: string;
  undoes: string | null;
  acted_at: Moment;
  undone_at: MaybeMoment;
  undone_by: string | null;
  audiences: number[];
}

/** A row of another table as an act found and left it; null where there was none. */
interface TouchedRows {
  id: Generated<string>;
  act_id: string;
  relation: string;
  row_key: Json<Record<string, string>>;
  before: Json<Record<string, unknown> | null>;
  after: Json<Record<string, unknown> | null>;
}

/** Who has done what, by name, for those who see the act. */
interface TableDoers {
  id: string;
  done_by: string;
}

export interface RoomSchema {
  item_turns: ItemTurns;
  attendance_breaks: AttendanceBreaks;
  votes: Votes;
  vote_answers: VoteAnswers;
  reservations: Reservations;
  text_updates: TextUpdates;
  table_acts: TableActs;
  touched_rows: TouchedRows;
  table_doers: TableDoers;
}
