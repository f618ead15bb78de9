import { sql } from "kysely";
import type { ItemKind } from "../../../platform/db/meetings-schema.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { notice } from "../../../platform/notices/notice.ts";
import { settle } from "../../meetings/index.ts";
import { arrange, lockAgenda } from "../order/commands.ts";
import { namePresenters } from "../presenting/commands.ts";
import type { Presenter } from "../presenting/rules.ts";
import type { Origin } from "./queries.ts";

export interface NewItem {
  /** Made by whoever sends it, so that it may be sent again. */
  readonly id?: string;
  readonly meetingId: string;
  readonly title: string;
  readonly origin: Origin;
  readonly kind?: ItemKind | null;
  /** It becomes the last of these: of the item, of the part, or of the open part. */
  readonly parentId?: string | null;
  readonly partId?: string | null;
  /** Instead of becoming the last one. */
  readonly isFirst?: boolean;
  readonly minutes?: number | null;
  readonly background?: string;
  readonly proposals?: readonly string[];
  readonly presenters?: readonly Presenter[];
  readonly assignmentId?: string | null;
  readonly movedFromId?: string | null;
  readonly approvesId?: string | null;
  readonly reportsId?: string | null;
  readonly audienceId?: number | null;
}

/** Puts an item on the agenda, and numbers the agenda anew. A draft as long as the meeting has not been called. The
 *  one who calls it records the act. */
export async function addItem(
  tx: Tx,
  wanted: NewItem,
): Promise<{ id: string; slug: string; number: string }> {
  const { meetingId } = wanted;
  await lockAgenda(tx, meetingId);
  const id = await insertItem(tx, wanted);
  await arrange(tx, meetingId);
  await settle(tx, meetingId);
  await notice(tx, { meetingId });
  const { slug } = await tx.selectFrom("items").select("slug").where("id", "=", id).executeTakeFirstOrThrow();
  return { id, slug, number: slug };
}

/** The same without its number: whoever adds several arranges them and settles the meeting when all are there. */
export async function insertItem(tx: Tx, wanted: NewItem): Promise<string> {
  const { meetingId, background = "", proposals = [], presenters = [] } = wanted;
  const place = await placeFor(tx, wanted);
  const { id } = await tx
    .insertInto("items")
    .values({
      ...(wanted.id === undefined ? {} : { id: wanted.id }),
      meeting_id: meetingId,
      position: place.position,
      slug: `ny-${place.position}`,
      number: null,
      title: wanted.title,
      kind: wanted.kind ?? null,
      parent_id: wanted.parentId ?? null,
      part_id: place.partId,
      minutes: wanted.minutes ?? null,
      background,
      origin: wanted.origin,
      assignment_id: wanted.assignmentId ?? null,
      moved_from_id: wanted.movedFromId ?? null,
      approves_id: wanted.approvesId ?? null,
      reports_id: wanted.reportsId ?? null,
      audience_id: wanted.audienceId ?? null,
      is_draft: place.isDraft,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await propose(tx, id, proposals);
  await namePresenters(tx, { ...place, itemId: id }, presenters);
  return id;
}

/** The clauses that are proposed, instead of those that were. */
export async function propose(tx: Tx, itemId: string, clauses: readonly string[]): Promise<void> {
  if (clauses.length === 0) return;
  await tx
    .insertInto("proposals")
    .values(clauses.map((text, position) => ({ item_id: itemId, position, text })))
    .execute();
}

async function placeFor(tx: Tx, { meetingId, partId, isFirst = false }: NewItem) {
  const { rows } = await sql<{
    cooperationId: string;
    bodyId: string | null;
    isDraft: boolean;
    first: number;
    last: number;
    openPart: string | null;
  }>`
    select cooperation_id as "cooperationId", body_id as "bodyId", state = 'planned' as "isDraft",
      coalesce((select min(position) from items where meeting_id = meetings.id), 1) as first,
      coalesce((select max(position) from items where meeting_id = meetings.id), -1) as last,
      (select id from meeting_parts where meeting_id = meetings.id and audience_id is null
        order by position limit 1) as "openPart"
    from meetings where id = ${meetingId} and state is not null`.execute(tx);
  const [found] = rows;
  if (found === undefined) throw new Error("an item was to be added to no meeting that is run here");
  const { cooperationId, bodyId, isDraft, first, last, openPart } = found;
  const position = isFirst ? first - 1 : last + 1;
  return { cooperationId, bodyId, isDraft, position, partId: partId === undefined ? openPart : partId };
}
