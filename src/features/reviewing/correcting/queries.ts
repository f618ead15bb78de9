import { ok, refuse, type Result } from "../../../lib/result.ts";
import type { Db } from "../../../platform/db/schema.ts";
import {
  type Corrected,
  corrected,
  correction,
  fact,
  type Fact,
  minutesRecord,
  type MinutesRecord,
  type Standing,
} from "../../minutes/index.ts";
import { alikeAmong, type Likeness, likenessOf } from "./alike.ts";

/** A correction that was made, whether it stands or not. */
export interface MadeCorrection extends Standing {
  readonly batchId: string;
  readonly was: readonly Fact[];
  readonly madeAt: Date;
  /** Of the account; none is the terminal. */
  readonly madeBy: string | null;
  readonly undoneAt: Date | null;
  /** A later one has taken its place. */
  readonly isReplaced: boolean;
}

/** What the reader read in a document, and what people have said of it. */
export interface ReadAndSaid {
  readonly id: string;
  readonly cooperationId: string;
  readonly meetingId: string;
  readonly fileName: string;
  readonly format: "pdf" | "docx" | "text" | "scan";
  readonly text: string;
  readonly copyOf: string | null;
  readonly read: MinutesRecord;
  /** The oldest first. */
  readonly corrections: readonly MadeCorrection[];
}

export interface DocumentToReview extends ReadAndSaid {
  /** The record that the register holds, its facts, and the corrections that have no place in it. */
  readonly corrected: Corrected;
  readonly review: { readonly by: string | null; readonly at: Date; readonly seconds: number | null } | null;
}

/** As whoever asks may see it; of a copy, its original. */
export async function documentToReview(
  db: Db,
  cooperationId: string,
  documentId: string,
): Promise<DocumentToReview | undefined> {
  const document = await readAndSaid(db, cooperationId, documentId);
  if (document === undefined) return undefined;
  if (document.copyOf !== null) return documentToReview(db, cooperationId, document.copyOf);
  const review = await db
    .selectFrom("reviews")
    .select(["account_id as by", "reviewed_at as at", "seconds"])
    .where("document_id", "=", documentId)
    .executeTakeFirst();
  return { ...document, corrected: correctedOf(document), review: review ?? null };
}

export async function readAndSaid(
  db: Db,
  cooperationId: string,
  documentId: string,
): Promise<ReadAndSaid | undefined> {
  const [document] = await allReadAndSaid(db, cooperationId, [documentId]);
  return document;
}

export async function allReadAndSaid(
  db: Db,
  cooperationId: string,
  ids: readonly string[],
): Promise<ReadAndSaid[]> {
  if (ids.length === 0) return [];
  const documents = await db
    .selectFrom("documents")
    .select([
      "id",
      "cooperation_id as cooperationId",
      "meeting_id as meetingId",
      "file_name as fileName",
      "format",
      "text",
      "copy_of as copyOf",
      "record",
      "read_record as readRecord",
    ])
    .where("cooperation_id", "=", cooperationId)
    .where("id", "in", ids)
    .orderBy("file_name")
    .orderBy("id")
    .execute();
  const made = Map.groupBy(await correctionsOf(db, ids), ({ documentId }) => documentId);
  return documents.map(({ record, readRecord, ...document }) => ({
    ...document,
    read: minutesRecord.parse(readRecord ?? record),
    corrections: made.get(document.id) ?? [],
  }));
}

export const standingOf = ({ corrections }: ReadAndSaid): MadeCorrection[] =>
  corrections.filter(({ undoneAt, isReplaced }) => undoneAt === null && !isReplaced);

export const correctedOf = (document: ReadAndSaid): Corrected =>
  corrected(document.read, standingOf(document));

/** The document of a cooperation that can be corrected. */
export async function correctable(
  db: Db,
  cooperationId: string,
  documentId: string,
): Promise<Result<ReadAndSaid, "not-found" | "copy">> {
  const document = await readAndSaid(db, cooperationId, documentId);
  if (document === undefined) return refuse("not-found");
  return document.copyOf === null ? ok(document) : refuse("copy");
}

/** What one press did, in all documents; none where it is not known. */
export function batchOf(db: Db, cooperationId: string, batchId: string) {
  return db
    .selectFrom("corrections")
    .select([
      "id",
      "document_id as documentId",
      "account_id as accountId",
      "undone_at as undoneAt",
      "replaced_by as replacedBy",
    ])
    .where("cooperation_id", "=", cooperationId)
    .where("batch_id", "=", batchId)
    .orderBy("made_at")
    .execute();
}

/** What a press says of other documents; null where it is not known or says nothing. */
export async function likenessOfBatch(
  db: Db,
  cooperationId: string,
  batchId: string,
): Promise<Likeness | null> {
  const [row, ...more] = await db
    .selectFrom("corrections")
    .select(["part", "at", "becomes", "was"])
    .where("cooperation_id", "=", cooperationId)
    .where("batch_id", "=", batchId)
    .execute();
  if (row === undefined || more.length > 0) return null;
  return likenessOf(fact.array().parse(row.was), correction.parse(row).becomes);
}

export interface Alike {
  readonly documentId: string;
  readonly fileName: string;
  readonly meetingId: string;
  /** Keys of its shown facts that the correction would change, what they say and what they would become. */
  readonly keys: readonly string[];
  readonly from: readonly Fact[];
  readonly becomes: readonly Fact[];
}

/** Documents of the same import in which the same is read alike as what a press corrected: the preview. */
export async function alikeOf(db: Db, cooperationId: string, batchId: string): Promise<Alike[]> {
  const [made] = await batchOf(db, cooperationId, batchId);
  const likeness = await likenessOfBatch(db, cooperationId, batchId);
  if (made === undefined || likeness === null || made.undoneAt !== null) return [];
  const others = await importedWith(db, cooperationId, made.documentId);
  const documents = await allReadAndSaid(db, cooperationId, others);
  return documents.flatMap((document) => {
    const changes = alikeAmong(correctedOf(document).facts, likeness);
    if (changes.length === 0) return [];
    return {
      documentId: document.id,
      fileName: document.fileName,
      meetingId: document.meetingId,
      keys: changes.map(({ key }) => key),
      from: changes.map(({ from }) => from),
      becomes: changes.flatMap(({ becomes }) => becomes),
    };
  });
}

/** Documents that came with the same import as this one, itself left out, and copies. */
export async function importedWith(db: Db, cooperationId: string, documentId: string): Promise<string[]> {
  const found = await db
    .selectFrom("import_files as own")
    .innerJoin("import_files as other", "other.import_id", "own.import_id")
    .innerJoin("documents", "documents.id", "other.document_id")
    .where("own.document_id", "=", documentId)
    .where("own.outcome", "=", "imported")
    .where("other.outcome", "=", "imported")
    .where("documents.cooperation_id", "=", cooperationId)
    .where("documents.copy_of", "is", null)
    .where("documents.id", "<>", documentId)
    .select("documents.id")
    .distinct()
    .execute();
  return found.map(({ id }) => id);
}

async function correctionsOf(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom("corrections")
    .select([
      "id",
      "document_id as documentId",
      "batch_id as batchId",
      "part",
      "at",
      "becomes",
      "was",
      "made_at as madeAt",
      "account_id as madeBy",
      "undone_at as undoneAt",
      "replaced_by as replacedBy",
    ])
    .where("document_id", "in", ids)
    .orderBy("made_at")
    .orderBy("id")
    .execute();
  return rows.map(({ part, at, becomes, was, replacedBy, ...made }) => ({
    ...made,
    isReplaced: replacedBy !== null,
    ...correction.parse({ part, at, becomes }),
    was: fact.array().parse(was),
  }));
}
