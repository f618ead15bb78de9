// The door of the command line: which command it is, and what becomes of its faults.
import { fill, refusalLine } from "../platform/messages.ts";
import { refusalOfTrouble } from "../platform/db/trouble.ts";
import { Refusal } from "../platform/refusal.ts";
import { readSettings } from "../platform/settings.ts";
import { commands } from "./commands.ts";
import { recordFault } from "./fault.ts";
import { languageOf } from "./language.ts";
import { messages } from "./messages.ts";

const otherNames: Record<string, string> = {
  "--help": "help",
  "-h": "help",
  "--version": "version",
  "-v": "version",
};

async function main(given: string[]): Promise<number> {
  const [first = "help", ...args] = given;
  const name = otherNames[first] ?? first;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const facts = { command: first, commands: Object.keys(commands).join(", ") };
    return complain(fill(messages[languageOf(args)].unknownCommand, facts), 2);
  }
  return (await command()).run(args);
}

function complain(line: string, exitCode: number): number {
  process.stderr.write(`${line}\n`);
  return exitCode;
}

/** What a user can mend is one line; so is a bug, with the place where its details are. */
async function answerTo(error: unknown): Promise<number> {
  const language = languageOf(process.argv);
  const refusal = await refusalOf(error);
  if (refusal !== null) return complain(refusalLine(refusal, language), 1);
  return complain(fill(messages[language].fault, recordFault(error)), 70);
}

async function refusalOf(error: unknown): Promise<Refusal | null> {
  if (error instanceof Refusal && error.code !== "database-did-not-start") return error;
  return refusalOfTrouble(error, readSettings(process.env));
}

async function leaveWith(error: unknown): Promise<void> {
  process.exit(await answerTo(error));
}

process.on("uncaughtException", (error) => void leaveWith(error));
// Whoever read our output has had enough of it, as `head` has: a command that only prints is then done, and one
// that holds the register goes on to its end.
const prints = new Set(["read", "help", "version"]);
process.stdout.on("error", () => prints.has(process.argv[2] ?? "help") && process.exit(0));
process.exitCode = await main(process.argv.slice(2)).catch(answerTo);
