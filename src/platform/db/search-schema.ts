// The tables that search looks through.
import type { ColumnType, Generated } from "kysely";
import type { Audiences, Day } from "./columns.ts";

interface SearchEntries {
  id: Generated<string>;
  cooperation_id: string;
  kind:
    | "meeting"
    | "item"
    | "decision"
    | "input"
    | "assignment"
    | "party"
    | "source"
    | "round"
    | "consultation";
  subject_id: string;
  meeting_id: string | null;
  title: string;
  body: string;
  setting: Generated<string>;
  held_on: Day | null;
  words: ColumnType<string, never, never>;
  audiences: Audiences;
}

interface SearchWords {
  word: string;
  added_in: Generated<string>;
}

export interface SearchSchema {
  search_entries: SearchEntries;
  search_words: SearchWords;
  /** The search entries that the viewer may find. */
  found_entries: SearchEntries;
}
