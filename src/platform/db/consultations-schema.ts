// The tables of consultations: what an authority asks for views on, and what is answered together.
import type { ColumnType, Generated } from "kysely";
import type { Audiences, Day, MaybeMoment, Moment } from "./columns.ts";

export type ConsultationStep =
  | "watched"
  | "asked"
  | "drafting"
  | "commenting"
  | "signing"
  | "adopted"
  | "submitted"
  | "dropped";
export type ResponsePart = "summary" | "proposal" | "section";
export type ResponseStance = "supports" | "with-remarks" | "opposes" | "no-view";

interface Consultations {
  id: Generated<string>;
  cooperation_id: string;
  number: number;
  title: string;
  sender: Generated<string>;
  reference: Generated<string>;
  own_reference: Generated<string>;
  background: Generated<string>;
  questions: Generated<string[]>;
  deadline: Day;
  body_id: string;
  adopts: Generated<"body" | "per-capsulam">;
  ask_days: Generated<number>;
  draft_days: Generated<number>;
  comment_days: Generated<number>;
  sign_days: Generated<number>;
  made_at: Moment;
  made_by: string | null;
  shared_at: MaybeMoment;
  is_public: Generated<boolean>;
  audience_id: number;
  /** Worked out by the database. */
  desk_audience: Generated<number>;
  group_audience: number | null;
  audiences: Audiences;
}

/** A file as it came. */
interface Filed {
  file_name: string;
  media_type: string;
  sha256: string;
  bytes: Buffer;
  size: number;
}

interface ConsultationPapers extends Filed {
  id: Generated<string>;
  consultation_id: string;
  position: number;
  added_at: Moment;
  added_by: string | null;
}

interface ConsultationActs {
  id: Generated<string>;
  /** In the order in which they were done. */
  place: Generated<string>;
  consultation_id: string;
  kind: ConsultationStep;
  account_id: string | null;
  acted_at: Moment;
  round_id: string | null;
  meeting_id: string | null;
  undone_at: MaybeMoment;
  undone_by: string | null;
}

interface ConsultationParts {
  id: Generated<string>;
  consultation_id: string;
  position: number;
  kind: ResponsePart;
  title: Generated<string>;
  text: Generated<string>;
  stance: ResponseStance | null;
  owner_id: string | null;
  changed_at: Moment;
  changed_by: string | null;
}

interface ConsultationComments {
  id: Generated<string>;
  consultation_id: string;
  part_id: string | null;
  paragraph: Generated<string>;
  text: string;
  /** How he would word the paragraph; nothing where it is to be struck. */
  proposed: string | null;
  account_id: string | null;
  commented_at: Moment;
  answer: "accepted" | "declined" | null;
  word: Generated<string>;
  answered_at: MaybeMoment;
  answered_by: string | null;
}

type MaybeFiled = { [Column in keyof Filed]: Filed[Column] | null };

interface ConsultationAnswers extends MaybeFiled {
  id: Generated<string>;
  consultation_id: string;
  organisation_id: string;
  stands_outside: Generated<boolean>;
  text: Generated<string>;
  told_at: Moment;
  told_by: string | null;
}

interface ConsultationSubmissions extends Filed {
  id: Generated<string>;
  consultation_id: string;
  paper: ColumnType<unknown, string, string>;
  submitted_at: Moment;
  submitted_by: string | null;
  withdrawn_at: MaybeMoment;
}

/** A view: those whose names the reader may know. */
interface ConsultationDoers {
  id: string;
  done_by: string;
}

export interface ConsultationsSchema {
  consultations: Consultations;
  consultation_papers: ConsultationPapers;
  consultation_acts: ConsultationActs;
  consultation_parts: ConsultationParts;
  consultation_comments: ConsultationComments;
  consultation_answers: ConsultationAnswers;
  consultation_submissions: ConsultationSubmissions;
  consultation_doers: ConsultationDoers;
}
