import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/schema.ts";
import { type RecognisedPage, type ScannedPage, scannedPage } from "../minutes/index.ts";

export interface WaitingScan {
  readonly id: string;
  readonly cooperationId: string;
  readonly fileName: string;
  /** Where it is a document already, whose own text is damaged. */
  readonly documentId: string | null;
  /** How many are to be recognised; null until the first is done. */
  readonly pages: number | null;
  /** Which, where others of its pages have a text. */
  readonly picturePages: number[] | null;
  readonly done: number;
}

/** The first whose pages are not all there and that no other process is at, kept from them until the transaction ends. */
export async function nextScan(tx: Tx, among: readonly string[] | null): Promise<WaitingScan | undefined> {
  const kept = await waitingScans(tx, among)
    .where(
      sql<boolean>`(pages is null or pages > (select count(*) from scan_pages where scan_id = scans.id))`,
    )
    .limit(1)
    .forNoKeyUpdate("scans")
    .skipLocked()
    .executeTakeFirst();
  if (kept === undefined) return undefined;
  // What another process did to it until it let go.
  const [scan] = await waitingScans(tx, [kept.id]).execute();
  return scan?.done === scan?.pages ? undefined : scan;
}

/** Those that are not finished, in their order. */
export const unfinishedScans = (db: Db, among: readonly string[] | null): Promise<WaitingScan[]> =>
  waitingScans(db, among).execute();

function waitingScans(db: Db, among: readonly string[] | null) {
  const waiting = db
    .selectFrom("scans")
    .where("finished_at", "is", null)
    .select([
      "scans.id",
      "cooperation_id as cooperationId",
      "file_name as fileName",
      "document_id as documentId",
      "pages",
      "picture_pages as picturePages",
      sql<number>`(select count(*) from scan_pages where scan_id = scans.id)::int`.as("done"),
    ])
    .orderBy("added_at")
    .orderBy("scans.id");
  return among === null ? waiting : waiting.where("scans.id", "in", [...among]);
}

/** Whether it is unfinished, and nobody else reads its pages; until the transaction ends nobody else does. */
export async function mayBeRead(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ isOurs: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`scan ${id}`}, 0)) as "isOurs"`.execute(tx);
  if (rows[0]?.isOurs !== true) return false;
  const [scan] = await waitingScans(tx, [id]).execute();
  return scan !== undefined;
}

/** The file as it came. */
export async function originalOf(db: Db, id: string): Promise<Buffer> {
  const { original } = await db
    .selectFrom("scans")
    .leftJoin("documents", "documents.id", "scans.document_id")
    .where("scans.id", "=", id)
    .select((scan) => scan.fn.coalesce("scans.original", "documents.original").as("original"))
    .executeTakeFirstOrThrow();
  if (original === null) throw new Error(`The file of scan ${id} is not there.`);
  return original;
}

/** What was recognised, page by page. */
export async function pagesOf(db: Db, id: string): Promise<ScannedPage[]> {
  return (await recognisedPages(db, id)).map(({ page }) => page);
}

/** The same with the pages' numbers. */
export async function recognisedPages(db: Db, id: string): Promise<RecognisedPage[]> {
  const rows = await db
    .selectFrom("scan_pages")
    .where("scan_id", "=", id)
    .select(["number", "page"])
    .orderBy("number")
    .execute();
  return rows.map(({ number, page }) => ({ number, page: scannedPage.parse(page) }));
}

/** What was recognised in a document, as whoever reads it again needs it: all its pages, or those of them that are
 *  pictures. Neither where it has a text of its own. */
export async function recognisedIn(
  db: Db,
  documentId: string,
): Promise<{ pages?: ScannedPage[]; pictures?: RecognisedPage[] }> {
  const scan = await db
    .selectFrom("scans")
    .where("document_id", "=", documentId)
    .where("finished_at", "is not", null)
    .where("kept_because", "is", null)
    .select(["id", "picture_pages"])
    .executeTakeFirst();
  if (scan === undefined) return {};
  const pictures = await recognisedPages(db, scan.id);
  return scan.picture_pages === null ? { pages: pictures.map(({ page }) => page) } : { pictures };
}
