import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../../lib/result.ts";
import { recordAct } from "../../../../platform/acts/record.ts";
import { lockRegister } from "../../../../platform/db/locks.ts";
import type { Db, Tx } from "../../../../platform/db/schema.ts";
import { wholly } from "../../../../platform/db/wholly.ts";
import {
  enterScanOf,
  finishScan,
  keepText,
  originalOf,
  pagesOf,
  type WaitingScan,
} from "../../../scanning/index.ts";
import { faultOf, reconcile } from "../../commands.ts";
import { type AgainRefusal, registerAgain } from "../../registering/again/commands.ts";
import { documentFrom, type ReadDocument } from "../../registering/document.ts";
import { soundTexts } from "../../registering/queries.ts";
import { storeRepairs } from "../../registering/commands.ts";
import { sourcePieces } from "../../registering/search-rows.ts";
import { isWorkedOn, offeredDocument, textOf } from "./queries.ts";

interface Asked {
  readonly cooperationId: string;
  readonly documentId: string;
  readonly accountId: string | null;
}

/** Puts a document whose own text is damaged in line to be recognised. False where that is not offered. */
export function recogniseAgain(db: Db, { cooperationId, documentId, accountId }: Asked): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const document = await offeredDocument(tx, cooperationId, documentId);
    if (document === undefined) return false;
    if (!(await enterScanOf(tx, { ...document, cooperationId, documentId, picturePages: null })))
      return false;
    await recordAct(tx, {
      kind: "document.recognised-again",
      cooperationId,
      accountId,
      subjectKind: "meeting",
      subjectId: document.meetingId,
      facts: { document: documentId },
    });
    return true;
  });
}

/** What was recognised takes the place of the document's own text where it is better, and nobody has worked on what came
 *  of that. */
export async function takeBetter(db: Db, scan: WaitingScan, documentId: string): Promise<void> {
  const { id, fileName, cooperationId } = scan;
  const [original, pages, text] = await Promise.all([
    originalOf(db, id),
    pagesOf(db, id),
    textOf(db, documentId),
  ]);
  const sound = () => soundTexts(db, cooperationId);
  const read = await documentFrom(fileName, original, { pages, against: text }, sound).catch(faultOf);
  const taken =
    typeof read === "string"
      ? refuse("fault")
      : read.ok
        ? await wholly(db, (tx) => takeText(tx, scan, documentId, text, read.value))
        : read;
  if (taken.ok) await reconcile(db, cooperationId);
  else await db.transaction().execute((tx) => keepText(tx, id, taken.reason));
}

type Kept = AgainRefusal | "worked-on" | "too-large";

async function takeText(
  tx: Tx,
  { id, cooperationId }: WaitingScan,
  documentId: string,
  before: string,
  { source, record }: ReadDocument,
): Promise<Result<null, Kept>> {
  await lockRegister(tx, cooperationId);
  if (await isWorkedOn(tx, documentId)) return refuse("worked-on");
  const repairs = source.repairs ?? [];
  const [[piece, more], [, another]] = [
    sourcePieces({ ...source, repairs }),
    sourcePieces({ text: before, repairs: [] }),
  ];
  if (more !== undefined || another !== undefined) return refuse("too-large");
  await tx
    .updateTable("documents")
    .set({
      text: source.text,
      format: source.format,
      certainty: source.certainty === undefined ? null : JSON.stringify(source.certainty),
    })
    .where("id", "=", documentId)
    .execute();
  await tx.deleteFrom("repairs").where("document_id", "=", documentId).execute();
  await storeRepairs(tx, documentId, repairs);
  await sql`update search_entries set body = ${piece ?? ""} where kind = 'source' and subject_id = ${documentId}`.execute(
    tx,
  );
  const again = await registerAgain(tx, documentId, { record, read: null });
  if (again.ok) await finishScan(tx, id, documentId);
  return again.ok ? ok(null) : again;
}
