import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import { lockRegister } from "../../../platform/db/locks.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { notice } from "../../../platform/notices/notice.ts";
import { meetingMoved } from "../../assignments/index.ts";
import { type MeetingChange, moveMeeting, planMeeting, settle } from "../../meetings/index.ts";
import { areKnown, type PartsRefusal, saveParts } from "../parts/commands.ts";
import { plannedAs } from "./queries.ts";
import type { WantedMeeting } from "./rules.ts";

interface Planner {
  readonly cooperationId: string;
  readonly accountId: string | null;
}

/** A new meeting with its parts. */
export function planOne(
  db: Db,
  { cooperationId, accountId }: Planner,
  /** Its id is made by whoever sends it, so that it may be sent again. */
  wanted: WantedMeeting & { readonly id: string },
): Promise<Result<{ slug: string }, PartsRefusal>> {
  return db.transaction().execute(async (tx) => {
    // Two who send the same at once wait for each other here.
    await lockRegister(tx, cooperationId);
    const there = await plannedAs(tx, cooperationId, wanted.id);
    if (there !== undefined) return ok(there);
    if (!(await areKnown(tx, cooperationId, wanted.parts))) return refuse("unknown-person");
    const { id, slug } = await planMeeting(tx, { ...wanted, cooperationId, accountId });
    await saveParts(tx, { meetingId: id, cooperationId }, wanted.parts, new Set());
    return ok({ slug });
  });
}

/** What is known of a meeting is another. Its address follows its day; what was approved stays as it is. */
export function changeMeeting(
  db: Db,
  { now, ...change }: MeetingChange & { readonly now: Date },
  wanted: WantedMeeting,
  seenParts: ReadonlySet<string>,
): Promise<Result<{ slug: string }, PartsRefusal | "approved">> {
  const { meetingId, cooperationId, accountId } = change;
  return db.transaction().execute(async (tx) => {
    const before = await tx
      .selectFrom("meetings")
      .select(["state", "held_on", "last_on", "starts", "ends", "place", "link", "name", "stop_on"])
      .where("id", "=", meetingId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (before.state === "approved") return refuse("approved");
    const parts = await saveParts(tx, { meetingId, cooperationId }, wanted.parts, seenParts);
    if (!parts.ok) return parts;

    const after = {
      last_on: wanted.lastOn,
      starts: wanted.starts,
      ends: wanted.ends,
      place: wanted.place,
      link: wanted.link,
      name: wanted.name,
      stop_on: wanted.stopOn,
    };
    // A day that is moved past the last one, or before it, passes no moment in which that is wrong.
    await tx.updateTable("meetings").set({ last_on: null }).where("id", "=", meetingId).execute();
    const { slug } = await moveMeeting(tx, change, wanted.heldOn);
    await tx.updateTable("meetings").set(after).where("id", "=", meetingId).execute();
    const from = before.held_on;
    if (from !== null && from !== wanted.heldOn) await meetingMoved(tx, { meetingId, from, accountId, now });
    await settle(tx, meetingId);
    await notice(tx, { meetingId });
    await recordAct(tx, {
      kind: "meeting.changed",
      cooperationId,
      accountId,
      subjectKind: "meeting",
      subjectId: meetingId,
      facts: { changed: changedIn(before, after) },
    });
    return ok({ slug });
  });
}

type Facts = Record<"last_on" | "starts" | "ends" | "place" | "link" | "name" | "stop_on", string | null>;

/** Which facts, never what they say: whoever reads the record may not be one of the body. */
function changedIn(before: Facts, after: Facts): string[] {
  const names = ["last_on", "starts", "ends", "place", "link", "name", "stop_on"] as const;
  return names.filter((name) => before[name] !== after[name]);
}
