// genbo verify [--since ACT:SEAL]: whether the record of acts stands as it was written.
import { parseArgs } from "node:util";
import { openRegister } from "../platform/db/register.ts";
import { readSettings } from "../platform/settings.ts";
import { type KeptSeal, verifyActs } from "../platform/acts/verify.ts";
import { languageOf } from "./language.ts";
import { messages } from "./verify/messages.ts";
import { readSeal, writtenSeal } from "./verify/written-seal.ts";
import { withRegister } from "./with-register.ts";

export async function run(args: string[]): Promise<number> {
  const words = messages[languageOf(args)];
  const since = sinceIn(args);
  if (since === null) return complain(words.usage, 2);

  return withRegister(openRegister(readSettings(process.env)), async ({ db }) => {
    const verified = await verifyActs(db, since);
    if ("brokenAt" in verified) return complain(words.broken[verified.what](verified.brokenAt), 1);
    if (verified.last === null) return say(words.empty);
    return say(words.whole(verified.count, since?.id ?? 1), words.keep(writtenSeal(verified.last)));
  });
}

/** Undefined when nothing is asked for, null when it is not understood. */
function sinceIn(args: string[]): KeptSeal | null | undefined {
  try {
    const options = { since: { type: "string" }, lang: { type: "string" } } as const;
    const { since } = parseArgs({ args, options }).values;
    return since === undefined ? undefined : readSeal(since);
  } catch {
    return null;
  }
}

function say(...lines: string[]): number {
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
  return 0;
}

function complain(line: string, exitCode: number): number {
  process.stderr.write(`${line}\n`);
  return exitCode;
}
