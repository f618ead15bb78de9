import { type Expression, type InferResult, sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { type Answer, type Given, preparedWhole } from "../../../platform/db/prepared.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { unmasked } from "../../../platform/db/unmasked.ts";
import { contradictionsOfMeeting } from "../../contradictions/index.ts";
import { cooperationOf } from "../../cooperations/index.ts";
import { assignmentsReturningTo, neighboursOf } from "../around/queries.ts";
import { itemsOfMeeting } from "../items/queries.ts";
import { withoutBody } from "../paths.ts";
import { copiesBeside, correctionsBeside, noticesBeside } from "../beside/queries.ts";
import { runningOf } from "../running/queries.ts";

export type WholeMeeting =
  Awaited<ReturnType<typeof wholeMeetingAt>> extends Answer<infer Whole> | undefined ? Whole : never;
export type Meeting = InferResult<ReturnType<typeof meetings>>[number];
export type SourceDocument = WholeMeeting["documents"][number];
export type Attendance = WholeMeeting["attendances"][number];
export type Item = WholeMeeting["items"][number];
export type Assignment = Item["assignments"][number];
export type Contradiction = WholeMeeting["contradictions"][number];
export type Neighbour = WholeMeeting["neighbours"][number];
export type Running = NonNullable<WholeMeeting["running"]>;
export type Returning = WholeMeeting["returning"][number];

/** A meeting's address, in slugs. */
export type Address = Record<AddressPart, string>;
type AddressPart = "cooperation" | "body" | "meeting";

/** The meeting at an address with all that its page shows, in one question. */
export const wholeMeetingAt = preparedWhole((db, given: Given<AddressPart>) =>
  meetings(db, given).select((row) => [
    jsonObjectFrom(cooperationOf(db, row.ref("meetings.cooperation_id")))
      .$notNull()
      .as("cooperation"),
    jsonObjectFrom(runningOf(db, row.ref("meetings.id"))).as("running"),
    jsonArrayFrom(correctionsBeside(db, row.ref("meetings.id"))).as("corrections"),
    jsonArrayFrom(noticesBeside(db, row.ref("meetings.id"))).as("notices"),
    jsonArrayFrom(copiesBeside(db, row.ref("meetings.id"))).as("copies"),
    jsonArrayFrom(documentsOfMeeting(db, row.ref("meetings.id"))).as("documents"),
    jsonArrayFrom(attendancesOfMeeting(db, row.ref("meetings.id"))).as("attendances"),
    jsonArrayFrom(itemsOfMeeting(db, row.ref("meetings.id"))).as("items"),
    jsonArrayFrom(contradictionsOfMeeting(db, row.ref("meetings.id"))).as("contradictions"),
    jsonArrayFrom(assignmentsReturningTo(db, row.ref("meetings.id"))).as("returning"),
    jsonArrayFrom(
      neighboursOf(db, {
        bodyId: row.ref("body.id"),
        heldOn: row.ref("meetings.held_on"),
        slug: row.ref("meetings.slug"),
      }),
    ).as("neighbours"),
  ]),
);

export function originalOfMeeting(db: Db, address: Address, hash: string) {
  return meetings(db, (part) => address[part])
    .innerJoin("documents", "documents.meeting_id", "meetings.id")
    .innerJoin("original_files", "original_files.id", "documents.id")
    .select(["documents.file_name as fileName", "original_files.original"])
    .where("documents.sha256", "like", `${hash}%`)
    .orderBy(sql`copy_of is not null`)
    .orderBy("imported_at")
    .executeTakeFirst();
}

/** `body` is what the documents' own body is called there, merged or not. */
function meetings(db: Db, given: Given<AddressPart>) {
  return db
    .selectFrom("meetings")
    .innerJoin("cooperations", "cooperations.id", "meetings.cooperation_id")
    .leftJoin("parties as own", "own.id", "meetings.body_id")
    .leftJoin("parties as body", "body.id", "own.current_id")
    .select([
      "meetings.id",
      "meetings.slug",
      "meetings.kind",
      "meetings.number",
      "meetings.held_on as heldOn",
      "meetings.held_on_origin as heldOnOrigin",
      "meetings.starts",
      "meetings.ends",
      "meetings.place",
      unmasked("meetings", "place").as("originalPlace"),
      "meetings.remote",
      "meetings.cooperation_named as cooperationNamed",
      "meetings.header_spans as headerSpans",
      "meetings.header_doubts as headerDoubts",
      "own.name as bodyWritten",
      "body.id as bodyId",
      "body.slug as bodySlug",
      "body.name as bodyName",
    ])
    .where("cooperations.slug", "=", given("cooperation"))
    .where("meetings.slug", "=", given("meeting"))
    .where(sql`coalesce(own.slug, ${withoutBody})`, "=", given("body"));
}

/** The one that was read comes first, its copies in other files after it; never the files themselves. */
function documentsOfMeeting(db: Db, meeting: Expression<string>) {
  return db
    .selectFrom("documents")
    .select(["id", "copy_of as copyOf", "file_name as fileName", "format", "sha256", "text"])
    .select([unmasked("documents", "text").as("original"), hasFile.as("hasFile")])
    .select((row) => jsonArrayFrom(repairsOf(db, row.ref("documents.id"))).as("repairs"))
    .select(sql<{ code: string; message: string }[]>`coalesce(record -> 'warnings', '[]')`.as("warnings"))
    .where("meeting_id", "=", meeting)
    .orderBy(sql`copy_of is not null`)
    .orderBy("imported_at");
}

function repairsOf(db: Db, document: Expression<string>) {
  return db
    .selectFrom("repairs")
    .select(["starts as start", "ends as end", "word"])
    .select(sql<boolean>`undone_at is not null`.as("isUndone"))
    .where("document_id", "=", document)
    .orderBy("starts");
}

const hasFile = sql<boolean>`exists (select from original_files where original_files.id = documents.id)`;

function attendancesOfMeeting(db: Db, meeting: Expression<string>) {
  return db
    .selectFrom("attendances as attendance")
    .innerJoin("parties as named", "named.id", "attendance.person_id")
    .innerJoin("parties as person", "person.id", "named.current_id")
    .leftJoin("parties as namedSeat", "namedSeat.id", "attendance.organisation_id")
    .leftJoin("parties as seat", "seat.id", "namedSeat.current_id")
    .select([
      "attendance.position",
      "attendance.name as written",
      unmasked("attendances", "name", "attendance").as("original"),
      "attendance.role",
      "attendance.organisation as organisationWritten",
      "attendance.presence",
      "attendance.chair",
      "attendance.minute_taker as minuteTaker",
      "attendance.came",
      "attendance.left_at as leftAt",
      "attendance.spans",
      "attendance.doubts",
      "person.slug as personSlug",
      "person.name as personName",
      "seat.slug as seatSlug",
      "seat.name as seatName",
    ])
    .where("attendance.meeting_id", "=", meeting)
    .orderBy("attendance.position");
}
