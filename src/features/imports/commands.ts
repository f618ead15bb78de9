import { sql } from "kysely";
import { recordAct } from "../../platform/acts/record.ts";
import { needNotWait } from "../../platform/db/durability.ts";
import { recordEvent } from "../../platform/db/events.ts";
import { lockRegister } from "../../platform/db/locks.ts";
import type { Db, Tx } from "../../platform/db/schema.ts";
import { learnRegister, settleRegister } from "../../platform/db/settle.ts";
import { troubleIn } from "../../platform/db/trouble.ts";
import { refreshRegister } from "../parties/index.ts";
import { enterScan } from "../scanning/index.ts";
import { awaitPictures } from "./recognising/pictures/awaiting/commands.ts";
import { type OpenCooperation, registerDocument } from "./registering/commands.ts";
import {
  documentFrom,
  type Failure,
  type File,
  holdsPictures,
  type ReadDocument,
  sha256Of,
} from "./registering/document.ts";
import { documentBySha256, soundTexts } from "./registering/queries.ts";
import { documentsOf } from "./queries.ts";

export interface ImportRun {
  readonly id: string;
  readonly cooperation: OpenCooperation;
}

export interface FileOutcome {
  readonly path: string;
  /** "waiting": it is pictures, and in line to be recognised. */
  readonly outcome: "imported" | "known" | "failed" | "waiting";
  readonly reason: Failure | null;
  readonly detail: string | null;
  readonly documentId: string | null;
  readonly scanId: string | null;
  /** The same minutes were there already, from another file. */
  readonly isCopy: boolean;
}

/** `by` is the account of whoever uploads; none is the terminal. */
export function startImport(
  db: Db,
  cooperation: OpenCooperation,
  label: string,
  total: number,
  by: string | null = null,
): Promise<ImportRun> {
  return db.transaction().execute(async (tx) => {
    const { id } = await tx
      .insertInto("imports")
      .values({ cooperation_id: cooperation.id, label, total })
      .returning("id")
      .executeTakeFirstOrThrow();
    await recordEvent(tx, { kind: "import.started", cooperationId: cooperation.id, subjectId: id });
    await recordAct(tx, {
      kind: "import.started",
      cooperationId: cooperation.id,
      accountId: by,
      subjectKind: "import",
      subjectId: id,
      facts: { files: total },
    });
    return { id, cooperation };
  });
}

/** Reads one file into the register: whole, or not at all. A file that can't be read is an outcome, too. */
export async function importFile(db: Db, run: ImportRun, file: File): Promise<FileOutcome> {
  return store(db, run, await prepare(db, run, file));
}

/** The same for many, in their order: while one is stored, the next is read. */
export async function* importFiles(
  db: Db,
  run: ImportRun,
  files: Iterable<File>,
): AsyncGenerator<FileOutcome> {
  let next: Promise<Prepared> | null = null;
  try {
    for (const file of files) {
      const prepared: Promise<Prepared> | null = next;
      next = prepare(db, run, file);
      if (prepared !== null) yield await store(db, run, await prepared);
    }
    if (next !== null) yield await store(db, run, await next);
  } finally {
    // Whoever stops listening leaves one that is still being read.
    await next?.catch(() => undefined);
  }
}

/** Works out what only the whole register tells, and closes the import. */
export async function finishImport(db: Db, run: ImportRun): Promise<void> {
  const isLarge = (await documentsOf(db, run.id)) >= many;
  if (isLarge) await learnRegister(db);
  await reconcile(db, run.cooperation.id);
  if (isLarge) await settleRegister(db);
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable("imports")
      .set({ finished_at: sql`now()` })
      .where("id", "=", run.id)
      .execute();
    await recordEvent(tx, { kind: "import.finished", cooperationId: run.cooperation.id, subjectId: run.id });
  });
}

const many = 100;

export function reconcile(db: Db, cooperationId: string): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await lockRegister(tx, cooperationId);
    await refreshRegister(tx, cooperationId);
    await tx
      .updateTable("cooperations")
      .set({ reconciled_at: sql`now()` })
      .where("id", "=", cooperationId)
      .execute();
  });
}

/** An import that was killed has left documents that the rest of the register has not been laid beside. */
export async function reconcileInterrupted(db: Db): Promise<void> {
  const left = await db
    .selectFrom("cooperations")
    .select("id")
    .where((cooperation) =>
      cooperation.exists(
        cooperation
          .selectFrom("documents")
          .select("documents.id")
          .whereRef("cooperation_id", "=", "cooperations.id")
          .where(sql<boolean>`imported_at > coalesce(reconciled_at, '-infinity')`),
      ),
    )
    .execute();
  for (const { id } of left) await reconcile(db, id);
}

type Prepared =
  | { readonly path: string; readonly kind: "known"; readonly documentId: string }
  | { readonly path: string; readonly kind: "read"; readonly document: ReadDocument }
  | {
      readonly path: string;
      readonly kind: "scan";
      readonly original: Buffer;
      readonly picturePages: readonly number[] | null;
    }
  | {
      readonly path: string;
      readonly kind: "failed";
      readonly reason: Failure;
      readonly detail: string | null;
    };

async function prepare(db: Db, run: ImportRun, file: File): Promise<Prepared> {
  const { path } = file;
  const failed = (reason: Failure, detail: string | null = null): Prepared => ({
    path,
    kind: "failed",
    reason,
    detail,
  });
  const opened = await file.open();
  if (!opened.ok) return failed(opened.reason);
  const known = await documentBySha256(db, run.cooperation.id, sha256Of(opened.value));
  if (known !== undefined) return { path, kind: "known", documentId: known.id };
  // Whatever one document makes go wrong must not stop the others.
  const sound = () => soundTexts(db, run.cooperation.id);
  const read = await documentFrom(fileNameOf(path), opened.value, undefined, sound).catch(faultOf);
  if (typeof read === "string") return failed("fault", read);
  if (read.ok) return { path, kind: "read", document: read.value };
  const scan = { path, kind: "scan", original: opened.value } as const;
  if (read.pictures !== undefined) return { ...scan, picturePages: read.pictures };
  const isScan = read.reason === "no-text" && holdsPictures(fileNameOf(path), opened.value);
  return isScan ? { ...scan, picturePages: null } : failed(read.reason);
}

async function store(db: Db, run: ImportRun, prepared: Prepared): Promise<FileOutcome> {
  const { path } = prepared;
  if (prepared.kind === "failed")
    return noteAlone({ path, outcome: "failed", reason: prepared.reason, detail: prepared.detail });
  if (prepared.kind === "known")
    return noteAlone({ path, outcome: "known", documentId: prepared.documentId });
  if (prepared.kind === "scan") return putInLine(db, run, path, prepared);
  const { document } = prepared;
  const stored = await registerDocument(db, run.cooperation, document, async (tx, registered) => {
    const pictures = document.source.pictures?.map(({ page }) => page) ?? [];
    const { documentId } = registered;
    await awaitPictures(tx, { cooperationId: run.cooperation.id, documentId, pictures });
    return note(tx, run, { path, ...registered });
  }).catch(faultOf);
  // Without a database this throws in its turn, and the import ends.
  return typeof stored === "string"
    ? noteAlone({ path, outcome: "failed", reason: "fault", detail: stored })
    : stored;

  function noteAlone(file: Noted): Promise<FileOutcome> {
    return db.transaction().execute(async (tx) => {
      await needNotWait(tx);
      return note(tx, run, file);
    });
  }
}

function putInLine(
  db: Db,
  run: ImportRun,
  path: string,
  { original, picturePages }: Pick<Extract<Prepared, { kind: "scan" }>, "original" | "picturePages">,
): Promise<FileOutcome> {
  return db.transaction().execute(async (tx) => {
    const { id: cooperationId } = run.cooperation;
    const file = { cooperationId, fileName: fileNameOf(path), sha256: sha256Of(original), original };
    const scanId = await enterScan(tx, { ...file, picturePages });
    return note(tx, run, { path, outcome: "waiting", scanId });
  });
}

type Noted = Partial<FileOutcome> & Pick<FileOutcome, "path" | "outcome">;

/** Writes down what became of a file. */
async function note(tx: Tx, run: ImportRun, file: Noted): Promise<FileOutcome> {
  const noted = { reason: null, detail: null, documentId: null, scanId: null, isCopy: false, ...file };
  const { path, outcome, reason, detail, documentId, scanId } = noted;
  const row = { outcome, reason, detail, document_id: documentId, scan_id: scanId };
  await tx
    .insertInto("import_files")
    .values({ import_id: run.id, path, ...row })
    .onConflict((conflict) => conflict.columns(["import_id", "path"]).doUpdateSet(row))
    .execute();
  return noted;
}

/** The database's own trouble is no document's fault: it ends the import, which can go on when it is over. */
export function faultOf(fault: unknown): string {
  if (troubleIn(fault) !== null) throw fault;
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}

function fileNameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
