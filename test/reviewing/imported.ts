// Documents that the secretary of a cooperation has imported, and her own Genbo.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Hono } from "hono";
import { createApp } from "../../src/app.ts";
import { loadAccounts, secretary, sjoriket } from "../../src/features/accounts/fixtures.ts";
import { finishImport, importFiles, startImport } from "../../src/features/imports/index.ts";
import { ok } from "../../src/lib/result.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { viewerFor } from "../minuting/meeting-under-way.ts";

export const day = new Date("2026-11-23T09:00:00Z");

export interface ImportedText {
  readonly path: string;
  readonly text: string | Buffer;
}

/** Gives the ids of the documents, in the order of the files. */
export async function importTexts(db: Db, files: readonly ImportedText[]): Promise<string[]> {
  const run = await startImport(db, sjoriket, "en mapp", files.length);
  const opened = files.map(({ path, text }) => ({ path, open: async () => ok(Buffer.from(text)) }));
  const ids: string[] = [];
  for await (const { documentId, outcome, detail } of importFiles(db, run, opened)) {
    if (documentId === null) throw new Error(`not imported: ${outcome} ${detail ?? ""}`);
    ids.push(documentId);
  }
  await finishImport(db, run);
  return ids;
}

export const fromFile = (path: string): ImportedText => ({ path: basename(path), text: readFileSync(path) });

/** Genbo as its secretary sees it. */
export function officeApp(db: Db): Hono {
  return createApp(db, { sessions: () => viewerFor(db, secretary), now: () => day });
}

export { loadAccounts, secretary, sjoriket };
