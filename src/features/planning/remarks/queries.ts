import { sql } from "kysely";
import { daysLater } from "../../../lib/days.ts";
import type { Db } from "../../../platform/db/schema.ts";
import type { Known, OtherDay, OutsideEvent, Seat } from "./rules.ts";

interface Span {
  readonly cooperationId: string;
  readonly from: string;
  readonly until: string;
  readonly today: string;
  /** The meeting that is changed, which is not in its own way. */
  readonly except?: string | undefined;
}

export interface Scheduled extends OtherDay {
  readonly slug: string;
  readonly bodySlug: string;
}

export interface KnownDays extends Known {
  readonly others: readonly Scheduled[];
}

/** What is known of those days: the meetings that the reader sees, who sits where, and what goes on outside. */
export async function knownAbout(reader: Db, register: Db, span: Span): Promise<KnownDays> {
  const [others, seats, events] = await Promise.all([
    meetingDays(reader, span),
    seatsIn(register, span),
    eventsIn(reader, span),
  ]);
  return { today: span.today, others, seats, events };
}

/** A meeting over several days may have begun before the span. */
export function meetingDays(
  db: Db,
  { cooperationId, from, until, except }: Omit<Span, "today">,
): Promise<Scheduled[]> {
  return db
    .selectFrom("meetings")
    .innerJoin("parties as own", "own.id", "meetings.body_id")
    .innerJoin("parties as body", "body.id", "own.current_id")
    .select(["body.id as bodyId", "body.name as bodyName", "meetings.last_on as lastOn"])
    .select(["meetings.slug", "own.slug as bodySlug"])
    .select(["meetings.starts", "meetings.ends", sql<string>`meetings.held_on`.as("heldOn")])
    .where("meetings.cooperation_id", "=", cooperationId)
    .where("meetings.held_on", ">=", daysLater(from, -21))
    .where("meetings.held_on", "<=", until)
    .where(sql<boolean>`coalesce(meetings.last_on, meetings.held_on) >= ${from}`)
    .where(sql<boolean>`meetings.state is distinct from 'cancelled' and not meetings.is_per_capsulam`)
    .$if(except !== undefined, (query) => query.where("meetings.id", "!=", except ?? ""))
    .orderBy("meetings.held_on")
    .execute();
}

const seatsIn = (db: Db, { cooperationId, from, until }: Span): Promise<Seat[]> =>
  db
    .selectFrom("mandates")
    .innerJoin("parties as seated", "seated.id", "mandates.body_id")
    .innerJoin("parties as sitting", "sitting.id", "mandates.person_id")
    .select(["seated.current_id as bodyId", "sitting.current_id as personId"])
    .select(["mandates.from_on as from", "mandates.until_on as until"])
    .where("mandates.cooperation_id", "=", cooperationId)
    .where("mandates.from_on", "<=", until)
    .where((is) => is.or([is("mandates.until_on", "is", null), is("mandates.until_on", ">=", from)]))
    .execute();

const eventsIn = (db: Db, { cooperationId, from, until }: Span): Promise<OutsideEvent[]> =>
  db
    .selectFrom("outside_events")
    .select(["name", "from_on as from", "until_on as until"])
    .where("cooperation_id", "=", cooperationId)
    .where("from_on", "<=", until)
    .where("until_on", ">=", from)
    .orderBy("from_on")
    .execute();
