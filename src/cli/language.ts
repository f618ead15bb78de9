import { type Language, languages } from "../lib/language.ts";

/** The language that a command is given in: `--lang en`, Swedish otherwise. */
export function languageOf(args: readonly string[]): Language {
  const joined = args.find((arg) => arg.startsWith("--lang="))?.slice("--lang=".length);
  const wanted = joined ?? args[args.indexOf("--lang") + 1];
  return (
    languages.find((language) => args.some((arg) => arg.startsWith("--lang")) && language === wanted) ?? "sv"
  );
}
