import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { isOfPlace, type Viewer } from "../../../platform/web/viewer.ts";
import { brokenRhythm, orderOfRole, type Rhythm } from "./rules.ts";

export type Seat = Awaited<ReturnType<typeof seatsOn>>[number];

export interface BodyAtWork {
  /** Who sits in it today; told to those of the cooperation. */
  readonly seats: readonly Seat[];
  readonly rhythm: Rhythm | null;
  /** Whether the one who asks runs its meetings. */
  readonly isDesk: boolean;
}

interface Asked {
  readonly bodyId: string;
  readonly cooperationId: string;
  readonly viewer: Viewer;
  readonly today: string;
}

/** Who sits in a body, and whether it meets as often as it is to. */
export async function bodyAtWork(
  reader: Db,
  register: Db,
  { bodyId, cooperationId, viewer, today }: Asked,
): Promise<BodyAtWork> {
  const isOfCooperation = isOfPlace(viewer, cooperationId);
  const [seats, form, days, desk] = await Promise.all([
    isOfCooperation ? seatsOn(register, bodyId, today) : [],
    reader
      .selectFrom("body_forms")
      .select("meetings_a_term")
      .where("body_id", "=", bodyId)
      .executeTakeFirst(),
    daysOf(reader, bodyId),
    reader
      .selectFrom("audiences")
      .select("id")
      .where("body_id", "=", bodyId)
      .where("kind", "=", "desk")
      .executeTakeFirst(),
  ]);
  const rhythm = isOfCooperation ? brokenRhythm(form?.meetings_a_term ?? null, days, today) : null;
  return { seats, rhythm, isDesk: desk !== undefined };
}

async function seatsOn(register: Db, bodyId: string, day: string) {
  const seats = await register
    .selectFrom("mandates")
    .innerJoin("parties as seated", "seated.id", "mandates.body_id")
    .innerJoin("parties as sitting", "sitting.id", "mandates.person_id")
    .innerJoin("parties as person", "person.id", "sitting.current_id")
    .leftJoin("parties as sent", "sent.id", "mandates.organisation_id")
    .leftJoin("parties as organisation", "organisation.id", "sent.current_id")
    .select(["person.slug", "person.name", "organisation.name as organisation"])
    .select(["mandates.role", "mandates.from_on as from", "mandates.until_on as until"])
    .where("seated.current_id", "=", bodyId)
    .where("mandates.from_on", "<=", day)
    .where((is) => is.or([is("mandates.until_on", "is", null), is("mandates.until_on", ">=", day)]))
    .orderBy(sql`person.name collate swedish`)
    .execute();
  return seats.toSorted((one, other) => orderOfRole(one.role) - orderOfRole(other.role));
}

async function daysOf(reader: Db, bodyId: string): Promise<string[]> {
  const meetings = await reader
    .selectFrom("meetings")
    .innerJoin("parties as own", "own.id", "meetings.body_id")
    .select("meetings.held_on as heldOn")
    .where("own.current_id", "=", bodyId)
    .where(sql<boolean>`meetings.state is distinct from 'cancelled' and not meetings.is_per_capsulam`)
    .execute();
  return meetings.flatMap(({ heldOn }) => heldOn ?? []);
}
