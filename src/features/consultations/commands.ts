import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { sql } from "kysely";
import { type Act, recordAct } from "../../platform/acts/record.ts";
import type { Db, Tx } from "../../platform/db/schema.ts";
import { noticeOfConsultation } from "../../platform/notices/notice.ts";
import type { Change, Wanted } from "./rules.ts";

interface NewConsultation extends Wanted {
  /** Made by whoever sends it, so that it may be sent again. */
  readonly id: string;
  readonly cooperationId: string;
  readonly accountId: string | null;
}

/** A consultation to keep an eye on, with a place in the response for each of its questions. Tells its number. */
export function makeConsultation(db: Db, wanted: NewConsultation): Promise<number> {
  const { id, cooperationId, accountId } = wanted;
  return db.transaction().execute(async (tx) => {
    await tx
      .selectFrom("cooperations")
      .select("id")
      .where("id", "=", cooperationId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const there = await tx
      .selectFrom("consultations")
      .selectAll()
      .where("id", "=", id)
      .where("cooperation_id", "=", cooperationId)
      .executeTakeFirst();
    if (there !== undefined && isAsIn(there, rowOf(wanted))) return there.number;
    const { number } = await tx
      .insertInto("consultations")
      .values({
        id,
        cooperation_id: cooperationId,
        number: sql<number>`(select coalesce(max(number), 0) + 1 from consultations
          where cooperation_id = ${cooperationId})`,
        ...rowOf(wanted),
        audience_id: audienceFor(wanted, cooperationId),
        made_by: accountId,
      })
      .returning("number")
      .executeTakeFirstOrThrow();
    await tx
      .insertInto("consultation_acts")
      .values({ consultation_id: id, kind: "watched", account_id: accountId })
      .execute();
    await tx
      .insertInto("consultation_parts")
      .values([
        { consultation_id: id, position: 0, kind: "summary", changed_by: accountId },
        ...proposalRows(id, wanted.questions, 1, accountId),
      ])
      .execute();
    await record(tx, { consultationId: id, cooperationId, accountId }, "watched");
    return number;
  });
}

/** Sent again it is the same; where it says something else, its name is taken. */
const isAsIn = (row: Readonly<Record<string, unknown>>, wanted: ReturnType<typeof rowOf>): boolean =>
  Object.entries(wanted).every(([name, value]) => isDeepStrictEqual(row[name], value));

/** A question that is new gets its place in the response; what has been written to one that is gone stays. */
export function changeConsultation(db: Db, change: Change, wanted: Wanted): Promise<void> {
  const { consultationId, accountId, cooperationId } = change;
  return db.transaction().execute(async (tx) => {
    const { questions } = await lockConsultation(tx, consultationId);
    await tx
      .updateTable("consultations")
      .set({ ...rowOf(wanted), audience_id: audienceFor(wanted, cooperationId) })
      .where("id", "=", consultationId)
      .execute();
    const added = wanted.questions.filter((each) => !questions.includes(each));
    if (added.length > 0)
      await tx
        .insertInto("consultation_parts")
        .values(proposalRows(consultationId, added, await nextPlace(tx, consultationId), accountId))
        .execute();
    await record(tx, change, "changed");
  });
}

const rowOf = (wanted: Wanted) => ({
  title: wanted.title,
  sender: wanted.sender,
  reference: wanted.reference,
  own_reference: wanted.ownReference,
  background: wanted.background,
  questions: [...wanted.questions],
  deadline: wanted.deadline,
  body_id: wanted.bodyId,
  adopts: wanted.adopts,
  ask_days: wanted.askDays,
  draft_days: wanted.draftDays,
  comment_days: wanted.commentDays,
  sign_days: wanted.signDays,
});

const audienceFor = ({ reach, bodyId }: Wanted, cooperationId: string) =>
  sql<number>`audience_of(${reach}, ${cooperationId}, ${reach === "body" ? bodyId : null})`;

const proposalRows = (
  consultationId: string,
  questions: readonly string[],
  from: number,
  accountId: string | null,
) =>
  questions.map((title, index) => ({
    id: randomUUID(),
    consultation_id: consultationId,
    position: from + index,
    kind: "proposal" as const,
    title,
    changed_by: accountId,
  }));

export async function nextPlace(tx: Tx, consultationId: string): Promise<number> {
  const { next } = await tx
    .selectFrom("consultation_parts")
    .select(sql<number>`coalesce(max(position) + 1, 0)`.as("next"))
    .where("consultation_id", "=", consultationId)
    .executeTakeFirstOrThrow();
  return next;
}

/** Two who change the same one at once wait for each other here. */
export const lockConsultation = (tx: Tx, id: string) =>
  tx
    .selectFrom("consultations")
    .select(["questions", "group_audience as groupAudience", "adopts", "body_id as bodyId"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();

export const actOf = (
  { consultationId, cooperationId, accountId }: Change,
  deed: string,
  facts: Record<string, unknown> = {},
): Act & { readonly subjectId: string } => ({
  kind: `consultation.${deed}`,
  cooperationId,
  accountId,
  subjectKind: "consultation",
  subjectId: consultationId,
  facts,
});

/** Whoever has the draft before him is told, too. */
export async function record(
  tx: Tx,
  change: Change,
  deed: string,
  facts: Record<string, unknown> = {},
): Promise<void> {
  await noticeOfConsultation(tx, { consultationId: change.consultationId });
  await recordAct(tx, actOf(change, deed, facts));
}
