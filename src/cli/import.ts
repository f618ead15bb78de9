// genbo import PATH… --cooperation SLUG [--name NAME]: files and folders into the register.
import { parseArgs } from "node:util";
import {
  failureText,
  filesUnder,
  finishImport,
  type FoundFiles,
  importFiles,
  type ImportRun,
  nameFromFiles,
  openCooperation,
  outcomesOf,
  recogniseImport,
  reconcile,
  scansOf,
  startImport,
  waitingIn,
} from "../features/imports/index.ts";
import type { Language } from "../lib/language.ts";
import { ok, refuse, type Result } from "../lib/result.ts";
import { openRegister, type Register } from "../platform/db/register.ts";
import type { Db } from "../platform/db/schema.ts";
import { readSettings, type Settings } from "../platform/settings.ts";
import { messages } from "./import/messages.ts";
import { type Progress, progressOn } from "./import/progress.ts";
import { summaryOf, type Tally } from "./import/summary.ts";
import { type Interruption, untilInterrupted } from "./import/interruption.ts";
import { languageOf } from "./language.ts";
import { onOneLine } from "./one-line.ts";

export async function run(args: string[]): Promise<number> {
  const language = languageOf(args);
  const words = messages[language];
  const asked = options(args);
  if (!asked.ok) return complain(words.usage, 2);

  const found = await filesUnder(asked.value.paths);
  for (const { path, why } of found.unusable) complain(`${onOneLine(path)}: ${words.unusable[why]}`);
  if (found.files.length === 0) return complain(words.noFiles);
  const settings = readSettings(process.env);
  const register = await openRegister(settings);
  const interruption = untilInterrupted(register);
  try {
    return await importInto(register, { ...asked.value, ...found, settings, language, interruption });
  } finally {
    interruption.end();
    await register.close();
  }
}

interface Work extends Asked, FoundFiles {
  settings: Settings;
  language: Language;
  interruption: Interruption;
}

async function importInto({ db }: Register, work: Work): Promise<number> {
  const { slug, paths, files, skipped, unusable, settings, language } = work;
  const words = messages[language];
  const opened = await openCooperation(db, slug, work.name ?? (await nameFromFiles(db, slug, files)));
  if (!opened.ok) return complain(words.slugs[opened.reason](slug), 2);

  const started = await startImport(db, opened.value, paths.join(" "), files.length);
  const tally = await importAll(db, started, work);
  if (tally.done < files.length) return complain(words.stopped(tally.done, files.length), 130);
  if (tally.waiting > 0) return complain(words.stoppedScanning(tally.waiting), 130);
  const waiting = await waitingIn(db, opened.value.id);
  const address = addressOf(settings, slug, started.id);
  process.stdout.write(summaryOf({ tally, skipped, waiting, address }, words));
  return tally.failed + unusable.length > 0 ? 1 : 0;
}

interface Asked {
  paths: string[];
  slug: string;
  name: string | undefined;
}

function options(args: string[]): Result<Asked, "usage"> {
  try {
    const { values, positionals: paths } = parseArgs({
      args,
      allowPositionals: true,
      options: { cooperation: { type: "string" }, name: { type: "string" }, lang: { type: "string" } },
    });
    const name = values.name?.trim();
    if (paths.length === 0 || values.cooperation === undefined) return refuse("usage");
    return ok({ paths, slug: values.cooperation, name: name === "" ? undefined : name });
  } catch {
    return refuse("usage");
  }
}

async function importAll(
  db: Db,
  importRun: ImportRun,
  { files, language, interruption }: Work,
): Promise<Tally> {
  const tally: Tally = { imported: 0, copies: 0, known: 0, failed: 0, waiting: 0, done: 0 };
  const progress = progressOn(process.stderr, files.length, messages[language]);
  try {
    for await (const { path, outcome, reason, isCopy } of importFiles(db, importRun, files)) {
      tally[outcome] += 1;
      tally.done += 1;
      if (isCopy) tally.copies += 1;
      if (outcome === "failed") progress.say(`${onOneLine(path)}: ${failureText(reason, language)}`);
      progress.step();
      if (interruption.isAsked()) break;
    }
    if (tally.done < files.length) await reconcile(db, importRun.cooperation.id);
    else {
      await finishImport(db, importRun);
      await recogniseAll(db, importRun, { tally, progress, language, interruption });
    }
  } finally {
    progress.stop();
  }
  return tally;
}

type Recognising = Pick<Work, "language" | "interruption"> & { tally: Tally; progress: Progress };

async function recogniseAll(
  db: Db,
  importRun: ImportRun,
  { tally, progress, language, interruption }: Recognising,
): Promise<void> {
  const scans = await scansOf(db, importRun.id);
  if (scans.size === 0) return;
  await recogniseImport(db, importRun, {
    isStopped: () => interruption.isAsked(),
    onPage: (path, { done, pages }) =>
      progress.say(messages[language].page(onOneLine(path), done, pages ?? done)),
  });
  tally.waiting = 0;
  for (const { path, outcome, reason, copyOf } of await outcomesOf(db, importRun.id, [...scans.values()])) {
    tally[outcome] += 1;
    if (copyOf !== null) tally.copies += 1;
    if (outcome === "failed") progress.say(`${onOneLine(path)}: ${failureText(reason, language)}`);
  }
}

function addressOf({ host, port }: Settings, slug: string, importId: string): string {
  const shown = host === "127.0.0.1" || host === "0.0.0.0" ? "localhost" : host;
  return `http://${shown.includes(":") ? `[${shown}]` : shown}:${port}/${slug}/inlasning/${importId}`;
}

function complain(line: string, exitCode = 1): number {
  process.stderr.write(`${line}\n`);
  return exitCode;
}
