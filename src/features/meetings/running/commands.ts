import { sql } from "kysely";
import { freeSlug } from "../../../lib/names.ts";
import { refuse, ok, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { notice } from "../../../platform/notices/notice.ts";
import { nextSteps, stateAfter, type Step } from "./rules.ts";

export interface NewMeeting {
  readonly id?: string;
  readonly cooperationId: string;
  readonly bodyId: string;
  readonly accountId: string | null;
  readonly heldOn: string;
  readonly lastOn?: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly place: string | null;
  readonly link?: string | null;
  readonly name?: string | null;
  readonly stopOn?: string | null;
}

/** A new meeting of a body; it is the body's, and its agenda is empty. */
export async function planMeeting(tx: Tx, wanted: NewMeeting): Promise<{ id: string; slug: string }> {
  const { cooperationId, bodyId, accountId, heldOn } = wanted;
  const slug = freeSlug(heldOn, await slugsTaken(tx, cooperationId, bodyId));
  const { id } = await tx
    .insertInto("meetings")
    .values({
      ...(wanted.id === undefined ? {} : { id: wanted.id }),
      cooperation_id: cooperationId,
      body_id: bodyId,
      slug,
      kind: "minutes",
      held_on: heldOn,
      last_on: wanted.lastOn ?? null,
      starts: wanted.starts,
      ends: wanted.ends,
      place: wanted.place,
      link: wanted.link ?? null,
      name: wanted.name ?? null,
      stop_on: wanted.stopOn ?? null,
      state: "planned",
      header_spans: "{}",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`select sight_in(array[${id}]::uuid[])`.execute(tx);
  await writeDown(tx, { meetingId: id, cooperationId, accountId }, "planned");
  await enterInSearch(tx, id);
  return { id, slug };
}

export interface MeetingChange {
  readonly meetingId: string;
  readonly cooperationId: string;
  readonly accountId: string | null;
}

/** Takes a meeting one step on. What the step sends out is no draft any more. */
export async function takeStep(
  tx: Tx,
  change: MeetingChange,
  step: Step,
  facts: Record<string, unknown> = {},
): Promise<Result<null, "not-now">> {
  const progress = await progressOf(tx, change.meetingId);
  if (progress === undefined || !nextSteps(progress).includes(step)) return refuse("not-now");
  if (step === "minuting" || step === "circulated" || step === "approved")
    await dropUnwritten(tx, change.meetingId);
  // What is approved is closed: everything is sent out first.
  if (step === "called" || step === "approved") await sendOutAgenda(tx, change.meetingId, false);
  if (step === "circulated" || step === "approved") await sendOutMinutes(tx, change.meetingId, false);
  await tx
    .updateTable("meetings")
    .set(step === "circulated" ? { circulated_at: sql`now()` } : { state: step })
    .where("id", "=", change.meetingId)
    .execute();
  if (step !== "called") await closeRoom(tx, change);
  await writeDown(tx, change, step, facts);
  await settle(tx, change.meetingId);
  await notice(tx, { meetingId: change.meetingId });
  return ok(null);
}

/** Takes the last step back. What was sent out with it is a draft again. */
export async function takeStepBack(
  tx: Tx,
  change: MeetingChange,
): Promise<Result<Step, "nothing-to-undo" | "announced">> {
  const { meetingId, accountId } = change;
  const progress = await progressOf(tx, meetingId);
  // It took no steps as a meeting: what is taken back is the end of its round.
  if (progress?.isPerCapsulam !== false) return refuse("nothing-to-undo");
  const standing = await tx
    .selectFrom("meeting_acts")
    .select(["id", "kind"])
    .where("meeting_id", "=", meetingId)
    .where("undone_at", "is", null)
    .orderBy("acted_at")
    .orderBy(sql`ctid`)
    .execute();
  const last = standing.at(-1);
  if (last === undefined || last.kind === "planned") return refuse("nothing-to-undo");
  // From then on others count their days by it.
  if (last.kind === "approved" && (await isAnnounced(tx, meetingId))) return refuse("announced");
  const { state, isCirculated } = stateAfter(standing.slice(0, -1).map(({ kind }) => kind));
  await tx
    .updateTable("meetings")
    .set({ state, circulated_at: isCirculated ? sql<Date>`coalesce(circulated_at, now())` : null })
    .where("id", "=", meetingId)
    .execute();
  await tx
    .updateTable("meeting_acts")
    .set({ undone_at: sql`now()`, undone_by: accountId })
    .where("id", "=", last.id)
    .execute();
  if (state === "planned") await sendOutAgenda(tx, meetingId, true);
  if (!isCirculated && state !== "approved") await sendOutMinutes(tx, meetingId, true);
  await recordAct(tx, { ...subject(change), kind: "meeting.step-undone", facts: { step: last.kind } });
  await settle(tx, meetingId);
  await notice(tx, { meetingId });
  return ok(last.kind);
}

async function isAnnounced(tx: Tx, meetingId: string): Promise<boolean> {
  const found = await tx
    .selectFrom("notices")
    .select("id")
    .where("meeting_id", "=", meetingId)
    .unionAll(tx.selectFrom("minutes_corrections").select("id").where("meeting_id", "=", meetingId))
    .unionAll(tx.selectFrom("signed_copies").select("id").where("meeting_id", "=", meetingId))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Another day: the address follows it, as long as nothing has been approved. */
export async function moveMeeting(
  tx: Tx,
  { meetingId, cooperationId, accountId }: MeetingChange,
  heldOn: string,
): Promise<{ slug: string }> {
  const meeting = await tx
    .selectFrom("meetings")
    .select(["body_id", "held_on", "slug"])
    .where("id", "=", meetingId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (meeting.held_on === heldOn) return { slug: meeting.slug };
  const taken = await slugsTaken(tx, cooperationId, meeting.body_id ?? "");
  const slug = freeSlug(heldOn, taken);
  await tx.updateTable("meetings").set({ held_on: heldOn, slug }).where("id", "=", meetingId).execute();
  const facts = { from: meeting.held_on, to: heldOn };
  await recordAct(tx, {
    ...subject({ meetingId, cooperationId, accountId }),
    kind: "meeting.moved",
    facts,
  });
  return { slug };
}

/** After parties or texts of a meeting have changed: who is seen in it, and what can be found of it. */
export async function settle(tx: Tx, meetingId: string): Promise<void> {
  await settleSights(tx, meetingId);
  await enterInSearch(tx, meetingId);
}

/** After parties of a meeting alone have changed, in what is not found yet. */
export async function settleSights(tx: Tx, meetingId: string): Promise<void> {
  await sql`select sight_in(array[${meetingId}]::uuid[])`.execute(tx);
}

async function enterInSearch(tx: Tx, meetingId: string): Promise<void> {
  await sql`select enter_in_search(${meetingId})`.execute(tx);
}

/** Two who do the same at once wait for each other here. */
const progressOf = (tx: Tx, meetingId: string) =>
  tx
    .selectFrom("meetings")
    .select(sql<NonNullable<Parameters<typeof nextSteps>[0]>["state"]>`state`.as("state"))
    .select(sql<boolean>`circulated_at is not null`.as("isCirculated"))
    .select("is_per_capsulam as isPerCapsulam")
    .where("id", "=", meetingId)
    .where("state", "is not", null)
    .forUpdate()
    .executeTakeFirst();

/** A meeting that is over is at no item, and nobody follows it any more. */
async function closeRoom(tx: Tx, change: MeetingChange): Promise<void> {
  const { meetingId } = change;
  await tx
    .updateTable("item_turns")
    .set({ ended_at: sql<Date>`greatest(began_at, now())` })
    .where("meeting_id", "=", meetingId)
    .where("ended_at", "is", null)
    .execute();
  const closed = await tx
    .updateTable("meetings")
    .set({ room_opened_at: null })
    .where("id", "=", meetingId)
    .where("room_opened_at", "is not", null)
    .executeTakeFirst();
  if (closed.numUpdatedRows > 0n) await recordAct(tx, { ...subject(change), kind: "room.closed" });
}

/** Lines in which nobody has written anything. */
async function dropUnwritten(tx: Tx, meetingId: string): Promise<void> {
  await tx
    .deleteFrom("inputs")
    .where("item_id", "in", tx.selectFrom("items").select("id").where("meeting_id", "=", meetingId))
    .where("text", "!~", String.raw`\S`)
    .execute();
}

async function sendOutAgenda(tx: Tx, meetingId: string, isDraft: boolean): Promise<void> {
  for (const table of ["items", "annexes"] as const)
    await tx
      .updateTable(table)
      .set({ is_draft: isDraft })
      .where("meeting_id", "=", meetingId)
      .where("is_draft", "!=", isDraft)
      .execute();
}

async function sendOutMinutes(tx: Tx, meetingId: string, isDraft: boolean): Promise<void> {
  for (const table of ["attendances", "decisions", "assignments"] as const)
    await tx
      .updateTable(table)
      .set({ is_draft: isDraft })
      .where("meeting_id", "=", meetingId)
      .where("is_draft", "!=", isDraft)
      .execute();
  await tx
    .updateTable("inputs")
    .set({ is_draft: isDraft })
    .where("item_id", "in", tx.selectFrom("items").select("id").where("meeting_id", "=", meetingId))
    .where("is_draft", "!=", isDraft)
    .execute();
}

async function writeDown(
  tx: Tx,
  change: MeetingChange,
  step: Step,
  facts: Record<string, unknown> = {},
): Promise<void> {
  const { meetingId, accountId } = change;
  await tx
    .insertInto("meeting_acts")
    .values({
      meeting_id: meetingId,
      kind: step,
      account_id: accountId,
      facts: JSON.stringify(facts),
      acted_at: sql<Date>`clock_timestamp()`,
    })
    .execute();
  await recordAct(tx, { ...subject(change), kind: `meeting.${step}`, facts });
}

const subject = ({ meetingId, cooperationId, accountId }: MeetingChange) => ({
  cooperationId,
  accountId,
  subjectKind: "meeting",
  subjectId: meetingId,
});

async function slugsTaken(tx: Tx, cooperationId: string, bodyId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom("meetings")
    .select("slug")
    .where("cooperation_id", "=", cooperationId)
    .where("body_id", "=", bodyId)
    .execute();
  return new Set(rows.map(({ slug }) => slug));
}
