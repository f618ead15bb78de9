import { sql } from "kysely";
import type { Db } from "../../platform/db/schema.ts";

export type ListedImport = Awaited<ReturnType<typeof importsOf>>[number];
export type ImportedFile = Awaited<ReturnType<typeof filesOf>>[number];
export type FailedFile = Awaited<ReturnType<typeof failedFiles>>[number];

const mostFailures = 50;

/** The latest first, with how many files came to what. */
export function importsOf(db: Db, cooperation: string) {
  return imports(db, cooperation).orderBy("run.started_at", "desc").limit(100).execute();
}

export function importById(db: Db, cooperation: string, id: string) {
  return imports(db, cooperation).where("run.id", "=", id).executeTakeFirst();
}

/** How many documents an import has brought. */
export async function documentsOf(db: Db, id: string): Promise<number> {
  const { count } = await db
    .selectFrom("import_files")
    .where("import_id", "=", id)
    .where("outcome", "=", "imported")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Every file of an import: what failed first, the rest by path. */
export function filesOf(db: Db, id: string) {
  return db
    .selectFrom("import_files as file")
    .leftJoin("documents as document", "document.id", "file.document_id")
    .leftJoin("meetings as meeting", "meeting.id", "document.meeting_id")
    .leftJoin("scans as scan", (join) =>
      join.on(
        sql<boolean>`scan.id = coalesce(file.scan_id, (select id from scans where document_id = file.document_id))`,
      ),
    )
    .leftJoin("parties as own", "own.id", "meeting.body_id")
    .leftJoin("parties as body", "body.id", "own.current_id")
    .where("file.import_id", "=", id)
    .select([
      "file.path",
      "file.outcome",
      "file.reason",
      "file.detail",
      "document.copy_of as copyOf",
      "file.document_id as documentId",
      "scan.pages",
      "scan.picture_pages as picturePages",
      sql<boolean>`scan.id is not null and scan.finished_at is null`.as("isScanned"),
      "scan.kept_because as keptBecause",
      sql<boolean>`document.format in ('pdf', 'scan') and document.copy_of is null and scan.id is null
        and exists (select from repairs where document_id = document.id)`.as("isDamaged"),
      sql<number>`(select count(*) from scan_pages where scan_id = scan.id)::int`.as("pagesDone"),
      sql<number>`coalesce(jsonb_array_length(document.record -> 'warnings'), 0)`.as("warnings"),
      "meeting.slug as meeting",
      "meeting.held_on as heldOn",
      "own.slug as body",
      "body.name as bodyName",
    ])
    .orderBy(sql`file.outcome = 'failed'`, "desc")
    .orderBy(sql`file.path collate swedish`)
    .execute();
}

/** The files that failed the last time they were tried, the latest first. */
export function failedFiles(db: Db, cooperation: string) {
  return db
    .with("latest", (with_) =>
      with_
        .selectFrom("import_files as file")
        .innerJoin("imports as run", "run.id", "file.import_id")
        .where("run.cooperation_id", "=", cooperation)
        .distinctOn("file.path")
        .select(["file.path", "file.outcome", "file.reason", "file.at", "run.id"])
        .orderBy("file.path")
        .orderBy("file.at", "desc"),
    )
    .selectFrom("latest")
    .where("outcome", "=", "failed")
    .select(["path", "reason", "at", "id as importId"])
    .orderBy("at", "desc")
    .limit(mostFailures)
    .execute();
}

function imports(db: Db, cooperation: string) {
  return db
    .selectFrom("imports as run")
    .where("run.cooperation_id", "=", cooperation)
    .select([
      "run.id",
      "run.label",
      "run.total",
      "run.started_at as startedAt",
      "run.finished_at as finishedAt",
      filesThat("imported").as("imported"),
      filesThat("known").as("known"),
      filesThat("failed").as("failed"),
      filesThat("waiting").as("waiting"),
    ]);
}

const filesThat = (outcome: ImportedFile["outcome"]) =>
  sql<number>`(select count(*) from import_files where import_id = run.id and outcome = ${outcome})::int`;
