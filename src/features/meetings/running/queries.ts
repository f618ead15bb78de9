import { type Expression, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { MeetingState } from "../../../platform/db/meetings-schema.ts";
import { type Given, prepared } from "../../../platform/db/prepared.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { withoutBody } from "../paths.ts";
import { isRoomSeen } from "./room/queries.ts";
import type { Step } from "./rules.ts";

/** A meeting that is run here, as those see it who work with it. */
export interface RunMeeting {
  readonly id: string;
  readonly slug: string;
  readonly state: MeetingState;
  readonly isCirculated: boolean;
  readonly name: string | null;
  readonly heldOn: string;
  readonly lastOn: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly place: string | null;
  readonly link: string | null;
  readonly stopOn: string | null;
  readonly sequence: number;
  readonly body: { readonly id: string; readonly slug: string; readonly name: string };
  readonly cooperation: { readonly id: string; readonly slug: string; readonly name: string };
  /** Those of the body follow what is written. */
  readonly isRoomOpen: boolean;
  /** Whether the one who asks runs it: he belongs to the body's desk. */
  readonly isDesk: boolean;
  readonly audienceId: number;
}

/** A meeting's address, in slugs. */
export interface MeetingAddress {
  readonly cooperation: string;
  readonly body: string;
  readonly meeting: string;
}

/** In a viewer's reading, what he may see; none of what is known from old minutes alone. */
export async function runMeetingAt(db: Db, address: MeetingAddress): Promise<RunMeeting | undefined> {
  const { cooperation, body, meeting } = address;
  return (await meetingsAt(db, { cooperation, body, meeting }))[0];
}

export async function runMeetingById(db: Db, id: string): Promise<RunMeeting | undefined> {
  return (await meetingsWith(db, { id }))[0];
}

const meetingsAt = prepared((db, given: Given<keyof MeetingAddress>) =>
  runMeetings(db)
    .where("cooperations.slug", "=", given("cooperation"))
    .where("meetings.slug", "=", given("meeting"))
    .where(sql`coalesce(own.slug, ${withoutBody})`, "=", given("body"))
    .limit(1),
);
const meetingsWith = prepared((db, given: Given<"id">) =>
  runMeetings(db).where("meetings.id", "=", given("id")),
);

/** What the meeting's page tells of how it is run; nothing of what is known from old minutes alone. Part of one question
 *  about the meeting. */
export function runningOf(db: Db, meeting: Expression<string>) {
  return db
    .selectFrom("meetings as running")
    .select((row) => [
      sql<MeetingState>`running.state`.as("state"),
      sql<boolean>`running.circulated_at is not null`.as("isCirculated"),
      "running.name",
      "running.last_on as lastOn",
      // Where to join is for those who work together, also where the meeting is public.
      sql<
        string | null
      >`case when running.cooperation_id = any (viewer_cooperations()) then running.link end`.as("link"),
      "running.stop_on as stopOn",
      "running.is_per_capsulam as isPerCapsulam",
      // The one that it comes of, where the reader sees that.
      sql<number | null>`(select number from rounds where rounds.meeting_id = running.id limit 1)`.as(
        "round",
      ),
      deskSeen("running").as("isDesk"),
      callDueOn("running").as("callDueOn"),
      isRoomSeen("running").as("isRoomOpen"),
      jsonArrayFrom(partsOf(db, row.ref("running.id"))).as("parts"),
      jsonArrayFrom(standingSteps(db, row.ref("running.id"))).as("steps"),
    ])
    .where("running.id", "=", meeting)
    .where("running.state", "is not", null);
}

export type MeetingPart = Awaited<ReturnType<typeof partsOfMeeting>>[number];

/** The parts beside the ordinary one; in a viewer's reading, those he may see. */
export const partsOfMeeting = (db: Db, meetingId: string) => partsOf(db, sql.val(meetingId)).execute();

const partsOf = (db: Db, meeting: Expression<string>) =>
  db
    .selectFrom("meeting_parts as part")
    .select(["part.id", "part.name", "part.held_on as heldOn", "part.starts", "part.ends", "part.place"])
    .select("part.audience_id as audienceId")
    .where("part.meeting_id", "=", meeting)
    .orderBy("part.position");

const standingSteps = (db: Db, meeting: Expression<string>) =>
  db
    .selectFrom("meeting_acts as act")
    .leftJoin("step_takers as taker", "taker.id", "act.id")
    .select(["act.kind", "taker.taken_by as takenBy"])
    .select(sql<string>`(act.acted_at at time zone 'Europe/Stockholm')::date`.as("takenOn"))
    .where("act.meeting_id", "=", meeting)
    .where("act.undone_at", "is", null)
    .orderBy("act.acted_at")
    .$narrowType<{ kind: Step }>();

/** The last day on which its call goes out. */
export const callDueOn = (meetings: "meetings" | "running") =>
  sql<string>`call_due_on(${sql.ref(`${meetings}.body_id`)}, ${sql.ref(`${meetings}.held_on`)})`;

/** Whether the one who asks runs it: one knows the audiences that one belongs to. */
export const deskSeen = (meetings: "meetings" | "running") =>
  sql<boolean>`exists (select from audiences where kind = 'desk' and body_id = ${sql.ref(`${meetings}.body_id`)}
    and cooperation_id = ${sql.ref(`${meetings}.cooperation_id`)})`;

function runMeetings(db: Db) {
  return db
    .selectFrom("meetings")
    .innerJoin("cooperations", "cooperations.id", "meetings.cooperation_id")
    .innerJoin("parties as own", "own.id", "meetings.body_id")
    .select([
      "meetings.id",
      "meetings.slug",
      "meetings.name",
      "meetings.last_on as lastOn",
      "meetings.starts",
      "meetings.ends",
      "meetings.place",
      "meetings.link",
      "meetings.stop_on as stopOn",
      "meetings.sequence",
      "meetings.audience_id as audienceId",
      sql<MeetingState>`meetings.state`.as("state"),
      sql<string>`meetings.held_on`.as("heldOn"),
      sql<boolean>`meetings.circulated_at is not null`.as("isCirculated"),
      sql<boolean>`meetings.room_opened_at is not null`.as("isRoomOpen"),
      sql<RunMeeting["body"]>`json_build_object('id', own.id, 'slug', own.slug, 'name', own.name)`.as("body"),
      sql<RunMeeting["cooperation"]>`json_build_object('id', cooperations.id, 'slug', cooperations.slug,
        'name', cooperations.name)`.as("cooperation"),
      deskSeen("meetings").as("isDesk"),
    ])
    .where("meetings.state", "is not", null);
}
