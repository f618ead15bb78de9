// The tables of meetings that are prepared, held and minuted here, and of assignments on their way back.
import type { ColumnType, Generated } from "kysely";
import type { Audiences, Day, Json, MaybeMoment, Moment } from "./columns.ts";
import type { CopiesSchema } from "./copies-schema.ts";
import type { RoundsSchema } from "./rounds-schema.ts";

export type MeetingState = "planned" | "called" | "held" | "minuting" | "approved" | "cancelled";
export type ItemKind = "decision" | "discussion" | "information";

interface MeetingActs {
  id: Generated<string>;
  meeting_id: string;
  kind: "planned" | "called" | "held" | "minuting" | "circulated" | "approved" | "cancelled";
  account_id: string | null;
  acted_at: Moment;
  facts: Json<Record<string, unknown>>;
  undone_at: MaybeMoment;
  undone_by: string | null;
}

/** A view: those whose names the reader may know. */
interface StepTakers {
  id: string;
  taken_by: string;
}

interface MeetingParts {
  id: Generated<string>;
  meeting_id: string;
  position: number;
  name: string;
  held_on: Day | null;
  starts: string | null;
  ends: string | null;
  place: string | null;
  audience_id: number | null;
  audiences: Audiences;
}

interface ItemAbsences {
  id: Generated<string>;
  item_id: string;
  person_id: string;
  reason: "conflict" | "out";
}

interface Annexes {
  id: Generated<string>;
  meeting_id: string;
  item_id: string;
  position: number;
  number: number;
  title: string;
  file_name: string;
  media_type: string;
  sha256: string;
  bytes: Buffer;
  size: number;
  added_at: Moment;
  added_by: string | null;
  is_draft: Generated<boolean>;
  audience_id: number | null;
  audiences: Audiences;
}

interface Wishes {
  id: Generated<string>;
  cooperation_id: string;
  body_id: string;
  meeting_id: string | null;
  account_id: string;
  person_id: string | null;
  title: string;
  kind: Generated<ItemKind>;
  background: Generated<string>;
  proposal: Generated<string[]>;
  minutes: number | null;
  wished_at: Moment;
  state: Generated<"waiting" | "accepted" | "merged" | "returned" | "withdrawn">;
  word: Generated<string>;
  answered_at: MaybeMoment;
  answered_by: string | null;
  item_id: string | null;
  audience_id: number;
}

interface Calls {
  id: Generated<string>;
  meeting_id: string;
  kind: "call" | "change" | "cancel" | "reminder";
  sequence: number;
  sent_at: Moment;
  account_id: string | null;
  facts: Json<Record<string, unknown>>;
}

interface Invitees {
  id: Generated<string>;
  meeting_id: string;
  person_id: string;
  account_id: string | null;
  email: string;
  kind: "member" | "substitute" | "guest";
  item_id: string | null;
  invited_at: Moment;
  ended_at: MaybeMoment;
}

interface InviteeAnswers {
  id: Generated<string>;
  invitee_id: string;
  part_id: string | null;
  answer: "yes" | "no" | "maybe" | "substitute";
  substitute_id: string | null;
  came_by: "link" | "mail" | "page";
  words: Generated<string>;
  answered_at: Moment;
  mail_id: Generated<string | null>;
}

interface PersonalLinks {
  id: Generated<string>;
  token_hash: Buffer;
  kind: "answer-call" | "report" | "adjust" | "correct" | "answer-round" | "help-round";
  /** None of a colleague who is asked by mail. */
  person_id: string | null;
  email: string;
  invitee_id: string | null;
  assignment_id: string | null;
  meeting_id: string | null;
  answerer_id: Generated<string | null>;
  handover_id: Generated<string | null>;
  created_at: Moment;
  expires_at: ColumnType<Date, Date | string, Date | string>;
  ended_at: MaybeMoment;
}

interface Feeds {
  id: Generated<string>;
  token_hash: Buffer;
  account_id: string;
  kind: "own" | "body" | "cooperation";
  cooperation_id: string | null;
  body_id: string | null;
  created_at: Moment;
  ended_at: MaybeMoment;
}

interface MailAttachments {
  mail_id: string;
  position: number;
  file_name: string;
  media_type: string;
  method: string | null;
  content: Buffer | null;
  annex_id: string | null;
}

interface IncomingMails {
  id: Generated<string>;
  message_id: string | null;
  came_at: Moment;
  sender: string;
  recipient: string;
  subject: string;
  text: string;
  raw: Buffer;
  taken_as: "calendar-answer" | "answer" | "auto-reply" | "bounce" | "unsure" | "unknown";
  subject_id: string | null;
  facts: Json<Record<string, unknown>>;
  said: Generated<string>;
  settled_at: MaybeMoment;
  settled_by: Generated<string | null>;
}

interface CorrectionRounds {
  id: Generated<string>;
  meeting_id: string;
  opened_at: Moment;
  opened_by: string | null;
  deadline: Day;
  closed_at: MaybeMoment;
  closed_by: string | null;
}

interface CorrectionComments {
  id: Generated<string>;
  round_id: string;
  meeting_id: string;
  item_id: string | null;
  subject_id: string | null;
  person_id: string | null;
  account_id: string | null;
  text: string;
  commented_at: Moment;
  answer: "accepted" | "declined" | null;
  word: Generated<string>;
  answered_at: MaybeMoment;
  answered_by: string | null;
}

interface Adjustments {
  id: Generated<string>;
  meeting_id: string;
  item_id: string | null;
  person_id: string;
  role: "chair" | "adjuster" | "secretary";
  position: number;
  asked_at: Moment;
  signed_at: MaybeMoment;
  account_id: string | null;
  came_by: "page" | "link" | "paper" | null;
  sha256: string | null;
}

interface Notices {
  id: Generated<string>;
  meeting_id: string;
  item_id: string | null;
  posted_on: Day;
  appeal_until: Day;
  down_on: Day;
  kept_at: Generated<string>;
  posted_by: string | null;
  posted_at: Moment;
  /** The one that was wrong. */
  replaces_id: ColumnType<string | null, string | null | undefined, never>;
}

interface MinutesCorrections {
  id: Generated<string>;
  meeting_id: string;
  item_id: string | null;
  text: string;
  corrected_at: Moment;
  account_id: string | null;
}

interface RegistryNumbers {
  id: Generated<string>;
  item_id: string;
  organisation_id: string | null;
  number: string;
}

interface Brandings {
  cooperation_id: string;
  logotype: Buffer | null;
  media_type: "image/png" | "image/jpeg" | null;
  colour: string | null;
  line: string | null;
}

interface AssignmentActs {
  id: Generated<string>;
  assignment_id: string;
  kind: "reported" | "ended" | "reopened" | "withdrawn" | "time-asked" | "due-moved" | "meeting-moved";
  text: Generated<string>;
  due_before: Day | null;
  due_after: Day | null;
  return_before: string | null;
  return_after: string | null;
  acted_at: Moment;
  account_id: string | null;
  person_id: string | null;
  meeting_id: string | null;
  came_by: Generated<"page" | "link" | "meeting" | "genbo">;
  undone_at: MaybeMoment;
  undone_by: string | null;
}

export interface MeetingsSchema extends CopiesSchema, RoundsSchema {
  meeting_acts: MeetingActs;
  step_takers: StepTakers;
  meeting_parts: MeetingParts;
  item_absences: ItemAbsences;
  annexes: Annexes;
  wishes: Wishes;
  calls: Calls;
  invitees: Invitees;
  invitee_answers: InviteeAnswers;
  personal_links: PersonalLinks;
  feeds: Feeds;
  mail_attachments: MailAttachments;
  incoming_mails: IncomingMails;
  correction_rounds: CorrectionRounds;
  correction_comments: CorrectionComments;
  adjustments: Adjustments;
  notices: Notices;
  minutes_corrections: MinutesCorrections;
  registry_numbers: RegistryNumbers;
  brandings: Brandings;
  assignment_acts: AssignmentActs;
}
