import { sql } from "kysely";
import { swedishTime } from "../../../../platform/clock/daily.ts";
import type { Db } from "../../../../platform/db/schema.ts";
import { type Handover, isWaiting } from "../rules.ts";
import { backOn, isAway, isReceipt } from "./rules.ts";

/** What a colleague's mail program has answered for him. */
export interface Absence {
  readonly cameAt: Date;
  readonly isAway: boolean;
  /** A day, where it says so. */
  readonly backOn: string | null;
  readonly words: string;
}

/** The newest of each who has not answered, by handover; it is for those who see these alone. */
export async function absencesOf(
  register: Db,
  handovers: readonly Handover[],
): Promise<ReadonlyMap<string, Absence>> {
  const ids = handovers.filter(isWaiting).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const mails = await register
    .selectFrom("incoming_mails")
    .select([sql<string>`facts ->> 'handoverId'`.as("id"), "came_at as cameAt", "subject", "said"])
    .where("taken_as", "=", "auto-reply")
    .where(sql<boolean>`facts ->> 'handoverId' = any(${ids}::text[])`)
    // A mail server that goes on trying says nothing of him.
    .where(sql<boolean>`sender !~* '^(mailer-daemon|postmaster)@' and sender <> ''`)
    .orderBy("came_at")
    .execute();
  return new Map(
    mails
      .filter(({ subject }) => !isReceipt(subject))
      .map(({ id, cameAt, subject, said }) => {
        const away = isAway(`${subject}\n${said}`);
        return [
          id,
          { cameAt, isAway: away, backOn: away ? backOn(said, swedishTime(cameAt).day) : null, words: said },
        ];
      }),
  );
}
