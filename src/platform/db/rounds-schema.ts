// The tables of rounds: one question to every municipality, and what each has said.
import type { ColumnType, Generated } from "kysely";
import type { Audiences, Day, Json, MaybeMoment, Moment } from "./columns.ts";
import type { ConsultationsSchema } from "./consultations-schema.ts";

export type RoundKind =
  | "anchoring"
  | "per-capsulam"
  | "consultation"
  | "nomination"
  | "figures"
  | "interview"
  | "dates";
export type RepliesSeen = "at-once" | "after-answering" | "after-closing" | "secretariat";
export type RoundOutcome = "consensus" | "consensus-with-comments" | "majority" | "none";

interface Rounds {
  id: Generated<string>;
  cooperation_id: string;
  number: number;
  kind: RoundKind;
  question: string;
  background: Generated<string>;
  form: ColumnType<unknown[], string, string>;
  asks: Generated<"municipalities" | "members">;
  body_id: string | null;
  item_id: string | null;
  decision_id: string | null;
  deadline: Day;
  replies_seen: Generated<RepliesSeen>;
  may_stand_outside: Generated<boolean>;
  made_at: Moment;
  made_by: string | null;
  opened_at: MaybeMoment;
  opened_by: string | null;
  closed_at: MaybeMoment;
  closed_by: string | null;
  cancelled_at: MaybeMoment;
  cancelled_by: string | null;
  outcome: RoundOutcome | null;
  result: Json<Record<string, unknown>>;
  /** Where its decision stands, or the meeting that was booked on its best day. */
  meeting_id: string | null;
  audience_id: number;
  /** Worked out by the database. */
  desk_audience: Generated<number>;
  audiences: Audiences;
}

interface RoundPapers {
  id: Generated<string>;
  round_id: string;
  position: number;
  title: string;
  file_name: string;
  media_type: string;
  sha256: string;
  bytes: Buffer;
  size: number;
  added_at: Moment;
  added_by: string | null;
}

interface RoundRecipients {
  id: Generated<string>;
  round_id: string;
  position: number;
  organisation_id: string | null;
  person_id: string | null;
  audience_id: number;
  opened_at: MaybeMoment;
  handed_on_at: MaybeMoment;
  answered_at: MaybeMoment;
}

interface RoundAnswerers {
  id: Generated<string>;
  recipient_id: string;
  person_id: string;
  account_id: string | null;
  email: string;
  language: Generated<"sv" | "en">;
  is_deputy: Generated<boolean>;
  asked_at: MaybeMoment;
  bounced_at: MaybeMoment;
  ended_at: MaybeMoment;
}

interface RoundReplies {
  id: Generated<string>;
  /** In the order in which they came. */
  place: Generated<string>;
  round_id: string;
  recipient_id: string;
  answerer_id: string | null;
  account_id: string | null;
  came_by: "link" | "page" | "mail" | "desk";
  mail_id: string | null;
  answer: Json<Record<string, unknown>>;
  stands_outside: Generated<boolean>;
  words: Generated<string>;
  told_how: Generated<string>;
  is_late: Generated<boolean>;
  said_at: Moment;
  set_aside_at: MaybeMoment;
  set_aside_by: Generated<string | null>;
}

interface RoundHandovers {
  id: Generated<string>;
  recipient_id: string;
  answerer_id: string;
  name: string;
  email: string;
  fields: string[] | null;
  note: Generated<string>;
  asked_at: Moment;
  answer: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
  words: Generated<string>;
  said_at: MaybeMoment;
  ended_at: MaybeMoment;
}

interface RoundFiles {
  id: Generated<string>;
  round_id: string;
  recipient_id: string;
  field: string;
  file_name: string;
  media_type: string;
  sha256: string;
  bytes: Buffer;
  size: number;
  added_at: Moment;
}

interface RoundMails {
  mail_id: string;
  round_id: string;
  answerer_id: string | null;
  handover_id: string | null;
  kind: "question" | "reminder" | "change" | "handover" | "cancel" | "result";
}

export interface RoundsSchema extends ConsultationsSchema {
  rounds: Rounds;
  round_papers: RoundPapers;
  round_recipients: RoundRecipients;
  round_answerers: RoundAnswerers;
  round_replies: RoundReplies;
  round_handovers: RoundHandovers;
  round_files: RoundFiles;
  round_mails: RoundMails;
}
