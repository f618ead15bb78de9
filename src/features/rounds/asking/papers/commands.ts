import { hash, randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Tx } from "../../../../platform/db/schema.ts";
import { ok, refuse, type Result } from "../../../../lib/result.ts";
import { type AnnexRefusal, type Paper, readPaper } from "../../../agenda/index.ts";
import type { Mailing } from "../../sending/commands.ts";
import { lockedRound, recordOn, type RoundAct, tellAll } from "../commands.ts";

export type PaperRefusal = AnnexRefusal | "not-now";

interface Refused {
  readonly ok: false;
  readonly reason: PaperRefusal;
  /** Which of the files it is. */
  readonly fileName: string;
}

/** Adds papers to a round: all of them, or none. `id` is the first one's, made by whoever sends them. */
export async function addRoundPapers(
  tx: Tx,
  mailing: Mailing,
  { roundId, accountId, id, papers }: RoundAct & { readonly id: string; readonly papers: readonly Paper[] },
): Promise<{ ok: true } | Refused> {
  const round = await lockedRound(tx, roundId, mailing.now);
  if (round.closedAt !== null || round.cancelledAt !== null)
    return { ok: false, reason: "not-now", fileName: "" };
  const there = await tx
    .selectFrom("round_papers")
    .select("sha256")
    .where("id", "=", id)
    .where("round_id", "=", roundId)
    .executeTakeFirst();
  const [first] = papers;
  if (there !== undefined && there.sha256 === (first === undefined ? "" : hash("sha256", first.bytes)))
    return { ok: true };
  const { next } = await tx
    .selectFrom("round_papers")
    .select(sql<number>`coalesce(max(position) + 1, 0)`.as("next"))
    .where("round_id", "=", roundId)
    .executeTakeFirstOrThrow();
  const rows = [];
  for (const [at, paper] of papers.entries()) {
    const row = readPaper(paper);
    if (!row.ok) return { ok: false, reason: row.reason, fileName: paper.fileName };
    rows.push({
      ...row.value,
      id: at === 0 ? id : randomUUID(),
      round_id: roundId,
      position: next + at,
      sha256: hash("sha256", row.value.bytes),
      size: row.value.bytes.length,
      added_by: accountId,
    });
  }
  await tx.insertInto("round_papers").values(rows).execute();
  await recordOn(tx, round, { accountId, kind: "round.paper-added", facts: { papers: rows.length } });
  await tellAll(tx, mailing, roundId, { kind: "change", words: "" });
  return { ok: true };
}

export type PaperStep =
  | { readonly step: "rename"; readonly title: string }
  | { readonly step: "raise" | "remove" };

/** What is done to one of them. Of one that is taken away those are told who have been asked. */
export async function changeRoundPaper(
  tx: Tx,
  mailing: Mailing,
  { roundId, accountId, paperId, ...change }: RoundAct & { readonly paperId: string } & PaperStep,
): Promise<Result<null, "not-now" | "gone">> {
  const round = await lockedRound(tx, roundId, mailing.now);
  if (round.closedAt !== null || round.cancelledAt !== null) return refuse("not-now");
  const paper = await tx
    .selectFrom("round_papers")
    .select("position")
    .where("id", "=", paperId)
    .where("round_id", "=", roundId)
    .executeTakeFirst();
  if (paper === undefined) return refuse("gone");
  if (change.step === "rename")
    await tx.updateTable("round_papers").set({ title: change.title }).where("id", "=", paperId).execute();
  if (change.step === "raise") await raise(tx, roundId, paper.position);
  if (change.step === "remove") {
    await tx.deleteFrom("round_papers").where("id", "=", paperId).execute();
    await tellAll(tx, mailing, roundId, { kind: "change", words: "" });
  }
  const kind = change.step === "remove" ? "round.paper-removed" : "round.paper-changed";
  await recordOn(tx, round, { accountId, kind });
  return ok(null);
}

async function raise(tx: Tx, roundId: string, position: number): Promise<void> {
  await sql`
    with above as (
      select position from round_papers where round_id = ${roundId} and position < ${position}
      order by position desc limit 1)
    update round_papers set position = case when round_papers.position = ${position} then above.position
      else ${position} end
    from above where round_id = ${roundId} and round_papers.position in (${position}, above.position)`.execute(
    tx,
  );
}
