import { sql } from "kysely";
import type { Language } from "../../../lib/language.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { lateReply, standingReply } from "../counting/rules.ts";
import { recipientsOf, repliesOf, type Round, roundById, type RoundReply } from "../queries.ts";
import { closingRevision } from "./revision.ts";
import {
  type Answered,
  clausesAsked,
  mayClose,
  type ProposedSeat,
  proposedSeats,
  resultIn,
  type RoundResult,
  type Standing,
  standingNow,
} from "./rules.ts";

/** Each who was asked, with what counts of what he has said, in their order. */
export async function answeredIn(db: Db | Tx, roundId: string) {
  const recipients = await recipientsOf(db, roundId);
  const replies = Map.groupBy(await repliesOf(db, roundId), ({ recipientId }) => recipientId);
  const speakers = await speakersOf(db, roundId);
  return recipients.map((recipient) => {
    const { id, name, organisationId, organisationName, answerers } = recipient;
    const his = replies.get(id) ?? [];
    const [standing, late] = [standingReply(his, id), lateReply(his, id)];
    const spoke = answerers.find((each) => each.id === speakers.get(standing?.id ?? "")) ?? answerers[0];
    return {
      id,
      name,
      organisation:
        organisationId === null || organisationName === null
          ? null
          : { id: organisationId, name: organisationName },
      person: spoke === undefined ? null : { id: spoke.personId, name: spoke.name },
      answerers,
      reply: his.find((each) => each.id === standing?.id),
      late: his.find((each) => each.id === late?.id),
    } satisfies Answered & { late: RoundReply | undefined; answerers: unknown };
  });
}

/** Who sent which reply. */
async function speakersOf(db: Db | Tx, roundId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("round_replies")
    .select(["id", "answerer_id as answererId"])
    .where("round_id", "=", roundId)
    .where("answerer_id", "is not", null)
    .execute();
  return new Map(rows.flatMap(({ id, answererId }) => (answererId === null ? [] : [[id, answererId]])));
}

export type ClosingView = NonNullable<Awaited<ReturnType<typeof closingOf>>>;

/** How it stands, and what closing would make of it; none where it is not to be closed now. */
export async function closingOf(db: Db | Tx, round: Round) {
  const answered = await answeredIn(db, round.id);
  const hasReplies = answered.some(({ reply, late }) => reply !== undefined || late !== undefined);
  if (!mayClose(round.stage, hasReplies)) return undefined;
  const standing: Standing = standingNow(round.form, answered, round);
  const seats = round.kind === "nomination" ? proposedSeats(round.form, answered) : [];
  const clauses = clausesAsked({ ...round, proposals: await proposalsOf(db, round) });
  return {
    round,
    answered,
    ...standing,
    revision: closingRevision(answered, clauses),
    clauses,
    seats: await seatsNamed(db, seats),
  };
}

/** What is proposed under the item that the question comes from. */
async function proposalsOf(db: Db | Tx, { itemId }: Round): Promise<string[]> {
  if (itemId === null) return [];
  const rows = await db
    .selectFrom("proposals")
    .select("text")
    .where("item_id", "=", itemId)
    .orderBy("position")
    .execute();
  return rows.map(({ text }) => text);
}

export type NamedSeat = ProposedSeat & { readonly bodyName: string };

async function seatsNamed(db: Db | Tx, seats: readonly ProposedSeat[]): Promise<NamedSeat[]> {
  const bodies = await db
    .selectFrom("parties as told")
    .innerJoin("parties as body", "body.id", "told.current_id")
    .select(["told.id", "body.name"])
    .where(sql<boolean>`told.id = any (${seats.map(({ bodyId }) => bodyId)}::uuid[])`)
    .execute();
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  return seats.map((seat) => ({ ...seat, bodyName: names.get(seat.bodyId) ?? "" }));
}

export interface Addressee {
  readonly answererId: string;
  readonly recipientId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly accountId: string | null;
  readonly language: Language;
  readonly isDeputy: boolean;
}

/** Those who have been asked, and still answer. */
export async function askedIn(tx: Tx, roundId: string): Promise<Addressee[]> {
  const { rows } = await sql<Addressee>`
    select answerer.id as "answererId", recipient.id as "recipientId", person.id as "personId", person.name,
      answerer.email, answerer.account_id as "accountId", answerer.is_deputy as "isDeputy",
      coalesce(account.language, answerer.language) as language
    from round_answerers as answerer join round_recipients as recipient on recipient.id = answerer.recipient_id
    join parties as told on told.id = answerer.person_id join parties as person on person.id = told.current_id
    left join accounts as account on account.id = answerer.account_id and account.closed_at is null
    where recipient.round_id = ${roundId} and asked_at is not null and ended_at is null
    order by recipient.position, answerer.is_deputy, person.name`.execute(tx);
  return rows;
}

export type MadeMeeting = NonNullable<Awaited<ReturnType<typeof meetingMade>>>;

/** The meeting that closing made, or where its decision stands, for those who see it. */
export function meetingMade(db: Db, roundId: string) {
  return db
    .selectFrom("rounds")
    .innerJoin("meetings", "meetings.id", "rounds.meeting_id")
    .innerJoin("parties as body", "body.id", "meetings.body_id")
    .select(["meetings.slug", "body.slug as body", "body.name as bodyName", "meetings.number"])
    .select(sql<string>`meetings.held_on`.as("heldOn"))
    .where("rounds.id", "=", roundId)
    .executeTakeFirst();
}

export interface ClosedRound {
  readonly round: Round;
  readonly standing: Standing;
  readonly result: RoundResult;
  /** Each who was asked: what counted, and what came too late. */
  readonly answered: Awaited<ReturnType<typeof answeredIn>>;
}

/** A round that is closed, with all that was said; none of one that is not. */
export async function closedRound(db: Db | Tx, id: string, today: string): Promise<ClosedRound | undefined> {
  const round = await roundById(db, id, today);
  const result = resultIn(round?.result);
  if (round?.stage !== "closed" || result === undefined) return undefined;
  const answered = await answeredIn(db, id);
  return { round, result, answered, standing: standingNow(round.form, answered, round) };
}
