import type { Db } from "../../../platform/db/schema.ts";
import { turnsOf } from "../turning/queries.ts";
import { peopleOf } from "../writing/queries.ts";
import { votersOf } from "./rules.ts";

/** Those who have a part in a vote on an item, as it is called. */
export async function votersIn(db: Db, meetingId: string, itemId: string) {
  const [people, items, absences, meeting] = await Promise.all([
    peopleOf(db, meetingId),
    db
      .selectFrom("items")
      .select((row) => ["items.id", "began", turnsOf(db, row.ref("items.id")).as("turns")])
      .where("meeting_id", "=", meetingId)
      .orderBy("position")
      .execute(),
    db.selectFrom("item_absences").select("person_id as personId").where("item_id", "=", itemId).execute(),
    db.selectFrom("meetings").select(["state", "ends"]).where("id", "=", meetingId).executeTakeFirstOrThrow(),
  ]);
  const sitting = items.map((item) => ({ ...item, absences: item.id === itemId ? absences : [] }));
  const item = sitting.find(({ id }) => id === itemId);
  if (item === undefined) return [];
  return votersOf(people, item, {
    items: sitting,
    ends: meeting.ends,
    isUnderWay: meeting.state === "called",
  });
}
