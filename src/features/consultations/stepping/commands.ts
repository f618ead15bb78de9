import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { lockConsultation, record } from "../commands.ts";
import type { Change } from "../rules.ts";
import { isShared, nextSteps, type Step } from "./rules.ts";

interface Taking {
  readonly step: Exclude<Step, "watched">;
  /** The meeting that has adopted it. */
  readonly meetingId?: string | null;
}

/** Takes the work one step on. */
export async function takeConsultationStep(
  tx: Tx,
  change: Change,
  { step, meetingId = null }: Taking,
): Promise<Result<null, "not-now" | "nothing-written" | "unanswered">> {
  const { consultationId, accountId } = change;
  await lockConsultation(tx, consultationId);
  const standing = (await standingActs(tx, consultationId)).map(({ kind }) => kind);
  if (!nextSteps(standing.at(-1) ?? "watched").includes(step)) return refuse("not-now");
  if (step === "commenting" || step === "signing" || step === "adopted") {
    const { isWritten, isAnswered } = await draftState(tx, consultationId);
    if (!isWritten) return refuse("nothing-written");
    if (step !== "commenting" && !isAnswered) return refuse("unanswered");
  }
  await tx
    .insertInto("consultation_acts")
    .values({ consultation_id: consultationId, kind: step, account_id: accountId, meeting_id: meetingId })
    .execute();
  await share(tx, consultationId, [...standing, step]);
  await record(tx, change, step);
  return ok(null);
}

/** Takes the last step back. What was sent round with it is the writers' again, and what was submitted is kept beside. */
export async function takeStepBack(
  tx: Tx,
  change: Change,
): Promise<Result<null, "nothing-to-undo" | "round-open">> {
  const { consultationId, accountId } = change;
  await lockConsultation(tx, consultationId);
  const standing = await standingActs(tx, consultationId);
  const last = standing.at(-1);
  if (last === undefined || last.kind === "watched") return refuse("nothing-to-undo");
  if (last.isRoundOpen) return refuse("round-open");
  await tx
    .updateTable("consultation_acts")
    .set({ undone_at: sql`now()`, undone_by: accountId })
    .where("id", "=", last.id)
    .execute();
  if (last.kind === "submitted") {
    await tx
      .updateTable("consultation_submissions")
      .set({ withdrawn_at: sql`now()` })
      .where("consultation_id", "=", consultationId)
      .where("withdrawn_at", "is", null)
      .execute();
    await tx
      .updateTable("consultations")
      .set({ is_public: false })
      .where("id", "=", consultationId)
      .execute();
  }
  const kinds = standing.slice(0, -1).map(({ kind }) => kind);
  await share(tx, consultationId, kinds);
  await record(tx, change, "step-undone");
  return ok(null);
}

const standingActs = (tx: Tx, consultationId: string) =>
  tx
    .selectFrom("consultation_acts as act")
    .leftJoin("rounds", "rounds.id", "act.round_id")
    .select(["act.id", "act.kind"])
    .select(
      sql<boolean>`coalesce(rounds.opened_at is not null and rounds.closed_at is null
        and rounds.cancelled_at is null, false)`.as("isRoundOpen"),
    )
    .where("act.consultation_id", "=", consultationId)
    .where("act.undone_at", "is", null)
    .orderBy("act.place")
    .execute();

const share = (tx: Tx, consultationId: string, standing: readonly Step[]) =>
  tx
    .updateTable("consultations")
    .set({ shared_at: isShared(standing) ? sql<Date>`coalesce(shared_at, now())` : null })
    .where("id", "=", consultationId)
    .execute();

async function draftState(tx: Tx, consultationId: string) {
  const { rows } = await sql<{ isWritten: boolean; isAnswered: boolean }>`
    select exists (select from consultation_parts where consultation_id = ${consultationId} and text ~ '\\S') as "isWritten",
      not exists (select from consultation_comments where consultation_id = ${consultationId} and answer is null)
        as "isAnswered"`.execute(tx);
  return rows[0] ?? { isWritten: false, isAnswered: true };
}
