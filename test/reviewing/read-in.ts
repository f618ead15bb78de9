// A register read from a few minutes, with its rows as they stand.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "../../src/platform/db/schema.ts";
import { january, june, november, sjoriket, textFile } from "../../src/features/imports/fixtures.ts";
import { finishImport, importFiles, openCooperation, startImport } from "../../src/features/imports/index.ts";
import type { Fact, Part, Shown } from "../../src/features/minutes/index.ts";
import { type DocumentToReview, documentToReview } from "../../src/features/reviewing/correcting/queries.ts";

export interface Read {
  readonly cooperationId: string;
  /** Ids of the documents, by their file names. */
  readonly documents: Readonly<Record<string, string>>;
}

export const threeMinutes = { "juni.txt": june, "november.txt": november, "januari.txt": january };

/** Everything imported in one go. */
export async function readIn(db: Db, files: Readonly<Record<string, string>> = threeMinutes): Promise<Read> {
  const opened = await openCooperation(db, sjoriket.slug, sjoriket.name);
  if (!opened.ok) throw new Error(opened.reason);
  const all = Object.entries(files).map(([name, text]) => textFile(name, text));
  const run = await startImport(db, opened.value, "protokoll", all.length);
  const documents: Record<string, string> = {};
  for await (const { path, documentId, detail } of importFiles(db, run, all)) {
    if (documentId === null) throw new Error(`${path}: ${detail}`);
    documents[path] = documentId;
  }
  await finishImport(db, run);
  return { cooperationId: opened.value.id, documents };
}

export class Reviewing {
  readonly db: Db;
  readonly read: Read;
  readonly file: string;

  constructor(db: Db, read: Read, file: string) {
    this.db = db;
    this.read = read;
    this.file = file;
  }

  asked(): { cooperationId: string; documentId: string; accountId: null; batchId: string } {
    return {
      cooperationId: this.read.cooperationId,
      documentId: this.documentId,
      accountId: null,
      batchId: randomUUID(),
    };
  }

  get documentId(): string {
    return this.read.documents[this.file] ?? "";
  }

  async document(): Promise<DocumentToReview> {
    const document = await documentToReview(this.db, this.read.cooperationId, this.documentId);
    if (document === undefined) throw new Error(`${this.file} is not there`);
    return document;
  }

  /** The first fact of that part in which these words stand. */
  async shown<Of extends Part>(
    part: Of,
    words: string,
  ): Promise<Shown & { fact: Extract<Fact, { part: Of }> }> {
    const { corrected } = await this.document();
    const found = corrected.facts.find(
      (each): each is Shown & { fact: Extract<Fact, { part: Of }> } =>
        each.fact.part === part && JSON.stringify(each.fact).includes(words),
    );
    if (found === undefined) throw new Error(`no ${part} has '${words}'`);
    return found;
  }
}

// What tells of the corrections themselves, and the words that search has ever heard of.
const besides = ["corrections", "former_rows", "events", "acts", "reviews", "search_words"];

/** Every row of the register, by table. */
export async function everyRow(db: Db): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`.execute(db);
  const all: Record<string, string[]> = {};
  for (const { name } of tables) {
    if (besides.includes(name)) continue;
    const { rows } = await sql<{ row: string }>`
      select (to_jsonb(each) - 'reconciled_at' - ${name === "search_entries" ? "id" : ""})::text as row
      from ${sql.table(name)} as each`.execute(db);
    if (rows.length > 0) all[name] = rows.map(({ row }) => row).toSorted();
  }
  return all;
}
