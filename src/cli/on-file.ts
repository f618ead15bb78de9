// What backup and restore share: one file named, a bar, and one line at the end.
import type { Manifest } from "../platform/backup/manifest.ts";
import type { Progress } from "../platform/backup/write.ts";
import { fill } from "../platform/messages.ts";
import { languageOf } from "./language.ts";
import { messages } from "./messages.ts";
import { namedFiles } from "./named-files.ts";
import { progressLine } from "./progress.ts";

export async function runOnFile(
  args: string[],
  texts: { usage: "backupUsage" | "restoreUsage"; done: "backedUp" | "restored" },
  work: (file: string, progress: Progress) => Promise<Manifest>,
): Promise<number> {
  const words = messages[languageOf(args)];
  const [file, ...more] = namedFiles(args) ?? [];
  if (file === undefined || more.length > 0) {
    process.stderr.write(`${words[texts.usage]}\n`);
    return 2;
  }
  const line = progressLine(words.rows);
  const { tables } = await work(file, (done, total) => line.show(done, total)).finally(() => line.end());
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(`${fill(words[texts.done], { file, rows, tables: tables.length })}\n`);
  return 0;
}
