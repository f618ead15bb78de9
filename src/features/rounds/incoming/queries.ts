import { type RawBuilder, sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/schema.ts";

/** Somebody who is asked in a round, and has written. */
export interface Writer {
  readonly answererId: string;
  readonly recipientId: string;
  readonly roundId: string;
  readonly email: string;
  readonly name: string;
  /** The municipality for which he answers; none where he speaks for himself. */
  readonly organisation: string | null;
  /** Of the account that he signs in to. */
  readonly accountEmail: string | null;
  readonly isEnded: boolean;
}

export const writerById = (db: Db | Tx, answererId: string): Promise<Writer | undefined> =>
  firstOf(db, sql`answerer.id = ${answererId}`);

/** To whom a mail of ours about a round went. */
export const writerOfMail = (db: Db | Tx, mailId: string): Promise<Writer | undefined> =>
  firstOf(db, sql`answerer.id = (select answerer_id from round_mails where mail_id = ${mailId})`);

/** The colleague at home to whom a mail of ours went. */
export async function handoverOfMail(
  db: Db | Tx,
  mailId: string,
): Promise<{ readonly roundId: string; readonly handoverId: string } | undefined> {
  const { rows } = await sql<{ roundId: string; handoverId: string }>`
    select round_id as "roundId", handover_id as "handoverId" from round_mails
    where mail_id = ${mailId} and handover_id is not null`.execute(db);
  return rows[0];
}

/** Who he is in the one open round in which somebody's address answers; none where there are several. */
export async function writerAlone(db: Db | Tx, email: string): Promise<Writer | undefined> {
  const found = await writers(
    db,
    sql`lower(answerer.email) = ${email} and answerer.ended_at is null and rounds.opened_at is not null
      and rounds.closed_at is null and rounds.cancelled_at is null`,
  );
  return found.length === 1 ? found[0] : undefined;
}

const firstOf = async (db: Db | Tx, condition: ReturnType<typeof sql>) => (await writers(db, condition))[0];

async function writers(db: Db | Tx, condition: ReturnType<typeof sql>): Promise<readonly Writer[]> {
  const { rows } = await sql<Writer>`
    select answerer.id as "answererId", recipient.id as "recipientId", recipient.round_id as "roundId",
      lower(answerer.email) as email, person.name, organisation.name as organisation,
      lower(account.email) as "accountEmail", answerer.ended_at is not null as "isEnded"
    from round_answerers as answerer
    join round_recipients as recipient on recipient.id = answerer.recipient_id
    join rounds on rounds.id = recipient.round_id
    join parties as told on told.id = answerer.person_id join parties as person on person.id = told.current_id
    left join parties as asked on asked.id = recipient.organisation_id
    left join parties as organisation on organisation.id = asked.current_id
    left join accounts as account on account.id = answerer.account_id and account.closed_at is null
    where ${condition} limit 2`.execute(db);
  return rows;
}

/** Whether a mail of ours, by its id, has to do with something else than a round. */
export async function isOtherMail(db: Db | Tx, mailId: string): Promise<boolean> {
  const { rows } = await sql`
    select from mails where id = ${mailId} and not exists (
      select from round_mails where mail_id = mails.id and handover_id is null)`.execute(db);
  return rows.length > 0;
}

/** Whether he has been told of a change that the mail which he answers did not tell. */
export async function hasChanged(
  db: Db | Tx,
  { answererId }: Writer,
  answeredId: string | null,
): Promise<boolean> {
  const { rows } = await sql`
    select from round_mails join mails on mails.id = mail_id
    where answerer_id = ${answererId} and round_mails.kind = 'change' and not coalesce(mails.created_at <=
      (select created_at from mails as answered where answered.id = ${answeredId}), false)`.execute(db);
  return rows.length > 0;
}

/** Whether a mail of ours went to another address than he has now. */
export async function wentElsewhere(db: Db | Tx, { email }: Writer, mailId: string): Promise<boolean> {
  const { rows } = await sql`select from mails where id = ${mailId} and lower(recipient) <> ${email}`.execute(
    db,
  );
  return rows.length > 0;
}

/** The municipalities that a round asks, and those who ask, by name. */
export async function namesAround(
  db: Db | Tx,
  roundId: string,
): Promise<{ readonly asked: readonly string[]; readonly askers: readonly string[] }> {
  const { rows } = await sql<{ asked: string[]; askers: string[] }>`
    select array(select organisation.name from round_recipients as recipient
        join parties as told on told.id = recipient.organisation_id
        join parties as organisation on organisation.id = told.current_id
        where recipient.round_id = rounds.id) as asked,
      array(select name from accounts where id in (made_by, opened_by)) as askers
    from rounds where id = ${roundId}`.execute(db);
  return rows[0] ?? { asked: [], askers: [] };
}

/** A mail about a round, for its desk. */
export interface RoundMail {
  readonly id: string;
  readonly cameAt: Date;
  readonly sender: string;
  readonly subject: string;
  /** Its writer's own words, and all that stands in it. */
  readonly said: string;
  readonly text: string;
  readonly takenAs: "unsure" | "bounce" | "answer" | "auto-reply";
  readonly answererId: string;
  readonly recipientId: string;
  /** Whether it came from an address that was known to be his. */
  readonly isFromHim: boolean;
  readonly isSettled: boolean;
  /** When something has been said for the same recipient since, by other means, and by which. */
  readonly outrunAt: Date | null;
  readonly outrunBy: "link" | "page" | "mail" | "desk" | null;
}

/** The latest first. */
export const roundMails = (register: Db, roundId: string): Promise<RoundMail[]> =>
  mailsOf(register)
    .where("subject_id", "=", roundId)
    .orderBy("came_at", "desc")
    .orderBy("mail.id")
    .limit(1000)
    .execute();

/** Kept from others until the transaction ends. */
export const roundMail = (tx: Tx, roundId: string, id: string): Promise<RoundMail | undefined> =>
  mailsOf(tx).where("subject_id", "=", roundId).where("mail.id", "=", id).forUpdate().executeTakeFirst();

/** Of the newest that was said after a mail came. What came too late does not stand in the way of what came in time. */
const saidSince = <Said>(what: RawBuilder<unknown>) => sql<Said>`(
  select ${what} from round_replies as reply join rounds on rounds.id = reply.round_id
  where reply.recipient_id = answerer.recipient_id and said_at > came_at and set_aside_at is null
    and mail_id is distinct from mail.id
    and (not is_late or (came_at at time zone 'Europe/Stockholm')::date > deadline)
  order by place desc limit 1)`;

const mailsOf = (db: Db | Tx) =>
  db
    .selectFrom("incoming_mails as mail")
    .innerJoin("round_answerers as answerer", (join) =>
      join.on(sql<boolean>`answerer.id = (mail.facts ->> 'answererId')::uuid`),
    )
    .select([
      "mail.id",
      "came_at as cameAt",
      "sender",
      "subject",
      "said",
      "text",
      sql<RoundMail["takenAs"]>`taken_as`.as("takenAs"),
      "answerer.id as answererId",
      "recipient_id as recipientId",
      sql<boolean>`sender = lower(answerer.email) or exists (select from accounts
        where accounts.id = answerer.account_id and sender = lower(accounts.email))`.as("isFromHim"),
      sql<boolean>`settled_at is not null or taken_as in ('answer', 'auto-reply')`.as("isSettled"),
      saidSince<Date | null>(sql`said_at`).as("outrunAt"),
      saidSince<RoundMail["outrunBy"]>(sql`came_by`).as("outrunBy"),
    ])
    .where("taken_as", "in", ["unsure", "bounce", "answer", "auto-reply"]);
