import { hash, randomUUID } from "node:crypto";
import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { notice } from "../../../platform/notices/notice.ts";
import { type MeetingChange, settle } from "../../meetings/index.ts";
import { arrange, lockAgenda } from "../order/commands.ts";
import { followReferences } from "./numbering/commands.ts";
import { limits } from "./limits.ts";
import { isRefused, mediaTypes, paperKind, type PaperRefusal, savedName, titleFrom } from "./recognise.ts";

export interface Paper {
  readonly fileName: string;
  readonly bytes: Buffer;
}

export type AnnexRefusal = PaperRefusal | "gone" | "too-large";

interface Refused {
  readonly ok: false;
  readonly reason: AnnexRefusal;
  /** Which of the files it is. */
  readonly fileName: string;
}

interface NewPapers {
  /** Of the first one: made by whoever sends them, so that they may be sent again. */
  readonly id: string;
  readonly change: MeetingChange;
  readonly itemId: string;
  readonly papers: readonly Paper[];
}

/** Adds papers to an item: all of them, or none. */
export async function addAnnexes(
  db: Db,
  { id, change, itemId, papers }: NewPapers,
): Promise<{ ok: true } | Refused> {
  const rows: PaperRow[] = [];
  for (const paper of papers) {
    const row = readPaper(paper);
    if (!row.ok) return { ok: false, reason: row.reason, fileName: paper.fileName };
    rows.push(row.value);
  }
  return db.transaction().execute(async (tx) => {
    await lockAgenda(tx, change.meetingId);
    const place = await placeFor(tx, change.meetingId, itemId);
    if (place === undefined) return { ok: false, reason: "gone", fileName: "" };
    const there = await tx.selectFrom("annexes").select("id").where("id", "=", id).executeTakeFirst();
    if (there !== undefined) return { ok: true };
    await tx
      .insertInto("annexes")
      .values(
        rows.map((row, index) => ({
          ...row,
          id: index === 0 ? id : randomUUID(),
          meeting_id: change.meetingId,
          item_id: itemId,
          position: place.next + index,
          number: 0,
          sha256: hash("sha256", row.bytes),
          size: row.bytes.length,
          added_by: change.accountId,
          is_draft: place.isDraft,
        })),
      )
      .execute();
    await finish(tx, change, "annex.added", itemId);
    return { ok: true };
  });
}

interface PaperRow {
  readonly title: string;
  readonly file_name: string;
  readonly media_type: string;
  readonly bytes: Buffer;
}

/** A paper as it is stored: what it is by its bytes, under a name that opens. */
export function readPaper({ fileName, bytes }: Paper): Result<PaperRow, AnnexRefusal> {
  if (bytes.length > limits.megabytes * 1_000_000) return refuse("too-large");
  const kind = paperKind(bytes, fileName);
  if (isRefused(kind)) return refuse(kind);
  const name = savedName(fileName, kind);
  return ok({ title: titleFrom(name), file_name: name, media_type: mediaTypes[kind], bytes });
}

interface AskedAnnex {
  readonly change: MeetingChange;
  readonly annexId: string;
}

export function renameAnnex(
  db: Db,
  { change, annexId, title }: AskedAnnex & { title: string },
): Promise<Result<string, "gone">> {
  return db.transaction().execute(async (tx) => {
    await lockAgenda(tx, change.meetingId);
    const renamed = await tx
      .updateTable("annexes")
      .set({ title })
      .where("id", "=", annexId)
      .where("meeting_id", "=", change.meetingId)
      .returning("item_id as itemId")
      .executeTakeFirst();
    if (renamed === undefined) return refuse("gone");
    await finish(tx, change, "annex.changed", renamed.itemId);
    return ok(renamed.itemId);
  });
}

/** One place up among the papers of its item. */
export function raiseAnnex(db: Db, { change, annexId }: AskedAnnex): Promise<Result<string, "gone">> {
  return db.transaction().execute(async (tx) => {
    await lockAgenda(tx, change.meetingId);
    const { rows } = await sql<{ itemId: string }>`
      with raised as (
        select id, item_id, position from annexes where id = ${annexId} and meeting_id = ${change.meetingId}),
      above as (
        select annexes.id, annexes.position from annexes join raised using (item_id)
        where annexes.position < raised.position order by annexes.position desc limit 1)
      update annexes set position = case when annexes.id = raised.id then above.position else raised.position end
      from raised, above where annexes.id in (raised.id, above.id) returning annexes.item_id as "itemId"`.execute(
      tx,
    );
    const [raised] = rows;
    if (raised === undefined) return refuse("gone");
    await finish(tx, change, "annex.changed", raised.itemId);
    return ok(raised.itemId);
  });
}

/** What is written of it says that it is gone, and the others close up. */
export function removeAnnex(db: Db, { change, annexId }: AskedAnnex): Promise<Result<string, "gone">> {
  return db.transaction().execute(async (tx) => {
    await lockAgenda(tx, change.meetingId);
    const removed = await tx
      .deleteFrom("annexes")
      .where("id", "=", annexId)
      .where("meeting_id", "=", change.meetingId)
      .returning(["number", "item_id as itemId"])
      .executeTakeFirst();
    if (removed === undefined) return refuse("gone");
    await followReferences(tx, change.meetingId, new Map([[removed.number, null]]));
    await finish(tx, change, "annex.removed", removed.itemId);
    return ok(removed.itemId);
  });
}

async function placeFor(tx: Tx, meetingId: string, itemId: string) {
  return tx
    .selectFrom("items")
    .select([
      "is_draft as isDraft",
      sql<number>`coalesce((select max(position) + 1 from annexes where item_id = items.id), 0)`.as("next"),
    ])
    .where("id", "=", itemId)
    .where("meeting_id", "=", meetingId)
    .executeTakeFirst();
}

async function finish(tx: Tx, change: MeetingChange, kind: string, itemId: string): Promise<void> {
  const { meetingId, cooperationId, accountId } = change;
  await arrange(tx, meetingId);
  await settle(tx, meetingId);
  await notice(tx, { meetingId });
  await recordAct(tx, { cooperationId, accountId, kind, subjectKind: "item", subjectId: itemId });
}
