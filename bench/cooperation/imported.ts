// A register of generated documents, made as its users make theirs: by `bin/genbo import`.
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { slugOf } from "../../src/lib/names.ts";
import type { Bench } from "../bench.ts";
import { memoryOf, processTree } from "../surroundings/processes.ts";
import { genbo } from "../surroundings/genbo.ts";
import { cooperationOf } from "./members.ts";
import { type Minutes, minutesOf } from "./minutes.ts";

export interface ImportedRegister {
  readonly dataFolder: string;
  readonly documents: number;
  readonly seconds: number;
  /** Megabytes of the command and its database, at even distances while it ran. */
  readonly memory: readonly number[];
  /** One of ordinary length, in the middle of the twenty years. */
  readonly meeting: ImportedMeeting;
  /** The one after it, as long as all the others. */
  readonly longMeeting: ImportedMeeting;
}

export interface ImportedMeeting {
  readonly path: string;
  /** Of its first item. */
  readonly title: string;
}

const bodies = 6;
/** A page of some 30 KB, as the peers' were. */
const ordinary = 8;

const made = new WeakMap<Bench, Promise<ImportedRegister>>();

/** Made once, for all the parts that need it. */
export function importedRegister(bench: Bench): Promise<ImportedRegister> {
  const register = made.get(bench) ?? make(bench);
  made.set(bench, register);
  return register;
}

async function make(bench: Bench): Promise<ImportedRegister> {
  const { documents } = bench.scale;
  const [papers, dataFolder] = await Promise.all([bench.folder("documents"), bench.folder("imported")]);
  const cooperation = cooperationOf(bodies);
  const minutes = generatedMinutes(documents, bench.scale.itemsADocument);
  const middle = Math.floor(documents / 2);
  minutes[middle] = minutesOf(cooperation, middle, documents, ordinary);
  await Promise.all(minutes.map(({ fileName, text: words }) => writeFile(join(papers, fileName), words)));

  bench.say(`importing ${documents} documents`);
  const begun = performance.now();
  const importing = genbo(
    dataFolder,
    "import",
    papers,
    "--cooperation",
    cooperation.slug,
    "--name",
    cooperation.name,
  );
  const memory: number[] = [];
  const sampling = setInterval(() => {
    const used = memoryOf(processTree(importing.pid ?? 0));
    if (used !== null) memory.push(used.pss);
  }, 250);
  const complaint = importing.stderr === null ? Promise.resolve("") : text(importing.stderr);
  importing.stdout?.resume();
  const [code]: unknown[] = await once(importing, "exit");
  clearInterval(sampling);
  if (code !== 0) throw new Error(`the import ended with ${String(code)}: ${await complaint}`);
  const seconds = (performance.now() - begun) / 1000;
  await openToAll(dataFolder, cooperation.slug);
  return {
    dataFolder,
    documents,
    seconds,
    memory,
    meeting: addressed(cooperation.slug, minutes[middle]),
    longMeeting: addressed(cooperation.slug, minutes[middle + 1]),
  };
}

/** Who measures pages is nobody in particular. */
async function openToAll(dataFolder: string, cooperation: string): Promise<void> {
  const opening = genbo(dataFolder, "publish", "--cooperation", cooperation, "--despite-findings");
  opening.stdout?.resume();
  const complaint = opening.stderr === null ? Promise.resolve("") : text(opening.stderr);
  const [code]: unknown[] = await once(opening, "exit");
  if (code !== 0) throw new Error(`the opening ended with ${String(code)}: ${await complaint}`);
}

export function generatedMinutes(documents: number, items: number): Minutes[] {
  const cooperation = cooperationOf(bodies);
  return Array.from({ length: documents }, (_, number) => minutesOf(cooperation, number, documents, items));
}

function addressed(cooperation: string, minutes: Minutes | undefined): ImportedMeeting {
  const { body, record } = minutes ?? {};
  const path = `/${cooperation}/moten/${slugOf(body?.party.name ?? "", "organ")}/${record?.date}`;
  return { path, title: record?.items[0]?.title ?? "" };
}
