// What merging and parting take, within the transaction of the one who asks for it.
import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../../lib/result.ts";
import { recordEvent } from "../../../../platform/db/events.ts";
import type { Tx } from "../../../../platform/db/schema.ts";
import { touchAround } from "../../touching/commands.ts";
import { currentParty, type Merge, mergeById } from "../queries.ts";
import { mayMerge, type MergeRefusal } from "../rules.ts";

export async function mergePartiesIn(
  tx: Tx,
  keptId: string,
  mergedId: string,
): Promise<Result<{ mergeId: string }, MergeRefusal>> {
  const allowed = mayMerge(await currentParty(tx, keptId), await currentParty(tx, mergedId));
  if (!allowed.ok) return allowed;

  const { kept, merged } = allowed.value;
  const { id: mergeId } = await tx
    .insertInto("merges")
    .values({ kept_id: kept.id, merged_id: merged.id })
    .returning("id")
    .executeTakeFirstOrThrow();
  await touchAround(tx, [kept.id, merged.id]);
  await showChain(tx, merged.id, kept.id);
  await recordEvent(tx, {
    kind: "parties.merged",
    cooperationId: kept.cooperationId,
    subjectId: kept.id,
    facts: { merge: mergeId, merged: merged.id, name: merged.name },
  });
  return ok({ mergeId });
}

export async function undoMergeIn(
  tx: Tx,
  mergeId: string,
): Promise<Result<Merge, "not-found" | "already-undone">> {
  const asked = await mergeById(tx, mergeId);
  if (asked === undefined) return refuse("not-found");
  const { numUpdatedRows } = await tx
    .updateTable("merges")
    .set({ undone_at: sql`now()` })
    .where("id", "=", mergeId)
    .where("undone_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refuse("already-undone");

  await showChain(tx, asked.mergedId, asked.mergedId);
  await touchAround(tx, [asked.keptId, asked.mergedId]);
  await recordEvent(tx, {
    kind: "parties.parted",
    cooperationId: asked.cooperationId,
    subjectId: asked.mergedId,
    facts: { merge: mergeId, kept: asked.keptId },
  });
  return ok(asked);
}

/** The party and everyone merged into it, at any depth, are shown as `currentId`. */
async function showChain(tx: Tx, partyId: string, currentId: string): Promise<void> {
  await sql`
    with recursive chain (id) as (
      select ${partyId}::uuid
      union select merged_id from merges join chain on kept_id = chain.id where undone_at is null)
    update parties set current_id = ${currentId} where id in (select id from chain)`.execute(tx);
}
