// The tables that a document's facts go into, and the columns that they fill.
import type { Insertable } from "kysely";
import type { Schema } from "../../../../platform/db/schema.ts";
import type { Spans } from "../../../minutes/index.ts";

// prettier-ignore
export const columns = {
  meetings: ["id", "audience_id", "cooperation_id", "body_id", "cooperation_named", "slug", "kind", "number", "held_on", "starts", "ends", "place", "remote", "header_spans", "header_doubts", "day_witnesses"],
  attendances: ["id", "meeting_id", "position", "name", "organisation", "role", "person_id", "organisation_id", "presence", "chair", "minute_taker", "came", "left_at", "spans", "doubts"],
  items: ["id", "meeting_id", "position", "slug", "number", "title", "annexes", "spans", "doubts", "extent"],
  presentations: ["id", "item_id", "position", "name", "organisation", "person_id", "organisation_id", "spans", "doubts"],
  inputs: ["id", "item_id", "position", "text", "spans", "doubts"],
  proposals: ["id", "item_id", "position", "text", "spans"],
  decisions: ["id", "cooperation_id", "meeting_id", "item_id", "position", "slug", "text", "outcome", "spans", "doubts"],
  assignments: ["id", "cooperation_id", "meeting_id", "item_id", "position", "who", "what", "due_on", "due_text", "spans", "doubts"],
  assignment_holders: ["assignment_id", "party_id"],
  mentions: ["id", "meeting_id", "item_id", "date", "weekday", "names_meeting", "body", "time", "text", "spans"],
  search_entries: ["cooperation_id", "meeting_id", "held_on", "setting", "kind", "subject_id", "title", "body"],
} satisfies { [Name in keyof Schema]?: (keyof Schema[Name])[] };

export type Table = keyof typeof columns;

/** Spans and the like as they are: the rows travel as JSON. */
type Row<Name extends Table> = Omit<Insertable<Schema[Name]>, "spans" | JsonColumn> & {
  readonly spans?: Spans;
} & { readonly [Column in JsonColumn]?: unknown };
type JsonColumn = "header_spans" | "header_doubts" | "day_witnesses";

export type Rows = { readonly [Name in Table]: readonly Row<Name>[] };
