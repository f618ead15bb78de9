// The files that paths on the command line mean: folders at any depth, each file once.
import { open, readdir, realpath, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { File } from "../registering/document.ts";

export interface FoundFiles {
  readonly files: readonly File[];
  /** Files in folders that are of no kind Genbo reads. */
  readonly skipped: readonly string[];
  /** Paths that lead nowhere. */
  readonly missing: readonly string[];
}

const readable = new Set([".txt", ".text", ".md", ".markdown", ".pdf", ".docx", ".docm"]);
// These fail with a sentence that says what to do, which serves better than silence.
const older = new Set([".doc", ".rtf", ".odt"]);
// Word's own locks ('~$budget.docx') and whatever is hidden.
const passedOver = /^(?:\.|~\$)|^(?:Thumbs\.db|desktop\.ini)$/i;

export async function filesUnder(paths: readonly string[]): Promise<FoundFiles> {
  const found = { files: new Map<string, string>(), skipped: [] as string[], missing: [] as string[] };
  const seenFolders = new Set<string>();

  const visit = async (path: string, isNamed: boolean): Promise<void> => {
    const real = await realpath(path).catch(() => null);
    const there = real === null ? null : await stat(real).catch(() => null);
    if (real === null || there === null) {
      found.missing.push(path);
    } else if (there.isDirectory()) {
      if (seenFolders.has(real)) return;
      seenFolders.add(real);
      const names = await readdir(path).catch(() => null);
      if (names === null) found.missing.push(path);
      const kept = (names ?? []).filter((name) => !passedOver.test(name)).toSorted(byDocument);
      for (const name of kept) await visit(join(path, name), false);
    } else if (!there.isFile() || found.files.has(real)) {
      return;
    } else if (isNamed || isDocument(path)) {
      found.files.set(real, path);
    } else {
      found.skipped.push(path);
    }
  };
  for (const path of paths) await visit(path, true);

  const files = [...found.files].map(([real, path]) => ({ path, bytes: () => bytesOf(real) }));
  return { files, skipped: found.skipped, missing: found.missing };
}

function isDocument(path: string): boolean {
  const ending = extname(path).toLowerCase();
  return readable.has(ending) || older.has(ending);
}

// Of the same minutes in several files the PDF comes last: the others are read more surely.
function byDocument(one: string, other: string): number {
  const names = stem(one).localeCompare(stem(other), "sv", { numeric: true });
  return names || Number(isPdf(one)) - Number(isPdf(other)) || (one < other ? -1 : 1);
}

function stem(name: string): string {
  return basename(name, extname(name));
}

function isPdf(name: string): boolean {
  return extname(name).toLowerCase() === ".pdf";
}

// One byte more than the reader takes is enough for it to say so.
const tooMuch = 100_000_001;

async function bytesOf(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    if (size < tooMuch) return await handle.readFile();
    const beginning = Buffer.alloc(tooMuch);
    await handle.read(beginning, 0, tooMuch, 0);
    return beginning;
  } finally {
    await handle.close();
  }
}
