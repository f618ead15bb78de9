import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import { lockRegister } from "../../../platform/db/locks.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { refreshTouched } from "../suggesting/commands.ts";
import { currentParty, mergeById } from "./queries.ts";
import type { MergeRefusal } from "./rules.ts";
import { mergePartiesIn, undoMergeIn } from "./steps/commands.ts";

/** Two parties are one from now on; pages show the kept one. Facts keep the party they were read with. */
export function mergeParties(
  db: Db,
  keptId: string,
  mergedId: string,
  by: string | null,
): Promise<Result<{ mergeId: string }, MergeRefusal>> {
  return db.transaction().execute(async (tx) => {
    const kept = await currentParty(tx, keptId);
    if (kept === undefined) return refuse("not-found");
    await lockRegister(tx, kept.cooperationId);
    const merged = await mergePartiesIn(tx, keptId, mergedId);
    if (!merged.ok) return merged;
    await refreshTouched(tx, kept.cooperationId);
    await recordAct(tx, {
      kind: "parties.merged",
      cooperationId: kept.cooperationId,
      accountId: by,
      subjectKind: kept.kind,
      subjectId: kept.id,
      facts: { other: mergedId },
    });
    return merged;
  });
}

/** Takes a merge back: the merged party, and all that had been merged into it, stand for themselves again. */
export function undoMerge(
  db: Db,
  mergeId: string,
  by: string | null,
): Promise<Result<{ partyId: string }, "not-found" | "already-undone">> {
  return db.transaction().execute(async (tx) => {
    const merge = await mergeById(tx, mergeId);
    if (merge === undefined) return refuse("not-found");
    await lockRegister(tx, merge.cooperationId);
    const undone = await undoMergeIn(tx, mergeId);
    if (!undone.ok) return undone;
    await refreshTouched(tx, merge.cooperationId);
    await recordAct(tx, {
      kind: "parties.parted",
      cooperationId: merge.cooperationId,
      accountId: by,
      subjectKind: "party",
      subjectId: merge.keptId,
      facts: { other: merge.mergedId },
    });
    return ok({ partyId: undone.value.mergedId });
  });
}
