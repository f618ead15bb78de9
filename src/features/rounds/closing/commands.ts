import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import { lockRegister } from "../../../platform/db/locks.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { type Round, roundById } from "../queries.ts";
import type { Closer } from "./making/closer.ts";
import { type Made, makeOf, type MakingRefusal, type Wanted } from "./making/commands.ts";
import { askedIn, closingOf, type ClosingView } from "./queries.ts";
import { sendRoundMail } from "../sending/commands.ts";
import { resultIn } from "./rules.ts";
import { outcomeTold } from "./telling.ts";
import { takeBackMade, type TakingBackRefusal } from "./undoing/commands.ts";

interface Closing {
  readonly round: Pick<Round, "id" | "cooperationId">;
  /** The answers that the desk has seen. */
  readonly revision: string;
  readonly wanted: Wanted;
  /** What the desk says besides; null where nobody is told. */
  readonly letter: string | null;
  readonly closer: Closer;
}

export type ClosingRefusal = "not-now" | "changed" | MakingRefusal;

/** Counts what stands, makes what the kind makes, and tells those who were asked. An answer is in before this, and
 *  counted, or comes after it, and is late. */
export async function closeRound(
  tx: Tx,
  { round: asked, revision, wanted, letter, closer }: Closing,
): Promise<Result<"closed" | "before", ClosingRefusal>> {
  const round = await lockedRound(tx, asked, closer.today);
  if (round?.stage === "closed") return ok("before");
  const view = round === undefined ? undefined : await closingOf(tx, round);
  if (view === undefined) return refuse("not-now");
  if (view.revision !== revision) return refuse("changed");
  const made = await makeOf(tx, view, wanted, closer);
  if (!made.ok) return made;
  if (letter !== null) await tell(tx, view, made.value, { letter, closer });
  // Its act keeps all others waiting, so it comes last.
  await writeClosed(tx, view, made.value, closer);
  return ok("closed");
}

/** Whoever answers has the round until he has done so; whoever comes after this waits, and finds it closed. */
async function lockedRound(tx: Tx, { id, cooperationId }: Closing["round"], today: string) {
  // What is made gets its number, its slug and its persons there.
  await lockRegister(tx, cooperationId);
  await tx.selectFrom("rounds").select("id").where("id", "=", id).forUpdate().execute();
  return roundById(tx, id, today);
}

async function writeClosed(
  tx: Tx,
  { round, outcome }: ClosingView,
  { result, meetingId }: Made,
  { accountId, mailing }: Closer,
): Promise<void> {
  await tx
    .updateTable("rounds")
    .set({
      closed_at: mailing.now,
      closed_by: accountId,
      outcome,
      result: JSON.stringify(result),
      meeting_id: meetingId,
    })
    .where("id", "=", round.id)
    .execute();
  await recordAct(tx, { ...subject(round), accountId, kind: "round.closed" });
}

async function tell(
  tx: Tx,
  view: ClosingView,
  { result }: Made,
  { letter, closer }: { readonly letter: string; readonly closer: Closer },
): Promise<void> {
  for (const { answererId, language } of await askedIn(tx, view.round.id)) {
    const words = [outcomeTold(view, result, language), letter].filter((part) => part !== "").join("\n\n");
    await sendRoundMail(tx, closer.mailing, { round: view.round, answererId, kind: "result", words });
  }
}

interface Reopening {
  readonly round: Pick<Round, "id" | "cooperationId">;
  readonly closer: Closer;
}

/** Takes the end of a round back, with what it made; refused where something has been built on that. */
export async function reopenRound(
  tx: Tx,
  { round: asked, closer }: Reopening,
): Promise<Result<"reopened" | "before", "not-now" | TakingBackRefusal>> {
  const round = await lockedRound(tx, asked, closer.today);
  if (round?.stage === "open" || round?.stage === "overdue") return ok("before");
  const result = resultIn(round?.result);
  if (round?.stage !== "closed" || result === undefined) return refuse("not-now");
  const taken = await takeBackMade(tx, round, result, closer);
  if (!taken.ok) return taken;
  await tx
    .updateTable("rounds")
    .set({ closed_at: null, closed_by: null, outcome: null, result: "{}", meeting_id: null })
    .where("id", "=", round.id)
    .execute();
  const { accountId } = closer;
  await recordAct(tx, { ...subject(round), accountId, kind: "round.reopened" });
  return ok("reopened");
}

const subject = ({ id, cooperationId }: Closing["round"]) => ({
  cooperationId,
  subjectKind: "round",
  subjectId: id,
});
