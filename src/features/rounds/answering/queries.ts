import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { personalLink } from "../../../platform/links/personal-links.ts";
import { papersOfRound, type RoundPaper } from "../asking/queries.ts";
import type { Offered } from "../form/answering.ts";
import { repliesOf, type Round, roundById, type RoundReply } from "../queries.ts";

/** Somebody for whom is answered, and what he answers to. */
export interface Answering {
  readonly round: Round;
  readonly recipientId: string;
  /** The municipality; or the member who speaks for himself. */
  readonly name: string;
  readonly openedAt: Date | null;
  /** Who answers; none where the desk writes down what it was told. */
  readonly by: { readonly answererId: string; readonly name: string } | null;
  /** What has been said for him. */
  readonly replies: readonly RoundReply[];
  readonly papers: readonly RoundPaper[];
  /** Whom he may propose without writing out who it is: his municipality's own. */
  readonly persons: readonly Offered[];
}

interface Row {
  readonly recipientId: string;
  readonly roundId: string;
  readonly name: string;
  readonly openedAt: Date | null;
  readonly organisationId: string | null;
}

/** None for a link that has ended, or whose holder answers no more. */
export async function answeringBy(
  register: Db,
  token: string,
  { now, today }: { readonly now: Date; readonly today: string },
): Promise<Answering | undefined> {
  const link = await personalLink(register, "answer-round", token, now);
  if (link === undefined || link.isEnded || link.answererId === null) return undefined;
  return answeringOf(register, link.answererId, today);
}

export async function answeringOf(
  register: Db,
  answererId: string,
  today: string,
): Promise<Answering | undefined> {
  const { rows } = await sql<Row & { answererName: string }>`
    select ${recipientRow}, person.name as "answererName"
    from round_answerers as answerer
    join round_recipients as recipient on recipient.id = answerer.recipient_id
    join parties as told on told.id = answerer.person_id join parties as person on person.id = told.current_id
    ${askedOf}
    where answerer.id = ${answererId} and answerer.ended_at is null`.execute(register);
  const [row] = rows;
  if (row === undefined) return undefined;
  const by = { answererId, name: row.answererName };
  return answeringIn(register, row, { by, register, today });
}

/** By the desk, which sees who is asked: `reader` is its own. */
export async function answeringFor(
  register: Db,
  reader: Db,
  recipientId: string,
  today: string,
): Promise<Answering | undefined> {
  const { rows } = await sql<Row>`
    select ${recipientRow} from round_recipients as recipient ${askedOf}
    where recipient.id = ${recipientId}`.execute(reader);
  const [row] = rows;
  return row === undefined ? undefined : answeringIn(reader, row, { by: null, register, today });
}

const recipientRow = sql`recipient.id as "recipientId", recipient.round_id as "roundId",
  coalesce(organisation.name, member.name, '') as name, recipient.opened_at as "openedAt",
  organisation.id as "organisationId"`;
const askedOf = sql`
  left join parties as asked on asked.id = recipient.organisation_id
  left join parties as organisation on organisation.id = asked.current_id
  left join parties as self on self.id = recipient.person_id
  left join parties as member on member.id = self.current_id`;

async function answeringIn(
  db: Db,
  row: Row,
  { by, register, today }: Pick<Answering, "by"> & { readonly register: Db; readonly today: string },
): Promise<Answering | undefined> {
  const round = await roundById(db, row.roundId, today);
  if (round === undefined) return undefined;
  const { recipientId, name, openedAt, organisationId } = row;
  const replies = await repliesOf(db, round.id);
  return {
    round,
    recipientId,
    name,
    openedAt,
    by,
    replies: replies.filter((reply) => reply.recipientId === recipientId),
    papers: await papersOfRound(db, round.id),
    persons: round.form.some(({ kind }) => kind === "names")
      ? await personsOf(register, round.cooperationId, organisationId)
      : [],
  };
}

/** Who answers by an account, for each recipient of a round that its persons answer for. */
export async function answererIds(register: Db, roundId: string, accountId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct on (recipient.position) answerer.id from round_answerers as answerer
    join round_recipients as recipient on recipient.id = answerer.recipient_id
    join parties as told on told.id = answerer.person_id
    where recipient.round_id = ${roundId} and answerer.ended_at is null and exists (
      select from account_persons as joined join parties as same on same.id = joined.person_id
      where joined.account_id = ${accountId} and same.current_id = told.current_id)
    order by recipient.position, answerer.is_deputy, answerer.id`.execute(register);
  return rows.map(({ id }) => id);
}

/** With its bytes; in a viewer's reading, if he may see it. */
export const replyFile = (reader: Db, roundId: string, id: string) =>
  reader
    .selectFrom("round_files")
    .select(["file_name as fileName", "media_type as mediaType", "bytes"])
    .where("round_id", "=", roundId)
    .where("id", "=", id)
    .executeTakeFirst();

/** What has been sent for a recipient before, to keep. */
export const filesSent = (db: Db | Tx, recipientId: string) =>
  db
    .selectFrom("round_files")
    .select(["id", "field", "file_name as fileName"])
    .where("recipient_id", "=", recipientId)
    .execute();

/** A municipality's own, of those who have or have had a seat in the cooperation. */
async function personsOf(
  register: Db,
  cooperationId: string,
  organisationId: string | null,
): Promise<readonly Offered[]> {
  if (organisationId === null) return [];
  const { rows } = await sql<Offered>`
    select distinct person.id, person.name from mandates
    join parties as organisation on organisation.id = mandates.organisation_id
    join parties as told on told.id = mandates.person_id join parties as person on person.id = told.current_id
    where organisation.current_id = ${organisationId} and mandates.cooperation_id = ${cooperationId}
    order by person.name limit 300`.execute(register);
  return rows;
}
