// Links that do one thing for one person without an account. Opening one changes nothing: mail is opened by scanners
// too. Only the button on its page acts.
import { sql } from "kysely";
import type { Db, Tx } from "../db/schema.ts";
import { hashOfSecret, newSecret } from "../web/secret.ts";

export interface PersonalLink {
  readonly kind: "answer-call" | "report" | "adjust" | "correct" | "answer-round" | "help-round";
  /** None of a colleague who is asked by mail, and is nobody in the register. */
  readonly personId: string | null;
  /** To whom it is mailed. */
  readonly email: string;
  readonly inviteeId?: string | null;
  readonly assignmentId?: string | null;
  readonly meetingId?: string | null;
  readonly answererId?: string | null;
  readonly handoverId?: string | null;
  readonly expiresAt: Date;
}

/** The secret of a new link; the register keeps its hash alone. */
export async function makePersonalLink(tx: Tx, link: PersonalLink): Promise<string> {
  const token = newSecret();
  await tx
    .insertInto("personal_links")
    .values({
      token_hash: hashOfSecret(token),
      kind: link.kind,
      person_id: link.personId,
      email: link.email,
      invitee_id: link.inviteeId ?? null,
      assignment_id: link.assignmentId ?? null,
      meeting_id: link.meetingId ?? null,
      answerer_id: link.answererId ?? null,
      handover_id: link.handoverId ?? null,
      expires_at: link.expiresAt,
    })
    .execute();
  return token;
}

/** The link that a secret belongs to, and whether it may still be used; of those that are somebody's in the register. */
export function personalLink(db: Db, kind: PersonalLink["kind"], token: string, now: Date) {
  return db
    .selectFrom("personal_links")
    .innerJoin("parties as told", "told.id", "personal_links.person_id")
    .innerJoin("parties as person", "person.id", "told.current_id")
    .select([
      "personal_links.id",
      "told.id as personId",
      "person.name as personName",
      "personal_links.answerer_id as answererId",
      "personal_links.handover_id as handoverId",
      "personal_links.email",
      "personal_links.invitee_id as inviteeId",
      "personal_links.assignment_id as assignmentId",
      "personal_links.meeting_id as meetingId",
      "personal_links.expires_at as expiresAt",
      sql<boolean>`ended_at is not null or expires_at <= ${now}`.as("isEnded"),
    ])
    .where("personal_links.token_hash", "=", hashOfSecret(token))
    .where("personal_links.kind", "=", kind)
    .executeTakeFirst();
}
