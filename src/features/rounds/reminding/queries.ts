// Who has been asked and has not answered, and who has been reminded.
import { sql } from "kysely";
import { swedishTime } from "../../../platform/clock/daily.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";

/** That somebody was reminded on a day stands once in `daily_work`, by his id. */
export const reminderKind = "round-reminder";

export interface Silent {
  readonly answererId: string;
  readonly roundId: string;
  /** The round's last day. */
  readonly deadline: string;
  /** The day on which his question went out. */
  readonly askedOn: string;
}

/** Of an open round, those who answer for a recipient that has said nothing. */
export const silentOf = (tx: Tx, roundId: string): Promise<Silent[]> =>
  silentWhere(tx, sql`rounds.id = ${roundId}`);

/** Of all rounds whose last day is one of these. */
export const silentBetween = (tx: Tx, from: string, to: string): Promise<Silent[]> =>
  silentWhere(tx, sql`rounds.deadline between ${from}::date and ${to}::date`);

/** Their rows are held: whoever answers at the same time has done so before, or does it when the reminder has been
 *  written. */
async function silentWhere(tx: Tx, condition: ReturnType<typeof sql>): Promise<Silent[]> {
  const { rows } = await sql<Omit<Silent, "askedOn"> & { askedAt: Date }>`
    select answerer.id as "answererId", rounds.id as "roundId", rounds.deadline, answerer.asked_at as "askedAt"
    from rounds join round_recipients as recipient on recipient.round_id = rounds.id
    join round_answerers as answerer on answerer.recipient_id = recipient.id
    where ${condition}
      and rounds.opened_at is not null and rounds.closed_at is null and rounds.cancelled_at is null
      and recipient.answered_at is null and answerer.asked_at is not null and answerer.ended_at is null
    order by recipient.id, answerer.id
    for share of rounds for update of recipient`.execute(tx);
  return rows.map(({ askedAt, ...row }) => ({ ...row, askedOn: swedishTime(askedAt).day }));
}

export interface ShownReminders {
  /** Municipalities, or members, that have not answered. */
  readonly silent: number;
  /** Those who answer for them and have had no reminder today. */
  readonly persons: number;
  readonly sent: readonly { readonly day: string; readonly persons: number }[];
}

/** For the desk of a round that is open. */
export async function remindersOf(register: Db, roundId: string, today: string): Promise<ShownReminders> {
  const { rows } = await sql<Pick<ShownReminders, "silent" | "persons">>`
    select count(distinct recipient.id)::int as silent,
      (count(answerer.id) filter (where told.subject_id is null))::int as persons
    from round_recipients as recipient
    left join round_answerers as answerer on answerer.recipient_id = recipient.id
      and answerer.asked_at is not null and answerer.ended_at is null
    left join daily_work as told on told.kind = ${reminderKind} and told.day = ${today}::date
      and told.subject_id = answerer.id
    where recipient.round_id = ${roundId} and recipient.answered_at is null`.execute(register);
  const sent = await sql<ShownReminders["sent"][number]>`
    select (mails.created_at at time zone 'Europe/Stockholm')::date as day, count(*)::int as persons
    from round_mails join mails on mails.id = mail_id
    where round_id = ${roundId} and round_mails.kind = 'reminder' group by 1 order by 1`.execute(register);
  return { silent: 0, persons: 0, ...rows[0], sent: sent.rows };
}
