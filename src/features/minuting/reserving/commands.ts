import { ok, refuse, type Result } from "../../../lib/result.ts";
import type { Db } from "../../../platform/db/schema.ts";
import type { MeetingChange } from "../../meetings/index.ts";
import { itemOf, lastPosition, type NotOpen, writeMinutes, type Written } from "../writing/commands.ts";
import { peopleOf } from "../writing/queries.ts";

export interface NewReservation {
  /** Made by whoever sends it, so that it may be sent again. */
  readonly id: string;
  readonly itemId: string;
  /** The first has the words, and the others share them. */
  readonly personIds: readonly string[];
  readonly text: string;
}

/** One or several of those who are there reserve themselves against what was decided. */
export function reserve(
  db: Db,
  change: MeetingChange,
  { id, itemId, personIds, text }: NewReservation,
): Promise<Result<Written, "gone" | "no-one-chosen" | NotOpen>> {
  const deed = {
    kind: "reservation.made",
    subjectKind: "item",
    subjectId: itemId,
    act: { kind: "reservation" },
  } as const;
  return writeMinutes(db, change, deed, async (tx) => {
    if ((await itemOf(tx, change, itemId)) === undefined) return refuse("gone");
    const own = tx.selectFrom("reservations").where("item_id", "=", itemId);
    const standing = await own.select(["id", "person_id as personId"]).execute();
    if (standing.some((each) => each.id === id)) return ok("before");
    const there = (await peopleOf(tx, change.meetingId)).filter(({ presence }) => presence !== "absent");
    const [first, ...others] = [...new Set(personIds)].filter(
      (person) =>
        there.some(({ personId }) => personId === person) &&
        !standing.some(({ personId }) => personId === person),
    );
    if (first === undefined) return refuse("no-one-chosen");
    const { last } = await own.select(lastPosition.as("last")).executeTakeFirstOrThrow();
    const ofItem = { item_id: itemId };
    await tx
      .insertInto("reservations")
      .values({ ...ofItem, id, position: last + 1, person_id: first, text })
      .execute();
    if (others.length > 0)
      await tx
        .insertInto("reservations")
        .values(
          others.map((person, i) => ({ ...ofItem, position: last + 2 + i, person_id: person, joins_id: id })),
        )
        .execute();
    return ok("now");
  });
}
