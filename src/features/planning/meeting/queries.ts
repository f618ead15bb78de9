import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";

export interface OwnBody {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** The bodies whose meetings the reader runs: he belongs to their desks. */
export function ownBodies(reader: Db, cooperationId: string): Promise<OwnBody[]> {
  return reader
    .selectFrom("parties")
    .select(["id", "slug", "name"])
    .where("cooperation_id", "=", cooperationId)
    .where("kind", "=", "body")
    .whereRef("current_id", "=", "id")
    .where((is) =>
      is.exists(
        is
          .selectFrom("audiences")
          .select("audiences.id")
          .where("audiences.kind", "=", sql<"desk">`'desk'`)
          .whereRef("audiences.body_id", "=", "parties.id"),
      ),
    )
    .orderBy(sql`name collate swedish`)
    .execute();
}

/** The meeting that a form which named it has made. */
export function plannedAs(db: Db, cooperationId: string, id: string) {
  return db
    .selectFrom("meetings")
    .innerJoin("parties as body", "body.id", "meetings.body_id")
    .select(["meetings.slug", "body.slug as body"])
    .where("meetings.cooperation_id", "=", cooperationId)
    .where("meetings.id", "=", id)
    .executeTakeFirst();
}
