import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../../../lib/result.ts";
import type { Db } from "../../../../../platform/db/schema.ts";
import { type MinutesRecord, readDocument, type Repair } from "../../../../minutes/index.ts";
import { recognisedIn } from "../../../../scanning/index.ts";
import { registrable } from "../../document.ts";
import { soundTexts } from "../../queries.ts";
import { asTheyStand, butForUndone, type Repairing, standingAfter, type StoredRepair } from "../repairing.ts";

export interface ReadStored {
  readonly text: string;
  readonly record: MinutesRecord;
  /** As they were when it was read. */
  readonly stored: readonly StoredRepair[];
  /** That it was read with. */
  readonly repairs: readonly Repair[];
  /** The pages whose words are in pictures and not in the text. */
  readonly pictures: readonly number[];
}

/** A stored original as today's reader reads it, with its damaged words repaired. */
export async function readStored(
  db: Db,
  cooperationId: string,
  documentId: string,
  repairing: Repairing,
): Promise<Result<ReadStored, "not-found" | "unreadable">> {
  const document = await db
    .selectFrom("documents")
    .select(["file_name as name", "sha256", "original"])
    .where("id", "=", documentId)
    .where("cooperation_id", "=", cooperationId)
    .executeTakeFirst();
  if (document === undefined) return refuse("not-found");
  const stored = await repairsOf(db, documentId);
  const { original, name, sha256 } = document;
  const file = { bytes: original, ...(await recognisedIn(db, documentId)), name, sha256 };
  // What has never been damaged has nothing to repair anew, and without other words nothing is known better.
  const sound = repairing === "anew" && stored.length > 0 ? await soundTexts(db, cooperationId) : [];
  const turned = repairing === "anew" ? asTheyStand : repairing;
  const mending = sound.length > 0 ? { sound } : { repairs: standingAfter(stored, turned) };
  let read = await readDocument({ ...file, mending });
  if (!read.ok) return refuse("unreadable");
  let repairs = read.value.source.repairs ?? [];
  const left = butForUndone(repairs, stored);
  if (sound.length > 0 && left.length < repairs.length) {
    repairs = left;
    read = await readDocument({ ...file, mending: { repairs } });
    if (!read.ok) return refuse("unreadable");
  }
  const { source, record } = read.value;
  const unread = source.pictures?.map(({ page }) => page) ?? [];
  return ok({ text: source.text, record: registrable(record), stored, repairs, pictures: unread });
}

export async function repairsOf(db: Db, documentId: string): Promise<StoredRepair[]> {
  return db
    .selectFrom("repairs")
    .select(["starts as start", "ends as end", "word"])
    .select(sql<boolean>`undone_at is not null`.as("isUndone"))
    .where("document_id", "=", documentId)
    .orderBy("starts")
    .execute();
}
