// What somebody says of himself in the room: that he is there or on the line, goes, comes back, or is out of an item for
// a conflict of interest.
import { sql } from "kysely";
import { clockOf } from "../../../../lib/swedish-clock.ts";
import { ok, refuse, type Result } from "../../../../lib/result.ts";
import type { Db, Tx } from "../../../../platform/db/schema.ts";
import type { MeetingChange } from "../../../meetings/index.ts";
import { itemOf, type Minutes, type NotOpen, writeMinutes, type Written } from "../../writing/commands.ts";
import { asHere } from "../as-answered.ts";
import { move, type Movement } from "../breaks.ts";
import { insert, rowOf } from "../commands.ts";
import { expectedAt } from "../queries.ts";

export interface OwnWord {
  /** Who he is in the register. */
  readonly persons: readonly string[];
  /** "room" and "link" also say that he is there at all. */
  readonly word: Movement;
  readonly now: Date;
}

/** He says where he is; what he says of nobody else. */
export function sayWhere(
  db: Db,
  change: MeetingChange,
  { persons, word, now }: OwnWord,
): Promise<Result<Written, "not-expected" | "not-gone" | NotOpen>> {
  const deed = {
    kind: "attendance.told",
    subjectKind: "meeting",
    subjectId: change.meetingId,
    isOfPeople: true,
    settles: "seen",
    act: { kind: "attendance" },
  } as const;
  return writeMinutes<"not-expected" | "not-gone">(db, change, deed, async (tx, minutes) => {
    const clock = clockOf(now);
    const own = await ownRow(tx, change, persons);
    if (own !== undefined && own.presence !== "absent") return move(tx, own, word, clock);
    if (word === "leaves" || word === "back") return refuse("not-expected");
    const said = { came: await cameAt(tx, change, clock), is_remote: word === "link" };
    if (own === undefined) return enter(tx, minutes, persons, said);
    await tx
      .updateTable("attendances")
      .set({ presence: "member", ...said })
      .where("id", "=", own.id)
      .execute();
    return ok("now");
  });
}

const ownRow = (tx: Tx, { meetingId }: MeetingChange, persons: readonly string[]) =>
  tx
    .selectFrom("attendances")
    .select(["id", "person_id as personId", "presence", "left_at as leftAt", "is_remote as isRemote"])
    .where("meeting_id", "=", meetingId)
    .where(sql<boolean>`person_id = any (${[...persons]}::uuid[])`)
    .executeTakeFirst();

/** Whoever first says that he is there when the meeting has begun came then. */
async function cameAt(tx: Tx, { meetingId }: MeetingChange, clock: string): Promise<string | null> {
  const begun = await tx
    .selectFrom("items")
    .select("id")
    .where("meeting_id", "=", meetingId)
    .where("began", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return begun === undefined ? null : clock;
}

async function enter(
  tx: Tx,
  minutes: Minutes,
  persons: readonly string[],
  said: { readonly came: string | null; readonly is_remote: boolean },
): Promise<Result<Written, "not-expected">> {
  const all = await expectedAt(tx, minutes.meetingId);
  const own = all.find(({ personId }) => persons.includes(personId));
  if (own === undefined) return refuse("not-expected");
  await insert(tx, minutes, [{ ...rowOf(asHere(own)), ...said }]);
  return ok("now");
}

export interface OwnConflict {
  readonly persons: readonly string[];
  readonly itemId: string;
  readonly isIn: boolean;
}

/** He has a conflict of interest in an item, or has none after all. That he is out for another reason is the desk's. */
export function sayConflict(
  db: Db,
  change: MeetingChange,
  { persons, itemId, isIn }: OwnConflict,
): Promise<Result<Written, "not-expected" | "gone" | NotOpen>> {
  const deed = {
    kind: isIn ? "conflict.told" : "conflict.withdrawn",
    subjectKind: "item",
    subjectId: itemId,
    act: { kind: "absence" },
  } as const;
  return writeMinutes<"not-expected" | "gone">(db, change, deed, async (tx) => {
    if ((await itemOf(tx, change, itemId)) === undefined) return refuse("gone");
    const own = await ownRow(tx, change, persons);
    if (own === undefined) return refuse("not-expected");
    const absence = { item_id: itemId, person_id: own.personId, reason: "conflict" } as const;
    if (isIn)
      await tx
        .insertInto("item_absences")
        .values(absence)
        .onConflict((conflict) => conflict.columns(["item_id", "person_id"]).doUpdateSet(absence))
        .execute();
    else
      await tx
        .deleteFrom("item_absences")
        .where("item_id", "=", itemId)
        .where("person_id", "=", own.personId)
        .where("reason", "=", "conflict")
        .execute();
    return ok("now");
  });
}
