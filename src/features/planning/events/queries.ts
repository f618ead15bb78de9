import type { Db } from "../../../platform/db/schema.ts";

export type ListedEvent = Awaited<ReturnType<typeof eventsFrom>>[number];

/** What goes on outside from a day on. */
export const eventsFrom = (reader: Db, cooperationId: string, day: string) =>
  reader
    .selectFrom("outside_events")
    .select(["id", "name", "from_on as from", "until_on as until"])
    .where("cooperation_id", "=", cooperationId)
    .where("until_on", ">=", day)
    .orderBy("from_on")
    .execute();
