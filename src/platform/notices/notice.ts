// What a transaction has touched, told to every process at its commit. It says where to look, never what stands there:
// whoever hears it asks the register.
import { sql } from "kysely";
import { z } from "zod";
import type { Db, Tx } from "../db/schema.ts";

export const channel = "genbo_notices";

const id = z.uuid();
/** A live text of an item. */
const place = z.object({ item: id, row: id });

export const noticeSchema = z.discriminatedUnion("kind", [
  /** Something of a meeting: of one item, of who is there, or of whatever. With `texts`, nothing but words: which
   *  updates of the item's document (`text_updates`) were added, and the texts of which rows they changed. */
  z.object({
    kind: z.literal("meeting"),
    meetingId: id,
    itemId: id.optional(),
    isOfPeople: z.boolean().optional(),
    texts: z.object({ updates: z.array(z.string()), rows: z.array(id) }).optional(),
  }),
  /** Somebody has a meeting's desk before him: where he writes; null when he has left. */
  z.object({
    kind: z.literal("desk"),
    meetingId: id,
    connection: id,
    person: z.object({ account: id, name: z.string(), at: place.nullable() }).nullable(),
  }),
  /** Who may see what, or who is signed in (told by triggers). */
  z.object({ kind: z.literal("access") }),
]);
export type Notice = z.infer<typeof noticeSchema>;
export type DeskNotice = Extract<Notice, { kind: "desk" }>;
export type MeetingNotice = Extract<Notice, { kind: "meeting" }>;

/** Sent when the transaction commits; the same told twice in it is told once. */
export const notice = (tx: Db | Tx, touched: Omit<MeetingNotice, "kind">): Promise<void> =>
  tell(tx, { kind: "meeting", ...touched });

export async function tell(tx: Db | Tx, told: Notice): Promise<void> {
  await sql`select pg_notify(${channel}, ${JSON.stringify(told)})`.execute(tx);
}
