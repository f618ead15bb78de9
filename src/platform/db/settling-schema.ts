// What a person has to settle: what does not fit together, and what the register guesses.
import type { Generated } from "kysely";
import type { Audiences, Day, Json, MaybeMoment, Moment, SpansColumn } from "./columns.ts";

interface Contradictions {
  id: Generated<string>;
  cooperation_id: string;
  meeting_id: string;
  item_id: string | null;
  code: string;
  facts: Json<Record<string, string>>;
  spans: SpansColumn;
  fingerprint: string;
  witnesses: Json<Record<string, string>[]>;
  found_at: Moment;
  settled_at: MaybeMoment;
  note: string | null;
  audiences: Audiences;
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

export interface SettlingSchema {
  contradictions: Contradictions;
  suggestions: Suggestions;
}
