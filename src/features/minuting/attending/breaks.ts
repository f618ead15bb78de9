import { ok, refuse, type Result } from "../../../lib/result.ts";
import { clockOf } from "../../../lib/swedish-clock.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import type { MeetingChange } from "../../meetings/index.ts";
import { type NotOpen, writeMinutes, type Written } from "../writing/commands.ts";

export const movements = ["leaves", "back", "link", "room"] as const;
export type Movement = (typeof movements)[number];

export interface Moved {
  /** The attendance. */
  readonly id: string;
  readonly movement: Movement;
  readonly now: Date;
}

/** Somebody goes, comes back, or takes part by another way than before, as the desk sees it happen. */
export function moveNow(
  db: Db,
  change: MeetingChange,
  { id, movement, now }: Moved,
): Promise<Result<Written, "gone" | "not-gone" | NotOpen>> {
  const deed = {
    kind: "minutes.written",
    subjectKind: "meeting",
    subjectId: change.meetingId,
    isOfPeople: true,
    act: { kind: "attendance" },
  } as const;
  return writeMinutes<"gone" | "not-gone">(db, change, deed, async (tx) => {
    const person = await tx
      .selectFrom("attendances")
      .select(["id", "left_at as leftAt", "is_remote as isRemote"])
      .where("id", "=", id)
      .where("meeting_id", "=", change.meetingId)
      .executeTakeFirst();
    if (person === undefined) return refuse("gone");
    return move(tx, person, movement, clockOf(now));
  });
}

/** "before" where he has done so already. */
export async function move(
  tx: Tx,
  person: { readonly id: string; readonly leftAt: string | null; readonly isRemote: boolean },
  movement: Movement,
  clock: string,
): Promise<Result<Written, "not-gone">> {
  const put = (said: { left_at?: string; is_remote?: boolean }) =>
    tx.updateTable("attendances").set(said).where("id", "=", person.id).execute();
  switch (movement) {
    case "back":
      return person.leftAt === null ? ok("before") : comeBack(tx, person, clock);
    case "leaves":
      if (person.leftAt !== null) return ok("before");
      await put({ left_at: clock });
      return ok("now");
    case "link":
    case "room":
    default: {
      const isRemote = movement === "link";
      if (person.isRemote === isRemote) return ok("before");
      await put({ is_remote: isRemote });
      return ok("now");
    }
  }
}

/** Whoever went is there again. Gone and back in the same minute, he was never away. */
export async function comeBack(
  tx: Tx,
  { id, leftAt }: { readonly id: string; readonly leftAt: string | null },
  backAt: string,
): Promise<Result<Written, "not-gone">> {
  if (leftAt === null || backAt < leftAt) return refuse("not-gone");
  await tx.updateTable("attendances").set({ left_at: null }).where("id", "=", id).execute();
  if (backAt > leftAt)
    await tx
      .insertInto("attendance_breaks")
      .values({ attendance_id: id, left_at: leftAt, back_at: backAt })
      .execute();
  return ok("now");
}
