import { sql } from "kysely";
import { demonstrationAddress } from "../../lib/demonstration.ts";
import type { Db } from "../../platform/db/schema.ts";

export const parts = ["sekreterare", "direktor", "sammankallande", "registrator"] as const;
export type Part = (typeof parts)[number];

export type ReadyAccount = Awaited<ReturnType<typeof readyAccounts>>[number];

/** The sign-ins of the demonstration, which nobody else's register has. */
export function readyAccounts(db: Db) {
  return (
    db
      .selectFrom("accounts")
      .select(["id", "name", sql<Part>`split_part(email, '@', 1)`.as("part")])
      .where("is_demonstration", "=", true)
      .where("closed_at", "is", null)
      // Whoever has been invited by one of them has a link of his own.
      .where("email", "in", parts.map(demonstrationAddress))
      .orderBy("created_at")
      .orderBy("email")
      .execute()
  );
}

export interface DemonstrationMail {
  recipient: string;
  subject: string;
  text: string;
  createdAt: Date;
}

/** The last mails to invented people, which are sent to nobody. */
export function mailsOfDemonstration(db: Db): Promise<DemonstrationMail[]> {
  return db
    .selectFrom("mails")
    .innerJoin("accounts", "accounts.id", "mails.account_id")
    .select(["recipient", "subject", "text", "mails.created_at as createdAt"])
    .where("is_demonstration", "=", true)
    .orderBy("mails.created_at", "desc")
    .limit(mostShown)
    .execute();
}

const mostShown = 30;

interface Seated {
  personId: string;
  name: string;
  bodyId: string;
  organisationId: string | null;
}

/** Whoever has sat most often in the meetings of a kind of body: as its convener, its minute-taker, or a member. */
export async function mostSeated(
  db: Db,
  cooperation: string,
  body: string,
  as: "convener" | "minute_taker" | "member",
): Promise<Seated | undefined> {
  const has = {
    convener: sql`attendances.role ilike '%sammankallande%'`,
    minute_taker: sql`minute_taker`,
    member: sql`presence = 'member' and not minute_taker`,
  }[as];
  const { rows } = await sql<Seated>`
    select current.id as "personId", current.name, meetings.body_id as "bodyId",
      max(attendances.organisation_id::text)::uuid as "organisationId"
    from attendances join meetings on meetings.id = meeting_id join parties as body on body.id = body_id
    join parties as person on person.id = person_id join parties as current on current.id = person.current_id
    where meetings.cooperation_id = ${cooperation} and body.name like ${`${body}%`} and ${has}
    group by current.id, current.name, meetings.body_id order by count(*) desc, current.name limit 1`.execute(
    db,
  );
  return rows[0];
}
