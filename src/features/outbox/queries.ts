import { sql } from "kysely";
import type { Db } from "../../platform/db/schema.ts";
import { type OutboxForm, pageLength } from "./forms.ts";
import type { MailState } from "./rules.ts";

export interface OutboxMail {
  id: string;
  kind: string;
  cooperationId: string | null;
  recipient: string;
  subject: string;
  createdAt: Date;
  /** When it is sent, or tried again. */
  nextAt: Date;
  tries: number;
  sentAt: Date | null;
  givenUpAt: Date | null;
  /** When it came back. */
  bouncedAt: Date | null;
  /** Why it could not be sent the last time. */
  trouble: string | null;
  answer: string | null;
}

const columns = [
  "id",
  "kind",
  "cooperation_id as cooperationId",
  "recipient",
  "subject",
  "created_at as createdAt",
  "next_at as nextAt",
  "attempts as tries",
  "sent_at as sentAt",
  "given_up_at as givenUpAt",
  "bounced_at as bouncedAt",
  "trouble",
  "answer",
] as const;

const state = sql<MailState>`case when bounced_at is not null then 'bounced' when sent_at is not null then 'sent'
  when given_up_at is not null then 'given-up' else 'waiting' end`;

const stateAsked = {
  vantar: "waiting",
  skickade: "sent",
  tillbaka: "bounced",
  uppgivna: "given-up",
} as const;

/** Newest first, a page at a time. */
export function mailsInOutbox(db: Db, { lage, sida }: OutboxForm): Promise<OutboxMail[]> {
  return db
    .selectFrom("mails")
    .select(columns)
    .$if(lage !== null, (asked) => asked.where(state, "=", lage && stateAsked[lage]))
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(pageLength)
    .offset((sida - 1) * pageLength)
    .execute();
}

export async function mailCounts(db: Db): Promise<Record<MailState, number>> {
  const rows = await db
    .selectFrom("mails")
    .select([state.as("state"), (count) => count.fn.countAll<string>().as("count")])
    .groupBy(state)
    .execute();
  const found = new Map(rows.map((row) => [row.state, Number(row.count)]));
  const of = (wanted: MailState) => found.get(wanted) ?? 0;
  return { waiting: of("waiting"), sent: of("sent"), bounced: of("bounced"), "given-up": of("given-up") };
}

export const mailWith = (db: Db, id: string): Promise<(OutboxMail & { text: string }) | undefined> =>
  db
    .selectFrom("mails")
    .select([...columns, "text"])
    .where("id", "=", id)
    .executeTakeFirst();
