import { sql } from "kysely";
import { ok, refuse, type Result } from "../../lib/result.ts";
import { recordEvent } from "../../platform/db/events.ts";
import type { Db } from "../../platform/db/schema.ts";
import { refreshRegister } from "../parties/index.ts";
import { lockRegister } from "../../platform/db/locks.ts";
import { type OpenCooperation, registerDocument } from "./registering/commands.ts";
import { type Failure, type File, openFile, readDocument, sha256Of } from "./registering/document.ts";
import { documentBySha256 } from "./registering/queries.ts";
import { isSlug, reservedSlugs } from "./rules.ts";

export interface ImportRun {
  readonly id: string;
  readonly cooperation: OpenCooperation;
}

export interface FileOutcome {
  readonly path: string;
  readonly outcome: "imported" | "known" | "failed";
  readonly reason: Failure | null;
  readonly detail: string | null;
  readonly documentId: string | null;
  /** The same minutes were there already, from another file. */
  readonly isCopy: boolean;
}

/** The cooperation of that address, made when it is missing, renamed when a name is given. */
export async function openCooperation(
  db: Db,
  slug: string,
  name?: string,
): Promise<Result<OpenCooperation, "bad-slug" | "reserved-slug">> {
  if (!isSlug(slug)) return refuse("bad-slug");
  if (reservedSlugs.has(slug)) return refuse("reserved-slug");
  return db.transaction().execute(async (tx) => {
    const made = await tx
      .insertInto("cooperations")
      .values({ slug, name: name ?? slug })
      .onConflict((conflict) => conflict.column("slug").doNothing())
      .returning(["id", "slug", "name"])
      .executeTakeFirst();
    if (made !== undefined) {
      await recordEvent(tx, { kind: "cooperation.opened", cooperationId: made.id, subjectId: made.id });
      return ok(made);
    }
    const known = tx.selectFrom("cooperations").select(["id", "slug", "name"]).where("slug", "=", slug);
    const there = await known.executeTakeFirstOrThrow();
    if (name === undefined || name === there.name) return ok(there);
    await tx.updateTable("cooperations").set({ name }).where("id", "=", there.id).execute();
    await recordEvent(tx, {
      kind: "cooperation.renamed",
      cooperationId: there.id,
      subjectId: there.id,
      facts: { from: there.name, to: name },
    });
    return ok({ ...there, name });
  });
}

export function startImport(
  db: Db,
  cooperation: OpenCooperation,
  label: string,
  total: number,
): Promise<ImportRun> {
  return db.transaction().execute(async (tx) => {
    const { id } = await tx
      .insertInto("imports")
      .values({ cooperation_id: cooperation.id, label, total })
      .returning("id")
      .executeTakeFirstOrThrow();
    await recordEvent(tx, { kind: "import.started", cooperationId: cooperation.id, subjectId: id });
    return { id, cooperation };
  });
}

/** Reads one file into the register: whole, or not at all. A file that can't be read is an outcome, too. */
export async function importFile(db: Db, run: ImportRun, file: File): Promise<FileOutcome> {
  try {
    return await readInto(db, run, file);
  } catch (fault) {
    // Whatever one document makes go wrong must not stop the others; without a database this throws in its turn.
    const detail = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    return fail(db, run, file.path, "fault", detail);
  }
}

async function readInto(db: Db, run: ImportRun, file: File): Promise<FileOutcome> {
  const { path } = file;
  const opened = await openFile(file);
  if (!opened.ok) return fail(db, run, path, opened.reason);
  const known = await documentBySha256(db, run.cooperation.id, sha256Of(opened.value));
  if (known !== undefined) {
    await noteFile(db, run, { path, outcome: "known", documentId: known.id });
    return { ...nothing, path, outcome: "known", documentId: known.id };
  }
  const read = await readDocument(fileNameOf(path), opened.value);
  if (!read.ok) return fail(db, run, path, read.reason);

  const registered = await registerDocument(db, run.cooperation, read.value, (tx, { outcome, documentId }) =>
    noteFile(tx, run, { path, outcome, documentId }),
  );
  const { outcome, documentId } = registered;
  return { ...nothing, path, outcome, documentId, isCopy: outcome === "imported" && registered.isCopy };
}

const nothing = { reason: null, detail: null, documentId: null, isCopy: false };

async function fail(db: Db, run: ImportRun, path: string, reason: Failure, detail: string | null = null) {
  await noteFile(db, run, { path, outcome: "failed", reason, detail });
  return { ...nothing, path, outcome: "failed" as const, reason, detail };
}

interface Noted {
  path: string;
  outcome: FileOutcome["outcome"];
  reason?: Failure;
  detail?: string | null;
  documentId?: string;
}

async function noteFile(
  db: Db,
  run: ImportRun,
  { path, outcome, reason, detail, documentId }: Noted,
): Promise<void> {
  const note = { outcome, reason: reason ?? null, detail: detail ?? null, document_id: documentId ?? null };
  await db
    .insertInto("import_files")
    .values({ import_id: run.id, path, ...note })
    .onConflict((conflict) => conflict.columns(["import_id", "path"]).doUpdateSet(note))
    .execute();
}

/** Works out what only the whole register tells, and closes the import. */
export async function finishImport(db: Db, run: ImportRun): Promise<void> {
  await reconcile(db, run.cooperation.id);
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable("imports")
      .set({ finished_at: sql`now()` })
      .where("id", "=", run.id)
      .execute();
    await recordEvent(tx, { kind: "import.finished", cooperationId: run.cooperation.id, subjectId: run.id });
  });
}

/** Works out what only the register as a whole tells. */
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

function fileNameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
