// The files that paths on the command line mean: folders at any depth, each file once.
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { refuse } from "../../../lib/result.ts";
import { wholeFile } from "../../../platform/files/whole-file.ts";
import { documentLimits } from "../../minutes/index.ts";
import type { File } from "../registering/document.ts";

export interface FoundFiles {
  readonly files: readonly File[];
  /** Files in folders that are of no kind Genbo reads. */
  readonly skipped: readonly string[];
  /** Paths that lead nowhere, that may not be followed, or that lead to no file. */
  readonly unusable: readonly { path: string; why: "missing" | "denied" | "no-file" }[];
}

const pictures = [".jpg", ".jpeg", ".png", ".tif", ".tiff"];
const readable = new Set([".txt", ".text", ".md", ".markdown", ".pdf", ".docx", ".docm", ...pictures]);
// These fail with a sentence that says what to do, which serves better than silence.
const older = new Set([".doc", ".rtf", ".odt"]);
// Word's own locks ('~$budget.docx') and whatever is hidden.
const passedOver = /^(?:\.|~\$)|^(?:Thumbs\.db|desktop\.ini)$/i;

export async function filesUnder(paths: readonly string[]): Promise<FoundFiles> {
  const files = new Map<string, File>();
  const skipped: string[] = [];
  const unusable: { path: string; why: "missing" | "denied" | "no-file" }[] = [];
  const seenFolders = new Set<string>();

  const visit = async (path: Path, isNamed: boolean): Promise<void> => {
    const real = await realpath(path.bytes, { encoding: "buffer" }).catch(whyOf);
    const there = typeof real === "string" ? real : await stat(real).catch(whyOf);
    if (typeof real === "string" || typeof there === "string") {
      unusable.push({ path: path.shown, why: typeof there === "string" ? there : "missing" });
    } else if (there.isDirectory()) {
      const key = real.toString("latin1");
      if (!seenFolders.has(key)) await visitFolder(path, key);
    } else if (!there.isFile()) {
      if (isNamed) unusable.push({ path: path.shown, why: "no-file" });
      else skipped.push(path.shown);
    } else if (isNamed || isDocument(path.shown)) {
      const key = real.toString("latin1");
      if (!files.has(key)) files.set(key, fileAt(path.shown, real));
    } else {
      skipped.push(path.shown);
    }
  };

  const visitFolder = async (path: Path, key: string): Promise<void> => {
    seenFolders.add(key);
    const names = await readdir(path.bytes, { encoding: "buffer" }).catch(whyOf);
    if (typeof names === "string") {
      unusable.push({ path: path.shown, why: names });
      return;
    }
    const inside = names.map((bytes) => ({ bytes, shown: decoded(bytes) }));
    const kept = inside.filter(({ shown }) => !passedOver.test(shown)).toSorted(byDocument);
    for (const name of kept) await visit(below(path, name), false);
  };

  for (const path of paths) await visit({ bytes: Buffer.from(path), shown: path }, true);
  return { files: [...files.values()], skipped, unusable };
}

/** The system's names are bytes; those from an old Windows disk are often no UTF-8. */
interface Path {
  readonly bytes: Buffer;
  readonly shown: string;
}

function below(folder: Path, name: Path): Path {
  const shown = `${folder.shown.replace(/\/+$/, "")}/${name.shown}`;
  return { bytes: Buffer.concat([folder.bytes, Buffer.from("/"), name.bytes]), shown };
}

function decoded(name: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(name);
  } catch {
    return new TextDecoder("windows-1252").decode(name);
  }
}

function fileAt(shown: string, real: Buffer): File {
  return {
    path: shown,
    async open() {
      const whole = await wholeFile(real, documentLimits.fileBytes);
      if (whole.ok) return whole;
      return refuse(whole.reason === "too-large" ? "too-large" : "unopenable");
    },
  };
}

function whyOf(error: NodeJS.ErrnoException): "missing" | "denied" {
  return error.code === "EACCES" || error.code === "EPERM" ? "denied" : "missing";
}

function isDocument(path: string): boolean {
  const ending = extname(path).toLowerCase();
  return readable.has(ending) || older.has(ending);
}

// Of the same minutes in several files the PDF comes last: the others are read more surely.
function byDocument({ shown: one }: Path, { shown: other }: Path): number {
  const names = stem(one).localeCompare(stem(other), "sv", { numeric: true });
  return names || Number(isPdf(one)) - Number(isPdf(other)) || (one < other ? -1 : 1);
}

function stem(name: string): string {
  return basename(name, extname(name));
}

function isPdf(name: string): boolean {
  return extname(name).toLowerCase() === ".pdf";
}
