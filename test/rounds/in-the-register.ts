// What a round has left in the register, for tests that go through it from end to end.
import { expect } from "vitest";
import type { Db } from "../../src/platform/db/schema.ts";

/** All that has been said, in its order: of whom, by whom and how. */
export const repliesKept = (db: Db) =>
  db
    .selectFrom("round_replies as reply")
    .innerJoin("round_recipients as recipient", "recipient.id", "reply.recipient_id")
    .innerJoin("parties as organisation", "organisation.id", "recipient.organisation_id")
    .leftJoin("round_answerers as answerer", "answerer.id", "reply.answerer_id")
    .leftJoin("parties as person", "person.id", "answerer.person_id")
    .leftJoin("incoming_mails as mail", "mail.id", "reply.mail_id")
    .select([
      "organisation.name as of",
      "person.name as by",
      "reply.came_by as cameBy",
      "reply.answer",
      "reply.words",
      "reply.told_how as toldHow",
      "reply.is_late as isLate",
      "mail.sender",
    ])
    .orderBy("reply.place")
    .execute();

/** What counts, by municipality: of those who have said something in time, the newest. */
export async function counting(db: Db) {
  const replies = await repliesKept(db);
  return new Map(replies.filter(({ isLate }) => !isLate).map((reply) => [reply.of, reply]));
}

/** The one round, as it was closed. */
export const closedRound = (db: Db) =>
  db
    .selectFrom("rounds")
    .leftJoin("accounts", "accounts.id", "rounds.closed_by")
    .select(["rounds.kind", "rounds.outcome", "rounds.result", "rounds.closed_at", "rounds.item_id"])
    .select(["accounts.name as closedBy"])
    .executeTakeFirstOrThrow();

/** Who got which letters of the round, each name as often as he got one. */
export async function lettersSent(db: Db, kind: "question" | "reminder" | "result"): Promise<string[]> {
  const rows = await db
    .selectFrom("round_mails")
    .innerJoin("mails", "mails.id", "round_mails.mail_id")
    .innerJoin("round_answerers as answerer", "answerer.id", "round_mails.answerer_id")
    .innerJoin("round_recipients as recipient", "recipient.id", "answerer.recipient_id")
    .innerJoin("parties as organisation", "organisation.id", "recipient.organisation_id")
    .select(["organisation.name", "mails.recipient", "answerer.email"])
    .where("round_mails.kind", "=", kind)
    .orderBy("organisation.name")
    .execute();
  for (const { recipient, email } of rows) expect(recipient).toBe(email);
  return rows.map(({ name }) => name);
}
