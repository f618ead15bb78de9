// A backup file, opened for reading. It may have been cut short, damaged, or be something else altogether.
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { Refusal } from "../refusal.ts";
import { backupFormat, type Manifest, manifest, manifestEntry } from "./manifest.ts";

export interface Archive {
  manifest: Manifest;
  open(entry: string): Promise<Readable>;
  close(): void;
}

export async function openArchive(file: string): Promise<Archive> {
  await refuseForeign(file);
  const zip = await openPromise(file, { autoClose: false }).catch((error: unknown) => {
    throw damaged(file, error);
  });
  try {
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    return {
      manifest: await manifestOf(zip, entries, file),
      async open(name) {
        const entry = entries.get(name);
        if (!entry) throw damaged(file, `${name} saknas`);
        return zip.openReadStreamPromise(entry).catch((error: unknown) => {
          throw damaged(file, error);
        });
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error instanceof Refusal ? error : damaged(file, error);
  }
}

export function damaged(file: string, cause: unknown): Refusal {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new Refusal("backup-damaged", { file, detail });
}

async function manifestOf(zip: ZipFile, entries: Map<string, Entry>, file: string): Promise<Manifest> {
  const entry = entries.get(manifestEntry);
  if (!entry || entry.uncompressedSize > 10_000_000) throw new Refusal("backup-foreign", { file });
  const said: unknown = JSON.parse(await text(await zip.openReadStreamPromise(entry)));
  const { kind, format } = kindOf(said);
  if (kind !== "genbo-backup") throw new Refusal("backup-foreign", { file });
  if (format > backupFormat) throw new Refusal("backup-newer", { file });
  return manifest.parse(said);
}

/** Asked before the rest, whose shape a newer Genbo may have changed. */
function kindOf(said: unknown): { kind: unknown; format: number } {
  const isObject = typeof said === "object" && said !== null;
  const kind = isObject && "kind" in said ? said.kind : null;
  const format = isObject && "format" in said ? Number(said.format) : 0;
  return { kind, format };
}

/** Every zip file begins with these letters, a cut one too. */
async function refuseForeign(file: string): Promise<void> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal("backup-unreadable", { file, detail: error.code ?? error.message });
  });
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    if (buffer.toString("latin1") !== "PK\x03\x04") throw new Refusal("backup-foreign", { file });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("backup-unreadable", { file, detail: error instanceof Error ? error.message : "" });
  } finally {
    await handle.close();
  }
}
