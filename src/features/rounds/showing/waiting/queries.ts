// What waits for somebody: a question that he has not answered, and a round that his desk may close.
import { sql } from "kysely";
import type { Db } from "../../../../platform/db/schema.ts";
import { type Round, roundsIn } from "../../queries.ts";
import { type Stands, standingsOf } from "../standings/queries.ts";

export type WaitingRound = Awaited<ReturnType<typeof waitingRounds>>[number];

interface Whose {
  readonly cooperationId: string;
  /** None where nobody has signed in: nothing waits for the public. */
  readonly accountId: string | null;
  readonly today: string;
}

/** In a viewer's reading: what he is asked himself first, and the nearest day first. */
export async function waitingRounds(db: Db, { cooperationId, accountId, today }: Whose) {
  const { rows } = await sql<{
    number: number;
    question: string;
    deadline: string;
    /** For whom he answers; none where it is his desk's to close. */
    name: string | null;
    /** Whose answer is waited for. */
    recipientId: string | null;
  }>`
    select * from (select rounds.number, rounds.question, rounds.deadline,
      coalesce(organisation.name, person.name) as name, recipient.id as "recipientId"
    from rounds
    join round_recipients as recipient on recipient.round_id = rounds.id
    left join parties as organisation on organisation.id = recipient.organisation_id
    left join parties as person on person.id = recipient.person_id
    where rounds.cooperation_id = ${cooperationId} and ${goesOn} and recipient.answered_at is null
      and exists (select from round_answerers as answerer where answerer.recipient_id = recipient.id
        and answerer.account_id = ${accountId} and answerer.ended_at is null)
    union all
    select rounds.number, rounds.question, rounds.deadline, null, null from rounds
    where rounds.cooperation_id = ${cooperationId} and ${goesOn} and ${accountId}::uuid is not null
      and exists (select from audiences where audiences.id = rounds.desk_audience)
      and (rounds.deadline < ${today}::date or not exists (select from round_recipients as recipient
        where recipient.round_id = rounds.id and recipient.answered_at is null))) as waiting
    order by name is null, deadline, number`.execute(db);
  return rows;
}

export interface GoingRound extends Pick<Round, "number" | "question" | "deadline" | "stage"> {
  readonly standings: readonly Stands[];
}

/** In a viewer's reading: those that go on, the nearest day first, with how far each who is asked has come. */
export async function goingRounds(
  db: Db,
  { cooperationId, today, most }: { cooperationId: string; today: string; most: number },
): Promise<GoingRound[]> {
  const picked = sql`rounds.id in (select rounds.id from rounds
    where rounds.cooperation_id = ${cooperationId} and ${goesOn} order by rounds.deadline, rounds.number limit ${most})`;
  const rounds = await roundsIn(db, picked, today);
  if (rounds.length === 0) return [];
  const standings = await standingsOf(db, rounds);
  return rounds
    .map((round) => ({ ...round, standings: standings.get(round.id) ?? [] }))
    .toSorted((a, b) => a.deadline.localeCompare(b.deadline) || a.number - b.number);
}

const goesOn = sql`rounds.opened_at is not null and rounds.closed_at is null and rounds.cancelled_at is null`;
