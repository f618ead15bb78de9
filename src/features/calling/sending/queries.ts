import { sql } from "kysely";
import type { Language } from "../../../lib/language.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { type CallFacts, callFactsIn } from "./facts.ts";

/** Somebody who has been called, as long as he is. */
export interface Invitee {
  readonly id: string;
  /** As he is known now. */
  readonly personId: string;
  readonly name: string;
  readonly kind: "member" | "substitute" | "guest";
  readonly itemId: string | null;
  readonly accountId: string | null;
  readonly email: string;
  /** In which he is written to. */
  readonly language: Language;
  readonly isEnded: boolean;
}

export function inviteesOf(db: Db, meetingId: string): Promise<Invitee[]> {
  return db
    .selectFrom("invitees")
    .innerJoin("parties as told", "told.id", "invitees.person_id")
    .innerJoin("parties as person", "person.id", "told.current_id")
    .leftJoin("accounts", "accounts.id", "invitees.account_id")
    .select([
      "invitees.id",
      "person.id as personId",
      "person.name",
      "invitees.kind",
      "invitees.item_id as itemId",
      "invitees.account_id as accountId",
      "invitees.email",
      sql<Language>`coalesce(accounts.language, 'sv')`.as("language"),
      sql<boolean>`ended_at is not null`.as("isEnded"),
    ])
    .where("invitees.meeting_id", "=", meetingId)
    .orderBy("invitees.invited_at")
    .execute();
}

export interface SentCall {
  readonly kind: "call" | "change" | "cancel" | "reminder";
  readonly sentAt: Date;
  readonly facts: CallFacts;
}

/** All that has been sent of a meeting, the latest first. */
export async function callsOf(db: Db, meetingId: string): Promise<SentCall[]> {
  const rows = await db
    .selectFrom("calls")
    .select(["kind", "sent_at as sentAt", "facts"])
    .where("meeting_id", "=", meetingId)
    .orderBy("sent_at", "desc")
    .orderBy("sequence", "desc")
    .execute();
  return rows.map(({ facts, ...row }) => ({ ...row, facts: callFactsIn(facts) }));
}

/** What everybody knows of the meeting: a reminder told nothing new. */
export const lastCallOf = async (db: Db, meetingId: string): Promise<CallFacts | undefined> =>
  (await callsOf(db, meetingId)).find(({ kind }) => kind !== "reminder")?.facts;
