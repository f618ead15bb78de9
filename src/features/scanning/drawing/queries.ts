import type { Db } from "../../../platform/db/schema.ts";
import { type ScannedPage, scannedPage } from "../../minutes/index.ts";

/** What was recognised of a document, with the number of each page; nothing where it is read by its own text alone. */
export async function recognisedOf(
  db: Db,
  documentId: string,
): Promise<{ readonly number: number; readonly page: ScannedPage }[]> {
  const rows = await db
    .selectFrom("scans")
    .innerJoin("scan_pages", "scan_id", "scans.id")
    .where("document_id", "=", documentId)
    .where("finished_at", "is not", null)
    .where("kept_because", "is", null)
    .select(["number", "page"])
    .orderBy("number")
    .execute();
  return rows.map(({ number, page }) => ({ number, page: scannedPage.parse(page) }));
}
