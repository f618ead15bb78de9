// What a transaction has touched, told to every process at its commit. It says where to look, never what stands there:
// whoever hears it asks the register.
import { sql } from "kysely";
import { z } from "zod";
import type { Db, Tx } from "../db/schema.ts";

export const channel = "genbo_notices";

const id = z.uuid();
/** A live text, of an item of a meeting or of a part of a response. */
const place = z.object({ item: id, row: id });

/** Nothing but words: which updates of a document (`text_updates`) were added, and the texts of which rows they changed. */
const texts = z.object({ updates: z.array(z.string()).readonly(), rows: z.array(id).readonly() });

export const noticeSchema = z.discriminatedUnion("kind", [
  /** Something of a meeting: of one item, of who is there, or of whatever. With `texts`, words of that item alone. */
  z.object({
    kind: z.literal("meeting"),
    meetingId: id,
    itemId: id.optional(),
    isOfPeople: z.boolean().optional(),
    texts: texts.optional(),
  }),
  /** Something of a consultation and its draft: of one part, or of whatever. With `texts`, words of that part alone. */
  z.object({
    kind: z.literal("consultation"),
    consultationId: id,
    partId: id.optional(),
    texts: texts.optional(),
  }),
  /** Somebody writes in a meeting or a consultation: where; null when he has left. */
  z.object({
    kind: z.literal("desk"),
    subjectId: id,
    connection: id,
    person: z.object({ account: id, name: z.string(), at: place.nullable() }).nullable(),
  }),
  /** Who may see what, or who is signed in (told by triggers). */
  z.object({ kind: z.literal("access") }),
]);
export type Notice = z.infer<typeof noticeSchema>;
export type DeskNotice = Extract<Notice, { kind: "desk" }>;
export type MeetingNotice = Extract<Notice, { kind: "meeting" }>;
export type ConsultationNotice = Extract<Notice, { kind: "consultation" }>;

/** Sent when the transaction commits; the same told twice in it is told once. */
export const notice = (tx: Db | Tx, touched: Omit<MeetingNotice, "kind">): Promise<void> =>
  tell(tx, { kind: "meeting", ...touched });

export const noticeOfConsultation = (tx: Db | Tx, touched: Omit<ConsultationNotice, "kind">): Promise<void> =>
  tell(tx, { kind: "consultation", ...touched });

export async function tell(tx: Db | Tx, told: Notice): Promise<void> {
  await sql`select pg_notify(${channel}, ${JSON.stringify(told)})`.execute(tx);
}
