import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/schema.ts";
import type { BodyRule, Reply, RoundStage } from "./counting/rules.ts";
import { stageOf } from "./counting/rules.ts";
import { roundForm, type RoundForm } from "./form/rules.ts";

export type Round = Awaited<ReturnType<typeof roundsIn>>[number];

/** The round of an address, for those who see it. `today` is Sweden's. */
export async function roundAt(
  db: Db,
  {
    cooperation,
    number,
    today,
  }: { readonly cooperation: string; readonly number: string; readonly today: string },
): Promise<Round | undefined> {
  if (!/^\d{1,8}$/.test(number)) return undefined;
  const [round] = await roundsIn(
    db,
    sql`cooperations.slug = ${cooperation} and rounds.number = ${Number(number)}`,
    today,
  );
  return round;
}

export async function roundById(db: Db | Tx, id: string, today: string): Promise<Round | undefined> {
  const [round] = await roundsIn(db, sql`rounds.id = ${id}`, today);
  return round;
}

/** The rounds that some condition on `rounds` and `cooperations` is true of, the newest first. */
export async function roundsIn(db: Db | Tx, condition: ReturnType<typeof sql>, today: string) {
  const rows = await db
    .selectFrom("rounds")
    .innerJoin("cooperations", "cooperations.id", "rounds.cooperation_id")
    .leftJoin("parties as told", "told.id", "rounds.body_id")
    .leftJoin("parties as body", "body.id", "told.current_id")
    .leftJoin("body_forms as rules", "rules.body_id", "body.id")
    .select([
      "rounds.id",
      "rounds.number",
      "rounds.kind",
      "rounds.question",
      "rounds.background",
      "rounds.form",
      "rounds.asks",
      "rounds.item_id as itemId",
      "rounds.decision_id as decisionId",
      "rounds.deadline",
      "rounds.replies_seen as repliesSeen",
      "rounds.may_stand_outside as mayStandOutside",
      "rounds.opened_at as openedAt",
      "rounds.closed_at as closedAt",
      "rounds.cancelled_at as cancelledAt",
      "rounds.outcome",
      "rounds.result",
      "rounds.audience_id as audienceId",
      "cooperations.id as cooperationId",
      "cooperations.slug as cooperationSlug",
      "cooperations.name as cooperationName",
      "body.id as bodyId",
      "body.name as bodyName",
      "body.slug as bodySlug",
      sql<BodyRule["rule"]>`coalesce(rules.round_rule, 'consensus')`.as("rule"),
      sql<BodyRule["quorum"]>`coalesce(rules.round_quorum, 'half')`.as("quorum"),
      // In a viewer's reading: whether he runs it.
      sql<boolean>`exists (select from audiences where audiences.id = rounds.desk_audience)`.as("isDesk"),
    ])
    .where(sql<boolean>`${condition}`)
    .orderBy("rounds.number", "desc")
    .execute();
  return rows.map(({ form, ...round }) => ({
    ...round,
    form: formOf(form),
    stage: stageOf(round, today) satisfies RoundStage,
  }));
}

/** What stands in the register was read when it was put there. */
const formOf = (stored: unknown): RoundForm => roundForm.parse(stored);

export type RoundRecipient = Awaited<ReturnType<typeof recipientsOf>>[number];

/** Who is asked, in their order, and who answers for each. */
export async function recipientsOf(db: Db | Tx, roundId: string) {
  const recipients = await db
    .selectFrom("round_recipients as recipient")
    .leftJoin("parties as organisationTold", "organisationTold.id", "recipient.organisation_id")
    .leftJoin("parties as organisation", "organisation.id", "organisationTold.current_id")
    .leftJoin("parties as personTold", "personTold.id", "recipient.person_id")
    .leftJoin("parties as person", "person.id", "personTold.current_id")
    .select([
      "recipient.id",
      "organisation.id as organisationId",
      "organisation.name as organisationName",
      "organisation.slug as organisationSlug",
      "person.id as personId",
      "person.name as personName",
      "recipient.opened_at as openedAt",
      "recipient.handed_on_at as handedOnAt",
      "recipient.answered_at as answeredAt",
    ])
    .where("recipient.round_id", "=", roundId)
    .orderBy("recipient.position")
    .execute();
  const answerers = await db
    .selectFrom("round_answerers as answerer")
    .innerJoin("round_recipients as recipient", "recipient.id", "answerer.recipient_id")
    .innerJoin("parties as told", "told.id", "answerer.person_id")
    .innerJoin("parties as person", "person.id", "told.current_id")
    .select([
      "answerer.id",
      "answerer.recipient_id as recipientId",
      "answerer.account_id as accountId",
      "answerer.is_deputy as isDeputy",
      "answerer.asked_at as askedAt",
      "answerer.bounced_at as bouncedAt",
      "answerer.ended_at as endedAt",
      "person.id as personId",
      "person.name",
    ])
    .where("recipient.round_id", "=", roundId)
    .orderBy("answerer.is_deputy")
    .orderBy("person.name")
    .execute();
  const answering = Map.groupBy(answerers, ({ recipientId }) => recipientId);
  return recipients.map((recipient) => ({
    ...recipient,
    name: recipient.organisationName ?? recipient.personName ?? "",
    answerers: answering.get(recipient.id) ?? [],
  }));
}

export interface RoundReply extends Reply {
  readonly cameBy: "link" | "page" | "mail" | "desk";
  readonly saidAt: Date;
  readonly mailId: string | null;
  /** None where the desk wrote it down. */
  readonly answererName: string | null;
  /** How the desk was told. */
  readonly toldHow: string;
}

/** All that has been said, in the order in which it came; in a viewer's reading, what he may read of it. */
export async function repliesOf(db: Db | Tx, roundId: string): Promise<RoundReply[]> {
  const rows = await db
    .selectFrom("round_replies as reply")
    .leftJoin("round_answerers as answerer", "answerer.id", "reply.answerer_id")
    .leftJoin("parties as told", "told.id", "answerer.person_id")
    .leftJoin("parties as person", "person.id", "told.current_id")
    .select([
      "reply.id",
      "reply.recipient_id as recipientId",
      "reply.place",
      "reply.answer",
      "reply.stands_outside as standsOutside",
      "reply.words",
      "reply.is_late as isLate",
      "reply.came_by as cameBy",
      "reply.said_at as saidAt",
      "reply.mail_id as mailId",
      "reply.told_how as toldHow",
      "person.name as answererName",
    ])
    .where("reply.round_id", "=", roundId)
    .where("reply.set_aside_at", "is", null)
    .orderBy("reply.place")
    .execute();
  return rows.map(({ place, ...reply }) => ({ ...reply, place: Number(place) }));
}
