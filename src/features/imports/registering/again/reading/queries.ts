import { ok, refuse, type Result } from "../../../../../lib/result.ts";
import type { Db } from "../../../../../platform/db/schema.ts";
import { type MinutesRecord, readDocument, type Repair, withoutRepairs } from "../../../../minutes/index.ts";
import { recognisedIn } from "../../../../scanning/index.ts";
import { registrable } from "../../document.ts";

export interface ReadStored {
  readonly text: string;
  readonly record: MinutesRecord;
  /** That it was read with. */
  readonly repairs: readonly Repair[];
  /** The pages whose words are in pictures and not in the text. */
  readonly pictures: readonly number[];
}

/** A stored original as today's reader reads it, with the words repaired that stand repaired, but for those undone. */
export async function readStored(
  db: Db,
  cooperationId: string,
  documentId: string,
  undone: ReadonlySet<number>,
): Promise<Result<ReadStored, "not-found" | "unreadable">> {
  const document = await db
    .selectFrom("documents")
    .select(["file_name as name", "sha256", "original", "format"])
    .where("id", "=", documentId)
    .where("cooperation_id", "=", cooperationId)
    .executeTakeFirst();
  if (document === undefined) return refuse("not-found");
  const standing = await db
    .selectFrom("repairs")
    .select(["starts as start", "ends as end", "word"])
    .where("document_id", "=", documentId)
    .where("undone_at", "is", null)
    .orderBy("starts")
    .execute();
  const { original, name, sha256 } = document;
  const repairs = withoutRepairs(standing, undone);
  const mending = { repairs };
  const recognised = await recognisedIn(db, documentId);
  const read = await readDocument({ bytes: original, ...recognised, name, sha256, mending });
  if (!read.ok) return refuse("unreadable");
  const { source, record } = read.value;
  const unread = source.pictures?.map(({ page }) => page) ?? [];
  return ok({ text: source.text, record: registrable(record), repairs, pictures: unread });
}
