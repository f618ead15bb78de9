// The one door to minutes under way: whoever changes them waits for whoever does, finds them open, and is recorded.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import { isSameSitting } from "../../../platform/acts/sitting.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { notice } from "../../../platform/notices/notice.ts";
import { areMinutesOpen, type MeetingChange, settle, settleSights } from "../../meetings/index.ts";
import { enterRows } from "../texts/entering/commands.ts";
import type { ActKind } from "../undoing/rules.ts";

export interface Deed {
  /** "minutes.written", "decision.made". */
  readonly kind: string;
  readonly subjectKind: "meeting" | "item";
  readonly subjectId: string;
  readonly facts?: Record<string, unknown>;
  /** It is about who is there, and about nothing else. */
  readonly isOfPeople?: boolean;
  /** What follows from it while the minutes are a draft, of which nothing is found: others may be seen in the meeting; or
   *  found, too, since it changes the agenda. */
  readonly settles?: "seen" | "found";
  /** It writes in the texts of the item itself; what other deeds make of the rows is entered there after them. */
  readonly isLive?: boolean;
  /** What can be undone of it: nothing of what is typed. */
  readonly act?: TableAct;
}

export interface TableAct {
  readonly kind: ActKind;
  readonly id?: string;
  /** The act that it takes back. */
  readonly undoes?: string;
}

export interface Minutes extends MeetingChange {
  readonly bodyId: string;
  readonly heldOn: string;
  /** What is written is a draft until the minutes have been sent round. */
  readonly isDraft: boolean;
}

export type NotOpen = "not-open";

/** What came of it: "before" where the same had been sent and done already, so that nothing is recorded of it again. */
export type Written = "now" | "before";

export function writeMinutes<Reason extends string>(
  db: Db,
  change: MeetingChange,
  deed: Deed,
  write: (tx: Tx, minutes: Minutes) => Promise<Result<Written, Reason>>,
): Promise<Result<Written, Reason | NotOpen>> {
  return db.transaction().execute(async (tx) => {
    const act = deed.act === undefined ? null : { id: randomUUID(), ...deed.act };
    const minutes = await openMinutes(tx, change, act?.id ?? "");
    if (minutes === undefined) return refuse("not-open");
    const result = await write(tx, minutes);
    if (!result.ok || result.value === "before") return result;
    if (deed.isLive !== true) await enterRows(tx, change, itemsWrittenBy(deed));
    if (deed.settles === "found" || !minutes.isDraft) await settle(tx, change.meetingId);
    else if (deed.settles === "seen") await settleSights(tx, change.meetingId);
    if (!(await isToldAlready(tx, change, deed))) await record(tx, change, deed);
    if (act !== null) await enterAct(tx, change, deed, act);
    if (deed.isLive !== true) await notice(tx, touchedBy(change, deed));
    return result;
  });
}

/** Whose rows may say something else now. What is undone may be anything. */
const itemsWrittenBy = ({ subjectKind, subjectId, act }: Deed): readonly string[] | "all" =>
  act?.undoes !== undefined ? "all" : subjectKind === "item" ? [subjectId] : [];

/** What changes the agenda, or may have changed anything, touches more than its item. */
const ofTheAgenda: ReadonlySet<ActKind> = new Set(["item", "undoing"]);

function touchedBy({ meetingId }: MeetingChange, { subjectKind, subjectId, act, isOfPeople }: Deed) {
  if (act !== undefined && ofTheAgenda.has(act.kind)) return { meetingId };
  if (subjectKind === "item") return { meetingId, itemId: subjectId };
  return isOfPeople === true ? { meetingId, isOfPeople } : { meetingId };
}

/** From here on the database keeps what the act touches. */
export async function openMinutes(tx: Tx, change: MeetingChange, act = ""): Promise<Minutes | undefined> {
  const meeting = await tx
    .selectFrom("meetings")
    .select(["state", "body_id as bodyId", "held_on as heldOn"])
    .select(sql<boolean>`circulated_at is null`.as("isDraft"))
    .select(sql<string>`set_config('genbo.act', ${act}, true)`.as("act"))
    .where("id", "=", change.meetingId)
    .forUpdate()
    .executeTakeFirst();
  const { state = null, bodyId = null, heldOn = null, isDraft = true } = meeting ?? {};
  if (state === null || bodyId === null || heldOn === null) return undefined;
  return areMinutesOpen({ state, isCirculated: !isDraft })
    ? { ...change, bodyId, heldOn, isDraft }
    : undefined;
}

const isToldAlready = async (tx: Tx, { accountId }: MeetingChange, { kind, subjectId }: Deed) =>
  kind === "minutes.written" && (await isSameSitting(tx, { accountId, kind, subjectId }));

function record(tx: Tx, { cooperationId, accountId }: MeetingChange, deed: Deed): Promise<void> {
  const { kind, subjectKind, subjectId, facts } = deed;
  return recordAct(tx, { cooperationId, accountId, kind, subjectKind, subjectId, facts: facts ?? {} });
}

async function enterAct(
  tx: Tx,
  { meetingId, accountId }: MeetingChange,
  { subjectKind, subjectId }: Deed,
  { id, kind, undoes }: TableAct,
): Promise<void> {
  const itemId = subjectKind === "item" ? subjectId : null;
  await sql`select enter_act(${id}, ${meetingId}, ${itemId}, ${accountId}, ${kind}, ${undoes ?? null})`.execute(
    tx,
  );
}

/** The item of these minutes; none of another meeting's. */
export function itemOf(tx: Tx, { meetingId }: MeetingChange, itemId: string) {
  return tx
    .selectFrom("items")
    .selectAll()
    .where("id", "=", itemId)
    .where("meeting_id", "=", meetingId)
    .executeTakeFirst();
}

export const lastPosition = sql<number>`coalesce(max(position), -1)::integer`;
