import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import { swedishTime } from "../../../platform/clock/daily.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { type Round, roundById } from "../queries.ts";
import { type Mailing, sendRoundMail } from "../sending/commands.ts";
import { standingAnswerers } from "./opening/queries.ts";
import { roundMade, standingRound } from "./queries.ts";
import { roundRevision } from "./revision.ts";
import { faultInForm, type FormFault, keptOf, type RoundReach, type WantedRound } from "./rules.ts";

interface Maker {
  /** Made by whoever sends it, so that it may be sent again. */
  readonly id: string;
  readonly cooperationId: string;
  readonly accountId: string | null;
  /** What it comes from. */
  readonly itemId: string | null;
  readonly decisionId: string | null;
}

/** A draft, which its desk alone sees. Gives its number: the next of the cooperation's. */
export async function makeRound(tx: Tx, maker: Maker, wanted: WantedRound): Promise<number> {
  const { id, cooperationId, accountId } = maker;
  // Two who make one at once wait for each other here.
  await tx
    .selectFrom("cooperations")
    .select("id")
    .where("id", "=", cooperationId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  const before = await roundMade(tx, cooperationId, id);
  if (before !== undefined && (await isAsWanted(tx, maker, wanted))) return before.number;
  const { number } = await tx
    .insertInto("rounds")
    .values({
      id,
      cooperation_id: cooperationId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from rounds where cooperation_id = ${cooperationId})`,
      item_id: maker.itemId,
      decision_id: maker.decisionId,
      made_by: accountId,
      ...(await columnsOf(tx, cooperationId, wanted)),
    })
    .returning("number")
    .executeTakeFirstOrThrow();
  await recordAct(tx, { kind: "round.made", cooperationId, accountId, subjectKind: "round", subjectId: id });
  return number;
}

/** Whether what was made by that name is what is wanted. Where it is not, the name is taken. */
async function isAsWanted(tx: Tx, { id, itemId, decisionId }: Maker, wanted: WantedRound): Promise<boolean> {
  const round = await roundById(tx, id, wanted.deadline);
  if (round === undefined) return false;
  const standing = await standingRound(tx, round);
  const isFromTheSame = standing.itemId === itemId && standing.decisionId === decisionId;
  return isFromTheSame && changedIn(standing.wanted, wanted).length === 0;
}

export interface RoundAct {
  readonly roundId: string;
  readonly accountId: string | null;
}

export type ChangeRefusal = "not-now" | "changed" | "terms-kept" | "question-kept";

/** Changes what may still be changed. Those who have been asked are told. */
export async function changeRound(
  tx: Tx,
  mailing: Mailing,
  { roundId, accountId, revision }: RoundAct & { readonly revision: string },
  wanted: WantedRound,
): Promise<Result<"changed" | "same", ChangeRefusal>> {
  const round = await lockedRound(tx, roundId, mailing.now);
  if (round.closedAt !== null || round.cancelledAt !== null) return refuse("not-now");
  const { wanted: standing, hasReplies } = await standingRound(tx, round);
  if (roundRevision(standing) !== revision) return refuse("changed");
  const kept = keptOf({ isOpened: round.openedAt !== null, hasReplies });
  const changed = changedIn(standing, wanted);
  if (kept.terms && changed.some((name) => terms.has(name))) return refuse("terms-kept");
  if (kept.question && (changed.includes("question") || changed.includes("form")))
    return refuse("question-kept");
  if (changed.length === 0) return ok("same");
  const columns = await columnsOf(tx, round.cooperationId, wanted);
  await tx.updateTable("rounds").set(columns).where("id", "=", roundId).execute();
  await recordOn(tx, round, { accountId, kind: "round.changed", facts: { changed } });
  await tellAll(tx, mailing, roundId, { kind: "change", words: "" });
  return ok("changed");
}

export type OpenRefusal = FormFault | "not-now" | "deadline-past" | "nobody";

/** Asks everybody: once, however often it is pressed. */
export async function openRound(
  tx: Tx,
  mailing: Mailing,
  { roundId, accountId }: RoundAct,
): Promise<Result<"opened" | "open", OpenRefusal>> {
  const draft = await lockedRound(tx, roundId, mailing.now);
  if (draft.closedAt !== null || draft.cancelledAt !== null) return refuse("not-now");
  if (draft.openedAt !== null) return ok("open");
  const fault = faultInForm(draft.kind, draft.form);
  if (fault !== null) return refuse(fault);
  if (draft.deadline < swedishTime(mailing.now).day) return refuse("deadline-past");
  const answerers = await standingAnswerers(tx, roundId);
  if (answerers.length === 0) return refuse("nobody");
  await tx
    .updateTable("rounds")
    .set({ opened_at: mailing.now, opened_by: accountId })
    .where("id", "=", roundId)
    .execute();
  await askAnswerers(tx, mailing, roundId, answerers);
  await recordOn(tx, draft, { accountId, kind: "round.opened", facts: { persons: answerers.length } });
  return ok("opened");
}

/** Nobody needs to answer: everybody who was asked is told. A draft is put away in silence. */
export async function cancelRound(
  tx: Tx,
  mailing: Mailing,
  { roundId, accountId, words }: RoundAct & { readonly words: string },
): Promise<Result<null, "not-now">> {
  const round = await lockedRound(tx, roundId, mailing.now);
  if (round.closedAt !== null || round.cancelledAt !== null) return refuse("not-now");
  await tellAll(tx, mailing, roundId, { kind: "cancel", words });
  await tx
    .updateTable("rounds")
    .set({ cancelled_at: mailing.now, cancelled_by: accountId })
    .where("id", "=", roundId)
    .execute();
  await recordOn(tx, round, { accountId, kind: "round.cancelled" });
  return ok(null);
}

/** The question to each of them. */
export async function askAnswerers(
  tx: Tx,
  mailing: Mailing,
  roundId: string,
  answererIds: readonly string[],
): Promise<void> {
  if (answererIds.length === 0) return;
  const round = await roundOf(tx, roundId, mailing.now);
  for (const answererId of answererIds)
    await sendRoundMail(tx, mailing, { round, answererId, kind: "question" });
  await tx
    .updateTable("round_answerers")
    .set({ asked_at: mailing.now })
    .where("id", "in", answererIds)
    .execute();
}

/** To those who have been asked of a round that is open; of a draft nobody is told. */
export async function tellAll(
  tx: Tx,
  mailing: Mailing,
  roundId: string,
  { kind, words }: { readonly kind: "change" | "cancel"; readonly words: string },
): Promise<void> {
  const round = await roundOf(tx, roundId, mailing.now);
  if (round.openedAt === null) return;
  for (const answererId of await standingAnswerers(tx, roundId))
    await sendRoundMail(tx, mailing, { round, answererId, kind, words });
}

/** Two who do something about the same round at once wait for each other here; whoever answers waits too. */
export async function lockedRound(tx: Tx, roundId: string, now: Date): Promise<Round> {
  await tx.selectFrom("rounds").select("id").where("id", "=", roundId).forNoKeyUpdate().execute();
  return roundOf(tx, roundId, now);
}

async function roundOf(tx: Tx, roundId: string, now: Date): Promise<Round> {
  const round = await roundById(tx, roundId, swedishTime(now).day);
  if (round === undefined) throw new Error("There is no round by that id.");
  return round;
}

const terms: ReadonlySet<string> = new Set([
  "kind",
  "asks",
  "bodyId",
  "repliesSeen",
  "mayStandOutside",
  "reach",
]);

/** The names of what is another, never what it says. */
const changedIn = (before: WantedRound, after: WantedRound): string[] => {
  const now = new Map<string, unknown>(Object.entries(after));
  return Object.entries(before).flatMap(([name, value]) =>
    JSON.stringify(value) === JSON.stringify(now.get(name)) ? [] : name,
  );
};

async function columnsOf(tx: Tx, cooperationId: string, wanted: WantedRound) {
  return {
    kind: wanted.kind,
    question: wanted.question,
    background: wanted.background,
    form: JSON.stringify(wanted.form),
    asks: wanted.asks,
    body_id: wanted.bodyId,
    deadline: wanted.deadline,
    replies_seen: wanted.repliesSeen,
    may_stand_outside: wanted.mayStandOutside,
    audience_id: await audienceOf(tx, cooperationId, wanted.bodyId, wanted.reach),
  };
}

async function audienceOf(
  tx: Tx,
  cooperation: string,
  body: string | null,
  reach: RoundReach,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select case when ${reach} = 'public' then 1
      else audience_of(${reach}, ${cooperation}, case when ${reach} = 'body' then ${body}::uuid end) end as id`.execute(
    tx,
  );
  const [audience] = rows;
  if (audience === undefined) throw new Error("The database made no audience.");
  return audience.id;
}

export const recordOn = (
  tx: Tx,
  { id, cooperationId }: Pick<Round, "id" | "cooperationId">,
  act: { readonly kind: string; readonly accountId: string | null; readonly facts?: Record<string, unknown> },
): Promise<void> => recordAct(tx, { ...act, cooperationId, subjectKind: "round", subjectId: id });
