import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../../lib/result.ts";
import { recordAct } from "../../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../../platform/db/schema.ts";
import { notice } from "../../../../platform/notices/notice.ts";
import { type MeetingChange, settle } from "../../../meetings/index.ts";
import { followReferences } from "../../annexes/numbering/commands.ts";
import { leaveOff, sourcesOf } from "../../building/leaving-off/commands.ts";
import { arrange, lockAgenda } from "../../order/commands.ts";
import { namePresenters } from "../../presenting/commands.ts";
import { presenterWritten } from "../../presenting/rules.ts";
import { addItem, type NewItem } from "../commands.ts";
import { agendaOf } from "../queries.ts";
import { contentRevision } from "../revision.ts";
import { contentOf, type ItemContent } from "../rules.ts";

interface AskedItem {
  readonly change: MeetingChange;
  readonly itemId: string;
}

/** Puts an item there by somebody's hand. */
export function enterItem(
  db: Db,
  change: MeetingChange,
  item: Omit<NewItem, "meetingId"> & { readonly id: string },
): Promise<string> {
  const { meetingId, cooperationId, accountId } = change;
  return db.transaction().execute(async (tx) => {
    await lockAgenda(tx, meetingId);
    const there = await tx.selectFrom("items").select("id").where("id", "=", item.id).executeTakeFirst();
    if (there !== undefined) return there.id;
    const { id } = await addItem(tx, { ...item, meetingId });
    await recordAct(tx, { cooperationId, accountId, kind: "item.added", subjectKind: "item", subjectId: id });
    return id;
  });
}

/** Says something else of an item; refused where somebody else has in between. */
export function changeItem(
  db: Db,
  { change, itemId, content, revision }: AskedItem & { content: ItemContent; revision: string },
): Promise<Result<null, "gone" | "item-changed">> {
  const { meetingId } = change;
  return db.transaction().execute(async (tx) => {
    await lockAgenda(tx, meetingId);
    const before = (await agendaOf(tx, meetingId)).find(({ id }) => id === itemId);
    if (before === undefined) return refuse("gone");
    if (contentRevision(contentOf(before)) !== revision) return refuse("item-changed");
    const { title, kind, minutes, pause, background } = content;
    await tx
      .updateTable("items")
      .set({ title, kind, minutes, pause, background })
      .where("id", "=", itemId)
      .execute();
    await repropose(tx, itemId, content.proposals);
    const presenters = content.presenters.flatMap((text) => presenterWritten(text) ?? []);
    if (content.presenters.join("\n") !== contentOf(before).presenters.join("\n"))
      await namePresenters(tx, { ...(await placeOf(tx, meetingId)), itemId }, presenters);
    await finish(tx, change, "item.changed", itemId);
    return ok(null);
  });
}

interface Removal extends AskedItem {
  /** Tells those who were called to come for it. */
  readonly takeLeave: (tx: Tx) => Promise<void>;
}

/** Takes an item off the agenda; its sub-items stay. What it came from waits again. */
export function removeItem(
  db: Db,
  { change, itemId, takeLeave }: Removal,
): Promise<Result<null, "gone" | "minuted">> {
  const { meetingId } = change;
  return db.transaction().execute(async (tx) => {
    await lockAgenda(tx, meetingId);
    const found = await tx
      .selectFrom("items")
      .select(isMinuted.as("isMinuted"))
      .where("id", "=", itemId)
      .where("meeting_id", "=", meetingId)
      .executeTakeFirst();
    if (found === undefined) return refuse("gone");
    if (found.isMinuted) return refuse("minuted");
    await takeLeave(tx);
    await leaveOff(tx, meetingId, await sourcesOf(tx, itemId));
    await forget(tx, meetingId, itemId);
    await finish(tx, change, "item.removed", itemId);
    return ok(null);
  });
}

const isMinuted = sql<boolean>`exists (
  select from decisions where item_id = items.id
  union all select from inputs where item_id = items.id
  union all select from assignments where item_id = items.id
  union all select from item_absences where item_id = items.id
  union all select from registry_numbers where item_id = items.id
  union all select from correction_comments where item_id = items.id)`;

async function forget(tx: Tx, meetingId: string, itemId: string): Promise<void> {
  await tx
    .updateTable("wishes")
    .set({ state: "waiting", item_id: null, answered_at: null, answered_by: null })
    .where("item_id", "=", itemId)
    .execute();
  const papers = await tx.deleteFrom("annexes").where("item_id", "=", itemId).returning("number").execute();
  await followReferences(tx, meetingId, new Map(papers.map(({ number }) => [number, null])));
  await namePresenters(tx, { ...(await placeOf(tx, meetingId)), itemId }, []);
  await tx.deleteFrom("proposals").where("item_id", "=", itemId).execute();
  await tx.updateTable("items").set({ parent_id: null }).where("parent_id", "=", itemId).execute();
  await tx.updateTable("items").set({ moved_from_id: null }).where("moved_from_id", "=", itemId).execute();
  await tx.deleteFrom("items").where("id", "=", itemId).execute();
}

/** A clause that stays in its place stays the same one: decisions answer it. */
async function repropose(tx: Tx, itemId: string, clauses: readonly string[]): Promise<void> {
  const told = JSON.stringify(clauses.map((text, position) => ({ text, position })));
  const wanted = sql`jsonb_to_recordset(${told}::jsonb) as wanted (text text, position integer)`;
  const standing = sql`(select id, (row_number() over (order by position) - 1)::integer as place
    from proposals where item_id = ${itemId})`;
  await sql`update decisions set proposal_id = null where proposal_id in (
    select id from ${standing} as kept where place >= ${clauses.length})`.execute(tx);
  await sql`delete from proposals where id in (
    select id from ${standing} as kept where place >= ${clauses.length})`.execute(tx);
  await sql`
    update proposals set text = wanted.text, position = wanted.position
    from ${standing} as kept, ${wanted}
    where proposals.id = kept.id and kept.place = wanted.position
      and (proposals.text, proposals.position) is distinct from (wanted.text, wanted.position)`.execute(tx);
  await sql`
    insert into proposals (item_id, position, text)
    select ${itemId}, wanted.position, wanted.text from ${wanted}
    where wanted.position >= (select count(*) from proposals where item_id = ${itemId})`.execute(tx);
}

async function finish(tx: Tx, change: MeetingChange, kind: string, itemId: string): Promise<void> {
  const { meetingId, cooperationId, accountId } = change;
  await arrange(tx, meetingId);
  await settle(tx, meetingId);
  await notice(tx, { meetingId });
  await recordAct(tx, { cooperationId, accountId, kind, subjectKind: "item", subjectId: itemId });
}

const placeOf = (tx: Tx, meetingId: string) =>
  tx
    .selectFrom("meetings")
    .select(["cooperation_id as cooperationId", "body_id as bodyId"])
    .where("id", "=", meetingId)
    .executeTakeFirstOrThrow();
