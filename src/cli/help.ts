import { languageOf } from "./language.ts";
import { messages } from "./messages.ts";

export async function run(args: string[]): Promise<number> {
  process.stdout.write(`${messages[languageOf(args)].help}\n`);
  return 0;
}
