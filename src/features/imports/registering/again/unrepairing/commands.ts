import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../../../lib/result.ts";
import type { Tx } from "../../../../../platform/db/schema.ts";
import type { Repair } from "../../../../minutes/index.ts";
import { storeRepairs } from "../../commands.ts";
import { sourcePieces } from "../../search-rows.ts";
import { type ReadStored, repairsOf } from "../reading/queries.ts";
import { changedRepairs, type Repairing, type StoredRepair } from "../repairing.ts";

interface Keeping {
  readonly documentId: string;
  readonly accountId: string | null;
  readonly read: ReadStored;
  readonly repairing: Repairing;
}

/** Keeps the repairs that a document is read with from now on, and says how many words are read otherwise. */
export async function keepRepairs(
  tx: Tx,
  { documentId, accountId, read, repairing }: Keeping,
): Promise<Result<number, "changed-since">> {
  await sql`select from repairs where document_id = ${documentId} for update`.execute(tx);
  const stored = await repairsOf(tx, documentId);
  if (JSON.stringify(stored) !== JSON.stringify(read.stored)) return refuse("changed-since");
  const standing = stored.filter(({ isUndone }) => !isUndone);
  const { gone, come } = changedRepairs(standing, read.repairs);
  if (gone.length + come.length === 0) return ok(0);
  if (repairing === "anew") {
    await tx
      .deleteFrom("repairs")
      .where("document_id", "=", documentId)
      .where("starts", "in", startsOf(gone))
      .execute();
    await storeRepairs(tx, documentId, come);
  } else {
    await turn(tx, documentId, gone, { undone_at: sql`now()`, undone_by: accountId });
    await turn(tx, documentId, come, { undone_at: null, undone_by: null });
  }
  await findAgain(tx, documentId, read, standing);
  return ok(new Set([...gone, ...come].map(({ start }) => start)).size);
}

function turn(
  tx: Tx,
  documentId: string,
  repairs: readonly Repair[],
  undone: { undone_at: ReturnType<typeof sql<Date>> | null; undone_by: string | null },
) {
  return tx
    .updateTable("repairs")
    .set(undone)
    .where("document_id", "=", documentId)
    .where("starts", "in", startsOf(repairs))
    .execute();
}

/** Search finds the words as they are read now. */
async function findAgain(
  tx: Tx,
  documentId: string,
  { text, repairs }: ReadStored,
  standing: readonly StoredRepair[],
): Promise<void> {
  const [before, after] = [standing, repairs].map((those) => sourcePieces({ text, repairs: those }));
  for (const [i, piece] of (before ?? []).entries())
    await tx
      .updateTable("search_entries")
      .set({ body: after?.[i] ?? piece })
      .where("kind", "=", "source")
      .where("subject_id", "=", documentId)
      .where("body", "=", piece)
      .execute();
}

const nowhere = -1;
const startsOf = (repairs: readonly Repair[]) => [nowhere, ...repairs.map(({ start }) => start)];
