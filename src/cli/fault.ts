import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Writes what is known of a bug to a file of its own, and gives what the one line about it says. */
export function recordFault(error: unknown): { message: string; file: string } {
  const file = join(mkdtempSync(join(tmpdir(), "genbo-fault-")), "fault.txt");
  const fault = error instanceof Error ? error : new Error(String(error));
  const command = process.argv.slice(2).join(" ");
  const about = `genbo ${command}\nNode ${process.version} ${process.platform}-${process.arch}\n`;
  writeFileSync(file, `${about}${new Date().toISOString()}\n\n${fault.stack}\n${causeOf(fault)}`);
  return { message: fault.message.split("\n")[0] ?? fault.name, file };
}

const causeOf = (error: Error) => (error.cause instanceof Error ? `\ncaused by ${error.cause.stack}\n` : "");
