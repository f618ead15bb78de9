// What several write at once in the texts of an item: stored, and in the rows, before anybody is told that it is.
import { ok, refuse, type Result } from "../../../lib/result.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { notice } from "../../../platform/notices/notice.ts";
import type { MeetingChange } from "../../meetings/index.ts";
import { speakerTold } from "../noting/commands.ts";
import { follow } from "../fields/following/commands.ts";
import { type Minutes, type NotOpen, openMinutes, writeMinutes } from "../writing/commands.ts";
import { fewUpdates, forget, itemHome, takeIn, type Taken, updatesStored } from "../../texts/index.ts";
import { beginTexts } from "./entering/commands.ts";
import { foldTexts } from "./folding/commands.ts";
import { type LiveItem, type LiveRow, liveItemFor, mayStandIn, setWords } from "./rows/commands.ts";

/** Makes these items ready to be written live. */
export async function openTexts(
  db: Db,
  change: MeetingChange,
  itemIds: readonly string[],
): Promise<Result<null, NotOpen>> {
  const stored = await updatesStored(db, "item", itemIds);
  for (const itemId of itemIds)
    if ((stored.get(itemId) ?? 0) > fewUpdates) await foldTexts(db, change, itemId);
  const unbegun = itemIds.filter((id) => !stored.has(id));
  if (unbegun.length === 0) return ok(null);
  return db.transaction().execute(async (tx) => {
    if ((await openMinutes(tx, change)) === undefined) return refuse("not-open");
    await beginTexts(tx, change, unbegun);
    return ok(null);
  });
}

export interface Writing {
  readonly itemId: string;
  /** Of Yjs; what has been sent already may be sent again. */
  readonly update: Uint8Array;
  /** The audiences that whoever writes belongs to: he runs the meeting, and sees the item. */
  readonly known: readonly number[];
}

export interface WrittenText {
  /** The texts of the rows that it changed. */
  readonly words: ReadonlyMap<string, string>;
  /** The last update of the document by now. */
  readonly updateId: string;
  /** Of the item. */
  readonly audiences: readonly number[];
}

/** Takes in what somebody has written. When this has been answered, it is stored. */
export async function writeText(
  db: Db,
  change: MeetingChange,
  { itemId, update, known }: Writing,
): Promise<Result<WrittenText, "gone" | "unreadable" | NotOpen>> {
  const deed = {
    kind: "minutes.written",
    subjectKind: "item",
    subjectId: itemId,
    isLive: true,
  } as const;
  let written: WrittenText | undefined;
  try {
    const result = await writeMinutes(db, change, deed, async (tx, minutes) => {
      const item = await liveItemFor(tx, known, change.meetingId, itemId);
      if (item === undefined) return refuse("gone");
      const taken = await takeInto(tx, minutes, item, update);
      if (taken === "unreadable") return refuse("unreadable");
      written = taken;
      return ok(taken.isNew ? "now" : "before");
    });
    if (!result.ok) return result;
  } catch (error) {
    forget(itemId);
    throw error;
  }
  if (written === undefined) throw new Error(`the words in item ${itemId} were neither taken nor refused`);
  return ok(written);
}

async function takeInto(
  tx: Tx,
  minutes: Minutes,
  item: LiveItem,
  given: Uint8Array,
): Promise<(WrittenText & { isNew: boolean }) | "unreadable"> {
  const { itemId, audiences } = item;
  const taken = await takeIn(tx, itemHome(itemId), {
    rows: item.rows,
    given,
    accountId: minutes.accountId,
    mayStand: (texts) => mayStandIn(tx, item, texts),
  });
  if (taken === "unreadable") return taken;
  const { changed, updates, isNew, last: updateId } = taken;
  await writeRows(tx, minutes, itemId, changed);
  const words = new Map(changed.map(({ row, words: now }) => [row.id, now]));
  if (updates.length > 0)
    await notice(tx, { meetingId: minutes.meetingId, itemId, texts: { updates, rows: [...words.keys()] } });
  return { words, updateId, audiences, isNew };
}

/** An input that names nobody, before and after. */
const isNobodys = (row: LiveRow, words: string): boolean =>
  row.table === "inputs" && speakerTold(row.words) === undefined && speakerTold(words) === undefined;

/** The rows as the document has them, and what follows from their words. */
async function writeRows(
  tx: Tx,
  minutes: Minutes,
  itemId: string,
  changed: Taken<LiveRow>["changed"],
): Promise<void> {
  let saysMore = false;
  for (const { row, words } of changed) {
    await setWords(tx, row, words);
    if (row.table === "reservations" || isNobodys(row, words)) continue;
    saysMore = (await follow(tx, minutes, row.table, row.id)) || saysMore;
  }
  if (saysMore) await notice(tx, { meetingId: minutes.meetingId, itemId });
}
