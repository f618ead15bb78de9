import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { startRounds } from "../../../platform/clock/rounds.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import {
  dropScan,
  finishScan,
  keepText,
  mayBeRead,
  openRecogniser,
  originalOf,
  pagesOf,
  type Recogniser,
  recognisedPages,
  scanNextPage,
  unfinishedScans,
  type WaitingScan,
} from "../../scanning/index.ts";
import { faultOf, type ImportRun, reconcile } from "../commands.ts";
import { registerDocument } from "../registering/commands.ts";
import { documentFrom, type Failure } from "../registering/document.ts";
import { soundTexts } from "../registering/queries.ts";
import { takeBetter } from "./again/commands.ts";
import { takePictures } from "./pictures/commands.ts";
import { cooperationOf, picturesOf, scansOf } from "./queries.ts";

interface Recognising {
  /** Of these files alone; of all that wait where nothing is said. */
  readonly among?: readonly string[] | null;
  readonly isStopped: () => boolean;
  readonly onPage?: (scan: WaitingScan) => void;
}

/** Recognises what waits, a page at a time, and reads each file into the register when its last page is there. Stops
 *  between two pages; whoever comes next goes on there. */
export async function recogniseWaiting(
  db: Db,
  recogniser: Recogniser,
  { among = null, isStopped, onPage }: Recognising,
): Promise<void> {
  while (!isStopped()) {
    const unfinished = await unfinishedScans(db, among);
    const read = unfinished.filter(({ done, pages }) => done === pages);
    for (const scan of read) await registerScan(db, scan);
    if (read.length === unfinished.length) return;
    const scanned = await scanNextPage(db, recogniser, among);
    if (scanned === null) return;
    if (scanned.kind === "page") onPage?.(scanned.scan);
    else await failScan(db, scanned.scan, scanned.reason);
  }
}

/** All that an import waits for, also where another process is at it. */
export async function recogniseImport(
  db: Db,
  { id }: Pick<ImportRun, "id">,
  { isStopped, onPage }: { isStopped: () => boolean; onPage: (path: string, scan: WaitingScan) => void },
): Promise<void> {
  const recogniser = openRecogniser();
  try {
    for (;;) {
      const waiting = await waitingOf(db, id);
      if (waiting.size === 0 || isStopped()) return;
      await recogniseWaiting(db, recogniser, {
        among: [...waiting.keys()],
        isStopped,
        onPage: (scan) => onPage(waiting.get(scan.id) ?? scan.fileName, scan),
      });
      if ((await waitingOf(db, id)).size > 0) await pause(1000);
    }
  } finally {
    recogniser.close();
  }
}

const waitingOf = async (db: Db, id: string) =>
  new Map([...(await scansOf(db, id)), ...(await picturesOf(db, id))]);

/** For as long as Genbo runs. */
export function startRecognising(db: Db, every = 3000) {
  const recogniser = openRecogniser();
  const rounds = startRounds(async (signal) => {
    try {
      await recogniseWaiting(db, recogniser, { isStopped: () => signal.aborted });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }, every);
  return {
    /** The page at hand is left, and begun again by whoever comes next. */
    async stop() {
      const stopped = rounds.stop();
      recogniser.close();
      await stopped;
    },
  };
}

/** What its pages tell, as any other document; left to another process that is at it. */
function registerScan(db: Db, scan: WaitingScan): Promise<void> {
  return db.transaction().execute(async (tx) => {
    if (await mayBeRead(tx, scan.id)) await registerPages(db, scan);
  });
}

async function registerPages(db: Db, scan: WaitingScan): Promise<void> {
  const { id, fileName, cooperationId, documentId: there, picturePages } = scan;
  if (there !== null)
    return picturePages === null ? takeBetter(db, scan, there) : takePictures(db, scan, there);
  const original = await originalOf(db, id);
  const recognised =
    picturePages === null ? { pages: await pagesOf(db, id) } : { pictures: await recognisedPages(db, id) };
  const sound = () => soundTexts(db, cooperationId);
  const read = await documentFrom(fileName, original, recognised, sound).catch(faultOf);
  if (typeof read === "string") return failScan(db, scan, "fault", read);
  if (!read.ok) return failScan(db, scan, read.reason);
  const cooperation = await cooperationOf(db, cooperationId);
  const fault = await registerDocument(db, cooperation, read.value, async (tx, { outcome, documentId }) => {
    await finishScan(tx, id, documentId);
    await settleFiles(tx, id, outcome, documentId);
    return null;
  }).catch(faultOf);
  if (fault !== null) return failScan(db, scan, "fault", fault);
  await reconcile(db, cooperationId);
}

/** Whoever came for it last is told that he brought it; to the others it was known. */
async function settleFiles(
  tx: Tx,
  scan: string,
  outcome: "imported" | "known",
  documentId: string,
): Promise<void> {
  await sql`
    update import_files set document_id = ${documentId}, at = now(),
      outcome = case when (import_id, path) = (
        select import_id, path from import_files
        where scan_id = ${scan} and outcome = 'waiting' order by at desc, import_id, path limit 1)
      then ${outcome} else 'known' end
    where scan_id = ${scan} and outcome = 'waiting'`.execute(tx);
}

function failScan(
  db: Db,
  { id, documentId }: WaitingScan,
  reason: Failure,
  detail: string | null = null,
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    if (documentId !== null) return keepText(tx, id, reason);
    await tx
      .updateTable("import_files")
      .set({ outcome: "failed", reason, detail, scan_id: null, at: sql`now()` })
      .where("scan_id", "=", id)
      .where("outcome", "=", "waiting")
      .execute();
    await dropScan(tx, id);
  });
}
