import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Writes what is known of a bug to a file of its own, and gives what the one line about it says. */
export function recordFault(error: unknown): { message: string; file: string } {
  const fault = error instanceof Error ? error : new Error(String(error));
  const command = process.argv.slice(2).join(" ");
  const about = `genbo ${command}\nNode ${process.version} ${process.platform}-${process.arch}\n`;
  const file = written(`${about}${new Date().toISOString()}\n\n${fault.stack}\n${causeOf(fault)}`);
  return { message: fault.message.split("\n")[0] ?? fault.name, file };
}

/** Where it could be written; on a full disk nowhere, and the line alone must do. */
function written(text: string): string {
  try {
    const file = join(mkdtempSync(join(tmpdir(), "genbo-fault-")), "fault.txt");
    writeFileSync(file, text);
    return file;
  } catch {
    return "–";
  }
}

const causeOf = (error: Error) => (error.cause instanceof Error ? `\ncaused by ${error.cause.stack}\n` : "");
