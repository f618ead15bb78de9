import type { Tx } from "../../../../../platform/db/schema.ts";
import { enterScanOf } from "../../../../scanning/index.ts";

interface Unread {
  readonly cooperationId: string;
  readonly documentId: string;
  /** The pages that are pictures and not read. */
  readonly pictures: readonly number[];
}

/** A document is there with what its text tells; those of its pages that are pictures come when they are recognised. */
export async function awaitPictures(tx: Tx, { cooperationId, documentId, pictures }: Unread): Promise<void> {
  if (pictures.length === 0) return;
  const file = await tx
    .selectFrom("documents")
    .where("id", "=", documentId)
    .where("copy_of", "is", null)
    .select(["file_name as fileName", "sha256"])
    .executeTakeFirst();
  if (file !== undefined)
    await enterScanOf(tx, { ...file, cooperationId, documentId, picturePages: pictures });
}
