// The very text that is signed: the minutes as their text file has them, so that anybody can reckon its sum himself.
import { hash } from "node:crypto";
import type { Db } from "../../../platform/db/schema.ts";
import { writeText } from "../../minutes/index.ts";
import { recordOf } from "../../minuting/index.ts";

export interface TextToSign {
  readonly text: string;
  readonly sha256: string;
}

/** Of the whole minutes, or of one item by itself; undefined where whoever asks does not see it. */
export async function textToSign(
  db: Db,
  meetingId: string,
  itemId: string | null,
): Promise<TextToSign | undefined> {
  const record = await recordOf(db, meetingId);
  if (itemId === null) return summed(writeText(record));
  const items = await db
    .selectFrom("items")
    .select("id")
    .where("meeting_id", "=", meetingId)
    .orderBy("position")
    .execute();
  const item = record.items[items.findIndex(({ id }) => id === itemId)];
  if (item === undefined) return undefined;
  // Who was there and when it ended is written later.
  const later = { start: null, end: null, place: null, remote: false, people: [] };
  return summed(writeText({ ...record, ...later, items: [item] }));
}

const summed = (text: string): TextToSign => ({ text, sha256: hash("sha256", text) });
