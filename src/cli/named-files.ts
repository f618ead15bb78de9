import { parseArgs } from "node:util";

/** What is named on the command line besides the language; null when there is an option that nobody knows. */
export function namedFiles(args: string[]): string[] | null {
  try {
    const options = { lang: { type: "string" } } as const;
    return parseArgs({ args, allowPositionals: true, options }).positionals;
  } catch {
    return null;
  }
}
