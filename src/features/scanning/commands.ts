import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/schema.ts";
import { unreadPage, type Unreadable } from "../minutes/index.ts";
import { nextScan, originalOf, type WaitingScan } from "./queries.ts";
import type { Recogniser } from "./recogniser/recogniser.ts";

interface NewScan {
  readonly cooperationId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly original: Buffer;
  /** Those of its pages that are pictures, where others have a text; null where it is pictures alone. */
  readonly picturePages: readonly number[] | null;
}

/** Puts a file of pictures in line to be recognised, once however often it comes; gives its id. */
export async function enterScan(tx: Tx, scan: NewScan): Promise<string> {
  const { cooperationId, fileName, sha256, original } = scan;
  await tx
    .insertInto("scans")
    .values({ cooperation_id: cooperationId, file_name: fileName, sha256, original, ...pagesFor(scan) })
    .onConflict((conflict) => conflict.columns(["cooperation_id", "sha256"]).doNothing())
    .execute();
  const { id } = await tx
    .selectFrom("scans")
    .where("cooperation_id", "=", cooperationId)
    .where("sha256", "=", sha256)
    .select("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The same for a document whose file is there already. False where that has been done. */
export async function enterScanOf(
  tx: Tx,
  scan: Omit<NewScan, "original"> & { readonly documentId: string },
): Promise<boolean> {
  const { cooperationId, fileName, sha256, documentId } = scan;
  const entered = await tx
    .insertInto("scans")
    .values({
      cooperation_id: cooperationId,
      file_name: fileName,
      sha256,
      document_id: documentId,
      ...pagesFor(scan),
    })
    .onConflict((conflict) => conflict.columns(["cooperation_id", "sha256"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return entered !== undefined;
}

const pagesFor = ({ picturePages }: Pick<NewScan, "picturePages">) =>
  picturePages === null ? {} : { picture_pages: [...picturePages], pages: picturePages.length };

export type Scanned =
  | { readonly kind: "page"; readonly scan: WaitingScan }
  /** Nothing can be made of the file. */
  | { readonly kind: "refused"; readonly scan: WaitingScan; readonly reason: Unreadable };

/** Recognises the next page of the first file that waits, in the transaction that keeps other processes from it: one that
 *  is killed lets go of it, and the next goes on with the same page. Null where nothing waits. */
export function scanNextPage(
  db: Db,
  recogniser: Recogniser,
  among: readonly string[] | null = null,
): Promise<Scanned | null> {
  return db.transaction().execute(async (tx) => {
    const scan = await nextScan(tx, among);
    if (scan === undefined) return null;
    const number = scan.picturePages === null ? scan.done + 1 : scan.picturePages[scan.done];
    if (number === undefined) throw new Error(`Scan ${scan.id} has no page left.`);
    const read = await recogniser.read(await originalOf(tx, scan.id), number);
    const pages = read.ok && scan.picturePages === null ? read.value.pages : scan.pages;
    if (pages === null) return { kind: "refused", scan, reason: read.ok ? "damaged" : read.reason };
    const page = read.ok ? read.value.page : unreadPage(read.reason);
    await tx
      .insertInto("scan_pages")
      .values({ scan_id: scan.id, number, page: JSON.stringify(page) })
      .execute();
    await tx.updateTable("scans").set({ pages }).where("id", "=", scan.id).execute();
    return { kind: "page", scan: { ...scan, pages, done: scan.done + 1 } };
  });
}

/** It stands among the documents now, and its file with it. */
export async function finishScan(tx: Tx, id: string, documentId: string): Promise<void> {
  await tx
    .updateTable("scans")
    .set({ document_id: documentId, original: null, finished_at: sql`now()` })
    .where("id", "=", id)
    .execute();
}

/** The text that the document has is kept, and what was recognised is not. */
export async function keepText(tx: Tx, id: string, reason: string): Promise<void> {
  await tx
    .updateTable("scans")
    .set({ finished_at: sql`now()`, kept_because: reason })
    .where("id", "=", id)
    .execute();
  await tx.deleteFrom("scan_pages").where("scan_id", "=", id).execute();
}

/** Nothing came of it; whoever brings the file again begins anew. */
export async function dropScan(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("scans").where("id", "=", id).execute();
}
