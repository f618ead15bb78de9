import { type Expression, sql } from "kysely";
import type { ConsultationStep } from "../../platform/db/consultations-schema.ts";
import type { Db, Tx } from "../../platform/db/schema.ts";
import { endings } from "./stepping/rules.ts";

export type Consultation = NonNullable<Awaited<ReturnType<typeof consultationAt>>>;

/** The consultation of an address, for those who see it. */
export async function consultationAt(
  db: Db,
  { cooperation, number }: { readonly cooperation: string; readonly number: string },
) {
  if (!/^\d{1,8}$/.test(number)) return undefined;
  return consultations(db)
    .where("cooperations.slug", "=", cooperation)
    .where("consultations.number", "=", Number(number))
    .executeTakeFirst();
}

export const consultationById = (db: Db | Tx, id: string) =>
  consultations(db).where("consultations.id", "=", id).executeTakeFirst();

/** Those of a cooperation that are not over, the one whose last day comes first before the others. */
export const goingConsultations = (db: Db, cooperationId: string) =>
  consultations(db)
    .where("consultations.cooperation_id", "=", cooperationId)
    .where(sql<boolean>`not ${isOverNow}`)
    .orderBy("consultations.deadline")
    .orderBy("consultations.number")
    .execute();

export const overPerPage = 25;

/** Those that are over, a page at a time, the latest first. */
export const overConsultations = (db: Db, cooperationId: string, page: number) =>
  consultations(db)
    .where("consultations.cooperation_id", "=", cooperationId)
    .where(isOverNow)
    .orderBy("consultations.deadline", "desc")
    .orderBy("consultations.number", "desc")
    .limit(overPerPage)
    .offset((page - 1) * overPerPage)
    .execute();

export async function overCount(db: Db, cooperationId: string): Promise<number> {
  const { count } = await db
    .selectFrom("consultations")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("cooperation_id", "=", cooperationId)
    .where(isOverNow)
    .executeTakeFirstOrThrow();
  return count;
}

/** For whoever sees nothing of the work it is done. */
export const lastStepOf = (consultationId: Expression<string>) =>
  sql<ConsultationStep>`coalesce((select kind from consultation_acts
    where consultation_acts.consultation_id = ${consultationId} and undone_at is null
    order by place desc limit 1), 'submitted')`;
const lastStep = lastStepOf(sql.ref<string>("consultations.id"));
const isOverNow = sql<boolean>`${lastStep} in (${sql.join(endings.map((step) => sql.lit(step)))})`;

/** In all cooperations, those whose last day is not past. */
export const comingConsultations = (db: Db | Tx, today: string) =>
  consultations(db).where("consultations.deadline", ">=", today).orderBy("consultations.id").execute();

function consultations(db: Db | Tx) {
  return db
    .selectFrom("consultations")
    .innerJoin("cooperations", "cooperations.id", "consultations.cooperation_id")
    .leftJoin("parties as told", "told.id", "consultations.body_id")
    .leftJoin("parties as body", "body.id", "told.current_id")
    .select([
      "consultations.id",
      "consultations.number",
      "consultations.title",
      "consultations.sender",
      "consultations.reference",
      "consultations.own_reference as ownReference",
      "consultations.background",
      "consultations.questions",
      "consultations.deadline",
      "consultations.adopts",
      "consultations.ask_days as askDays",
      "consultations.draft_days as draftDays",
      "consultations.comment_days as commentDays",
      "consultations.sign_days as signDays",
      "consultations.is_public as isPublic",
      "consultations.shared_at as sharedAt",
      "consultations.audience_id as audienceId",
      "consultations.body_id as bodyId",
      "cooperations.id as cooperationId",
      "cooperations.slug as cooperationSlug",
      "cooperations.name as cooperationName",
      "body.name as bodyName",
      "body.slug as bodySlug",
      // In a viewer's reading: whether he runs it, and whether he writes in it.
      sql<boolean>`exists (select from audiences where audiences.id = consultations.desk_audience)`.as(
        "isDesk",
      ),
      sql<boolean>`exists (select from audiences where audiences.id = consultations.group_audience)`.as(
        "isWriter",
      ),
      lastStep.as("lastStep"),
    ]);
}

export type ConsultationAct = Awaited<ReturnType<typeof actsOf>>[number];

/** The steps that stand, in their order; in a viewer's reading, with the names that he may know. */
export const actsOf = (db: Db | Tx, consultationId: string) =>
  db
    .selectFrom("consultation_acts as act")
    .leftJoin("consultation_doers as doer", "doer.id", "act.id")
    .leftJoin("rounds", "rounds.id", "act.round_id")
    .leftJoin("meetings", "meetings.id", "act.meeting_id")
    .leftJoin("parties as body", "body.id", "meetings.body_id")
    .select([
      "act.id",
      "act.kind",
      "act.acted_at as actedAt",
      "doer.done_by as doneBy",
      "act.round_id as roundId",
      "rounds.number as roundNumber",
      "meetings.slug as meetingSlug",
      "meetings.held_on as heldOn",
      "body.slug as meetingBody",
    ])
    .where("act.consultation_id", "=", consultationId)
    .where("act.undone_at", "is", null)
    .orderBy("act.place")
    .execute();

export const papersOf = (db: Db, consultationId: string) =>
  db
    .selectFrom("consultation_papers")
    .select(["id", "file_name as fileName", "size"])
    .where("consultation_id", "=", consultationId)
    .orderBy("position")
    .execute();

/** Member municipalities, for those who may know of them. */
export const membersOf = (db: Db | Tx, cooperationId: string) =>
  db
    .selectFrom("parties")
    .select(["id", "name", "slug"])
    .where("cooperation_id", "=", cooperationId)
    .where("kind", "=", "organisation")
    .where("member_from", "is not", null)
    .whereRef("current_id", "=", "id")
    .orderBy(sql`name collate swedish`)
    .execute();
