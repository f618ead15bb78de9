// What is asked at home, and of whom.
import type { Language } from "../../../lib/language.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { hashOfSecret } from "../../../platform/web/secret.ts";
import { type Round, roundById } from "../queries.ts";
import { type Handover, isWaiting } from "./rules.ts";
import { answererToWrite } from "../sending/queries.ts";

/** All that was asked for one recipient, in the order in which it was; in a viewer's reading, where it is his own. */
export function handoversOf(db: Db | Tx, recipientId: string): Promise<Handover[]> {
  return everyHandover(db).where("handover.recipient_id", "=", recipientId).execute();
}

const everyHandover = (db: Db | Tx) =>
  db
    .selectFrom("round_handovers as handover")
    .innerJoin("round_answerers as answerer", "answerer.id", "handover.answerer_id")
    .innerJoin("parties as told", "told.id", "answerer.person_id")
    .innerJoin("parties as asker", "asker.id", "told.current_id")
    .select([
      "handover.id",
      "handover.answerer_id as answererId",
      "asker.name as askerName",
      "handover.name",
      "handover.email",
      "handover.fields",
      "handover.note",
      "handover.asked_at as askedAt",
      "handover.answer",
      "handover.words",
      "handover.said_at as saidAt",
      "handover.ended_at as endedAt",
    ])
    .orderBy("handover.asked_at")
    .orderBy("handover.name")
    .orderBy("handover.id");

/** That mail to a colleague did not get away, or came back, and what a server said of it. */
export interface MailTrouble {
  readonly bouncedAt: Date | null;
  readonly words: string;
}

/** Of mail to colleagues, by handover; it is for those who see these alone. */
export async function troublesOf(
  register: Db,
  handovers: readonly Handover[],
): Promise<ReadonlyMap<string, MailTrouble>> {
  const ids = handovers.filter(isWaiting).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await register
    .selectFrom("round_mails")
    .innerJoin("mails", "mails.id", "round_mails.mail_id")
    .select(["round_mails.handover_id as id", "mails.trouble", "mails.bounced_at as bouncedAt"])
    .where("round_mails.handover_id", "in", ids)
    .where((each) => each.or([each("given_up_at", "is not", null), each("bounced_at", "is not", null)]))
    .execute();
  return new Map(
    rows.flatMap(({ id, trouble, bouncedAt }) =>
      id === null ? [] : [[id, { bouncedAt, words: trouble ?? "" }]],
    ),
  );
}

/** What was sent for a recipient, with its bytes. */
export const homeFile = (register: Db, recipientId: string, id: string) =>
  register
    .selectFrom("round_files")
    .select(["file_name as fileName", "media_type as mediaType", "bytes"])
    .where("recipient_id", "=", recipientId)
    .where("id", "=", id)
    .executeTakeFirst();

export interface Helping {
  readonly round: Round;
  readonly handover: Handover;
  readonly recipientId: string;
  /** None of a member who speaks for himself. */
  readonly organisation: string | null;
  readonly answeredAt: Date | null;
  readonly papers: readonly { readonly id: string; readonly title: string; readonly size: number }[];
}

/** What a colleague's link opens; none where it has ended, or is nobody's. */
export async function helpingBy(
  register: Db,
  token: string,
  { now, today }: { readonly now: Date; readonly today: string },
): Promise<Helping | undefined> {
  const link = await register
    .selectFrom("personal_links as link")
    .innerJoin("round_handovers as handover", "handover.id", "link.handover_id")
    .innerJoin("round_recipients as recipient", "recipient.id", "handover.recipient_id")
    .leftJoin("parties as told", "told.id", "recipient.organisation_id")
    .leftJoin("parties as organisation", "organisation.id", "told.current_id")
    .select([
      "handover.id",
      "recipient.id as recipientId",
      "recipient.round_id as roundId",
      "recipient.answered_at as answeredAt",
      "organisation.name as organisation",
    ])
    .where("link.token_hash", "=", hashOfSecret(token))
    .where("link.kind", "=", "help-round")
    .where("link.ended_at", "is", null)
    .where("link.expires_at", ">", now)
    .where("handover.ended_at", "is", null)
    .executeTakeFirst();
  if (link === undefined) return undefined;
  const { id, recipientId, roundId, answeredAt, organisation } = link;
  const [round, handover, papers] = await Promise.all([
    roundById(register, roundId, today),
    everyHandover(register).where("handover.id", "=", id).executeTakeFirstOrThrow(),
    register
      .selectFrom("round_papers")
      .select(["id", "title", "size"])
      .where("round_id", "=", roundId)
      .orderBy("position")
      .execute(),
  ]);
  return round === undefined ? undefined : { round, handover, recipientId, organisation, answeredAt, papers };
}

export interface Asker {
  readonly answererId: string;
  readonly personId: string;
  readonly accountId: string | null;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly organisation: string | null;
  readonly papers: readonly { readonly id: string; readonly title: string }[];
}

/** Who takes it home, as his letters speak of him. */
export const askerOf = async (tx: Tx, answererId: string): Promise<Asker> => ({
  ...(await answererToWrite(tx, answererId)),
  answererId,
});
