import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../../lib/result.ts";
import { lockRegister } from "../../../../platform/db/locks.ts";
import type { Db, Tx } from "../../../../platform/db/schema.ts";
import { wholly } from "../../../../platform/db/wholly.ts";
import {
  corrected,
  movedBy,
  readDocument,
  type SourceText,
  textWithout,
  type Unreadable,
} from "../../../minutes/index.ts";
import {
  finishScan,
  keepText,
  originalOf,
  recognisedPages,
  type WaitingScan,
} from "../../../scanning/index.ts";
import { faultOf, reconcile } from "../../commands.ts";
import { type AgainRefusal, registerAgain } from "../../registering/again/commands.ts";
import { documentFrom, type ReadDocument, registrable } from "../../registering/document.ts";
import { soundTexts } from "../../registering/queries.ts";
import { sourcePieces } from "../../registering/search-rows.ts";
import { isWorkedOn } from "../again/queries.ts";
import { moveWords, repairsMoved, storeAllRepairs } from "./moving/commands.ts";
import { standingCorrections, textHeld } from "./queries.ts";

/** What was recognised on the pages that are pictures is put into the document's text, between the pages that have one.
 *  Those stay as they were read, and what people have said of them stays with their words. */
export async function takePictures(db: Db, scan: WaitingScan, documentId: string): Promise<void> {
  const { id, fileName, cooperationId } = scan;
  const [original, pictures] = await Promise.all([originalOf(db, id), recognisedPages(db, id)]);
  const sound = () => soundTexts(db, cooperationId);
  const read = await documentFrom(fileName, original, { pictures }, sound).catch(faultOf);
  const taken =
    typeof read === "string"
      ? refuse("fault")
      : read.ok
        ? await wholly(db, (tx) => putIn(tx, scan, documentId, { ...read.value, pictures }))
        : read;
  if (taken.ok) await reconcile(db, cooperationId);
  else await db.transaction().execute((tx) => keepText(tx, id, taken.reason));
}

type WithPictures = ReadDocument & { readonly pictures: Awaited<ReturnType<typeof recognisedPages>> };

async function putIn(
  tx: Tx,
  { id, cooperationId }: WaitingScan,
  documentId: string,
  document: WithPictures,
): Promise<Result<null, AgainRefusal | Unreadable | "worked-on">> {
  await lockRegister(tx, cooperationId);
  const { source } = document;
  const before = await textHeld(tx, documentId);
  const places = source.putIn ?? [];
  const isAsRead = textWithout(source.text, places) === before.text;
  // A reader of another time has read it, and its words cannot be found again.
  if (!isAsRead && (await isWorkedOn(tx, documentId))) return refuse("worked-on");
  const moved = movedBy(places);
  if (isAsRead) await moveWords(tx, documentId, before.meetingId, moved);
  const repairs = isAsRead ? await repairsMoved(tx, documentId, source, moved) : null;
  const read = await readWith(document, repairs?.standing ?? null);
  if (!read.ok) return read;

  await tx
    .updateTable("documents")
    .set({
      text: source.text,
      certainty: source.certainty === undefined ? null : JSON.stringify(source.certainty),
    })
    .where("id", "=", documentId)
    .execute();
  await storeAllRepairs(tx, documentId, repairs?.all ?? source.repairs ?? []);
  await findBy(
    tx,
    documentId,
    sourcePieces({ ...source, repairs: repairs?.standing ?? source.repairs ?? [] }),
  );
  const standing = isAsRead ? await standingCorrections(tx, documentId) : [];
  const { record } = corrected(read.value, standing);
  const again = await registerAgain(tx, documentId, {
    record,
    read: standing.length === 0 ? null : read.value,
  });
  if (!again.ok) return again;
  // Whoever went through it has not seen these pages.
  await tx.deleteFrom("reviews").where("document_id", "=", documentId).execute();
  await finishScan(tx, id, documentId);
  return ok(null);
}

/** Under the repairs that stand, where those are not the ones that it was read with. */
async function readWith(
  { fileName, sha256, original, source, record, pictures }: WithPictures,
  repairs: NonNullable<SourceText["repairs"]> | null,
) {
  const told = (list: SourceText["repairs"]) =>
    JSON.stringify((list ?? []).map(({ start, end, word }) => [start, end, word]));
  if (repairs === null || told(repairs) === told(source.repairs)) return ok(record);
  const mending = { repairs };
  const read = await readDocument({ bytes: original, pictures, name: fileName, sha256, mending });
  return read.ok ? ok(registrable(read.value.record)) : refuse(read.reason);
}

/** Makes these what search has of a document's text. */
async function findBy(tx: Tx, documentId: string, pieces: readonly string[]): Promise<void> {
  await sql`
    with gone as (delete from search_entries where kind = 'source' and subject_id = ${documentId} returning *),
    about as (select * from gone limit 1)
    insert into search_entries (cooperation_id, meeting_id, held_on, setting, kind, subject_id, title, audiences, body)
    select cooperation_id, meeting_id, held_on, setting, kind, subject_id, title, audiences, piece
    from about, jsonb_array_elements_text(${JSON.stringify(pieces)}::jsonb) as piece`.execute(tx);
}
