// The tables that a document's facts go into, and the columns that they fill.
import type { Insertable } from "kysely";
import type { Schema } from "../../../../platform/db/schema.ts";
import type { Spans } from "../../../minutes/index.ts";

// prettier-ignore
export const columns = {
  meetings: ["id", "audience_id", "cooperation_id", "body_id", "cooperation_named", "slug", "kind", "number", "held_on", "starts", "ends", "place", "remote", "header_spans"],
  attendances: ["id", "meeting_id", "position", "name", "organisation", "role", "person_id", "organisation_id", "presence", "chair", "minute_taker", "came", "left_at", "spans"],
  items: ["id", "meeting_id", "position", "slug", "number", "title", "annexes", "spans", "extent"],
  presentations: ["id", "item_id", "position", "name", "organisation", "person_id", "organisation_id", "spans"],
  inputs: ["id", "item_id", "position", "text", "spans"],
  proposals: ["id", "item_id", "position", "text", "spans"],
  decisions: ["id", "cooperation_id", "meeting_id", "item_id", "position", "slug", "text", "outcome", "spans"],
  assignments: ["id", "cooperation_id", "meeting_id", "item_id", "position", "who", "what", "due_on", "due_text", "spans"],
  assignment_holders: ["assignment_id", "party_id"],
  mentions: ["id", "meeting_id", "item_id", "date", "weekday", "names_meeting", "body", "time", "text", "spans"],
  search_entries: ["cooperation_id", "meeting_id", "held_on", "setting", "kind", "subject_id", "title", "body"],
} satisfies { [Name in keyof Schema]?: (keyof Schema[Name])[] };

export type Table = keyof typeof columns;

/** Spans as they are: the rows travel as JSON. */
type Row<Name extends Table> = Omit<Insertable<Schema[Name]>, "spans" | "header_spans"> & {
  readonly spans?: Spans;
  readonly header_spans?: Readonly<Record<string, Spans>>;
};

export type Rows = { readonly [Name in Table]: readonly Row<Name>[] };
