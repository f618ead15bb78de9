import { ok, refuse, type Result } from "../../../lib/result.ts";
import type { Db } from "../../../platform/db/schema.ts";
import type { MeetingChange } from "../../meetings/index.ts";
import { enterParties } from "../../parties/index.ts";
import { itemOf, lastPosition, type NotOpen, writeMinutes, type Written } from "../writing/commands.ts";
import { readLine } from "./queries.ts";
import { fingerprint } from "./fingerprint.ts";
import { settled } from "./rules.ts";

export interface NewAssignment {
  /** Made by whoever sends it, so that it may be sent again. */
  readonly id: string;
  readonly itemId: string;
  readonly line: string;
  /** What he was shown that the line means. */
  readonly shown: string;
  /** The meeting that he chose, "none", or null where he was not asked. */
  readonly chosen: string | null;
}

export type Unmade = "gone" | "nobody" | "unseen" | "unanswered" | NotOpen;

/** Gives somebody something to do, as whoever wrote the line has seen it understood. */
export function giveAssignment(
  db: Db,
  seen: Db,
  change: MeetingChange,
  wanted: NewAssignment,
): Promise<Result<Written, Unmade>> {
  const { itemId } = wanted;
  const deed = {
    kind: "assignment.given",
    subjectKind: "item",
    subjectId: itemId,
    settles: "seen",
    act: { kind: "assignment" },
  } as const;
  return writeMinutes(db, change, deed, async (tx, minutes) => {
    if ((await itemOf(tx, change, itemId)) === undefined) return refuse("gone");
    if (await isThere(tx, wanted)) return ok("before");
    const reading = await readLine(tx, seen, minutes, wanted.line);
    if (reading === null) return refuse("nobody");
    if (wanted.shown !== fingerprint(reading.line)) return refuse("unseen");
    const task = settled(reading.line, wanted.chosen);
    if (task === "unanswered") return refuse("unanswered");

    await enterParties(tx, change.cooperationId, reading.book);
    const { last } = await tx
      .selectFrom("assignments")
      .select(lastPosition.as("last"))
      .where("item_id", "=", itemId)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto("assignments")
      .values({
        id: wanted.id,
        cooperation_id: change.cooperationId,
        meeting_id: change.meetingId,
        item_id: itemId,
        position: last + 1,
        who: task.who,
        what: task.what,
        due_on: task.dueOn,
        due_text: task.dueText,
        condition: task.condition,
        return_meeting_id: task.meetingId,
        return_named: task.isNamed,
        is_draft: minutes.isDraft,
      })
      .execute();
    if (task.holders.length > 0)
      await tx
        .insertInto("assignment_holders")
        .values(task.holders.map(({ id, role }) => ({ assignment_id: wanted.id, party_id: id, role })))
        .execute();
    return ok("now");
  });
}

async function isThere(db: Db, { id, itemId }: NewAssignment): Promise<boolean> {
  const own = db.selectFrom("assignments").where("item_id", "=", itemId);
  return (await own.select("id").where("id", "=", id).executeTakeFirst()) !== undefined;
}
