import { ok, refuse, type Result } from "../../../lib/result.ts";
import { freeSlug } from "../../../lib/names.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { addItem } from "../../agenda/index.ts";
import { moveOn } from "../../assignments/index.ts";
import type { MeetingChange } from "../../meetings/index.ts";
import {
  itemOf,
  lastPosition,
  type Minutes,
  type NotOpen,
  writeMinutes,
  type Written,
} from "../writing/commands.ts";
import { type Answer, type Clause, clauseFor, movedOn } from "./rules.ts";

export interface NewClause {
  /** Made by whoever sends it, so that it may be sent again. */
  readonly id: string;
  readonly itemId: string;
  readonly answer: Answer;
  readonly proposalId: string | null;
}

/** Writes down what came of a proposal, or of an item without one. */
export function decide(
  db: Db,
  change: MeetingChange,
  wanted: NewClause,
): Promise<Result<Written, "gone" | NotOpen>> {
  const { itemId, answer, proposalId } = wanted;
  const deed = {
    kind: "decision.made",
    subjectKind: "item",
    subjectId: itemId,
    act: { kind: "clause" },
  } as const;
  return writeMinutes(db, change, deed, async (tx, minutes) => {
    const item = await itemOf(tx, change, itemId);
    const proposal = proposalId === null ? null : await proposalOf(tx, itemId, proposalId);
    if (item === undefined || proposal === undefined) return refuse("gone");
    const clause = clauseFor(answer, proposal?.text ?? null);
    const isNew = await insertClause(tx, minutes, { id: wanted.id, item, proposalId, clause });
    return ok(isNew ? "now" : "before");
  });
}

export interface Deferral {
  readonly id: string;
  readonly itemId: string;
  readonly toMeetingId: string;
  readonly now: Date;
}

/** Moves an item on to another meeting of the body, where it stands with all that was said before it. */
export function deferItem(
  db: Db,
  change: MeetingChange,
  wanted: Deferral,
): Promise<Result<Written, "gone" | NotOpen>> {
  const { itemId, toMeetingId, now } = wanted;
  const deed = {
    kind: "item.deferred",
    subjectKind: "item",
    subjectId: itemId,
    act: { kind: "deferral" },
  } as const;
  return writeMinutes(db, change, deed, async (tx, minutes) => {
    const item = await itemOf(tx, change, itemId);
    const to = await comingMeeting(tx, minutes, toMeetingId);
    if (item === undefined || to === undefined) return refuse("gone");
    const clause = movedOn(to.heldOn);
    const isNew = await insertClause(tx, minutes, { id: wanted.id, item, proposalId: null, clause });
    if (!isNew) return ok("before");
    if (await isMovedTo(tx, itemId, toMeetingId)) return ok("now");
    await addItem(tx, {
      meetingId: toMeetingId,
      title: item.title,
      origin: "moved",
      kind: item.kind,
      minutes: item.minutes,
      background: item.background,
      audienceId: item.audience_id,
      movedFromId: itemId,
      assignmentId: item.assignment_id,
      proposals: await textsOfProposals(tx, itemId),
      presenters: await presentersOf(tx, itemId),
    });
    if (item.assignment_id !== null) {
      const { meetingId, accountId } = change;
      await moveOn(tx, { assignmentId: item.assignment_id, meetingId, accountId, now }, toMeetingId);
    }
    return ok("now");
  });
}

interface NewRow {
  readonly id: string;
  readonly item: { readonly id: string; readonly slug: string };
  readonly proposalId: string | null;
  readonly clause: Clause;
}

/** Whether it was not there already. */
async function insertClause(
  tx: Tx,
  minutes: Minutes,
  { id, item, proposalId, clause }: NewRow,
): Promise<boolean> {
  const own = tx.selectFrom("decisions").where("item_id", "=", item.id);
  const before = await own.select(["id", "slug", "proposal_id as proposalId"]).execute();
  if (before.some((each) => each.id === id || (proposalId !== null && each.proposalId === proposalId)))
    return false;
  const { last } = await own.select(lastPosition.as("last")).executeTakeFirstOrThrow();
  const slug = `${item.slug}-${before.length + 1}`;
  await tx
    .insertInto("decisions")
    .values({
      id,
      cooperation_id: minutes.cooperationId,
      meeting_id: minutes.meetingId,
      item_id: item.id,
      position: last + 1,
      slug: freeSlug(slug, new Set(before.map((each) => each.slug))),
      ...clause,
      proposal_id: proposalId,
      is_draft: minutes.isDraft,
    })
    .execute();
  return true;
}

const proposalOf = (tx: Tx, itemId: string, id: string) =>
  tx
    .selectFrom("proposals")
    .select("text")
    .where("id", "=", id)
    .where("item_id", "=", itemId)
    .executeTakeFirst();

async function comingMeeting(tx: Tx, { bodyId, heldOn, meetingId }: Minutes, id: string) {
  const meeting = await tx
    .selectFrom("meetings")
    .select(["held_on as heldOn"])
    .where("id", "=", id)
    .where("id", "<>", meetingId)
    .where("body_id", "=", bodyId)
    .where("held_on", ">=", heldOn)
    .where("state", "in", ["planned", "called"])
    .executeTakeFirst();
  const day = meeting?.heldOn ?? null;
  return day === null ? undefined : { heldOn: day };
}

async function isMovedTo(tx: Tx, itemId: string, meetingId: string): Promise<boolean> {
  const there = await tx
    .selectFrom("items")
    .select("id")
    .where("moved_from_id", "=", itemId)
    .where("meeting_id", "=", meetingId)
    .executeTakeFirst();
  return there !== undefined;
}

async function textsOfProposals(tx: Tx, itemId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("proposals")
    .select("text")
    .where("item_id", "=", itemId)
    .orderBy("position")
    .execute();
  return rows.map(({ text }) => text);
}

const presentersOf = (tx: Tx, itemId: string) =>
  tx
    .selectFrom("presentations")
    .select(["name", "organisation"])
    .where("item_id", "=", itemId)
    .orderBy("position")
    .execute();
