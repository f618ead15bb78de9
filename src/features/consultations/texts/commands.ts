// A part of the response as several write it at once: stored, and in the part, before anybody is told that it is.
import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import { isSameSitting } from "../../../platform/acts/sitting.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { noticeOfConsultation } from "../../../platform/notices/notice.ts";
import {
  enterWords,
  fewUpdates,
  fold,
  forget,
  partHome,
  storedDocument,
  takeIn,
  updatesStored,
} from "../../texts/index.ts";
import { actOf, lockConsultation } from "../commands.ts";
import type { Change } from "../rules.ts";
import { isDraftOpen } from "../stepping/rules.ts";
import { livePart, liveParts } from "./queries.ts";

/** Makes these parts ready to be written live. */
export async function openDraft(db: Db, change: Change, partIds: readonly string[]): Promise<void> {
  const stored = await updatesStored(db, "part", partIds);
  const unready = partIds.filter((id) => {
    const count = stored.get(id) ?? 0;
    return count === 0 || count > fewUpdates;
  });
  if (unready.length === 0) return;
  await db.transaction().execute(async (tx) => {
    await lockConsultation(tx, change.consultationId);
    for (const { id, words, lastStep } of await liveParts(tx, change.consultationId, unready)) {
      if (!isDraftOpen(lastStep)) return;
      if (!stored.has(id)) await enterWords(tx, partHome(id), [{ id, words }]);
      else await fold(tx, partHome(id), await storedDocument(tx, partHome(id)));
    }
  });
}

export interface PartWriting {
  readonly partId: string;
  /** Of Yjs; what has been sent already may be sent again. */
  readonly update: Uint8Array;
  /** The audiences that whoever writes belongs to. */
  readonly known: readonly number[];
}

/** Takes in what somebody has written. When this has been answered, it is stored. */
export async function writeDraft(
  db: Db,
  change: Change,
  writing: PartWriting,
): Promise<Result<null, "gone" | "unreadable" | "closed">> {
  try {
    return await db.transaction().execute((tx) => writeIn(tx, change, writing));
  } catch (error) {
    forget(writing.partId);
    throw error;
  }
}

async function writeIn(
  tx: Tx,
  change: Change,
  { partId, update, known }: PartWriting,
): Promise<Result<null, "gone" | "unreadable" | "closed">> {
  const { consultationId, accountId } = change;
  await lockConsultation(tx, consultationId);
  const part = await livePart(tx, { consultationId, partId, accountId, known });
  if (part?.isHis !== true) return refuse("gone");
  if (!isDraftOpen(part.lastStep)) return refuse("closed");
  const taken = await takeIn(tx, partHome(partId), {
    rows: [part],
    given: update,
    accountId,
    mayStand: (texts) => texts.every((text) => text === partId),
  });
  if (taken === "unreadable") return refuse("unreadable");
  const { changed, updates, isNew } = taken;
  for (const { words } of changed) await setText(tx, change, partId, words);
  if (updates.length > 0) {
    const rows = changed.map(({ row }) => row.id);
    await noticeOfConsultation(tx, { consultationId, partId, texts: { updates, rows } });
  }
  if (isNew) await recordWriting(tx, change);
  return ok(null);
}

/** A part as it is to stand: whoever writes it live sees it change, and what he writes beside it stands. */
export async function rewrite(tx: Tx, change: Change, partId: string, text: string): Promise<void> {
  const { consultationId } = change;
  await setText(tx, change, partId, text);
  if (!(await updatesStored(tx, "part", [partId])).has(partId)) return;
  const { update, rows } = await enterWords(tx, partHome(partId), [{ id: partId, words: text }]);
  if (update !== null)
    await noticeOfConsultation(tx, { consultationId, partId, texts: { updates: [update], rows } });
}

const setText = (tx: Tx, { accountId }: Change, partId: string, text: string) =>
  tx
    .updateTable("consultation_parts")
    .set({ text, changed_at: sql`now()`, changed_by: accountId })
    .where("id", "=", partId)
    .execute();

/** That somebody writes is told once a sitting. */
export async function recordWriting(tx: Tx, change: Change): Promise<void> {
  const act = actOf(change, "written");
  if (!(await isSameSitting(tx, act))) await recordAct(tx, act);
}
