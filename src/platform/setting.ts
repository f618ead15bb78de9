import { readFileSync } from "node:fs";
import { Refusal } from "./refusal.ts";

export type Environment = Record<string, string | undefined>;

/** What is set in the environment, or in the file that NAME_FILE names: what is secret is best kept in a file. */
export function readSetting(environment: Environment, name: string): string | null {
  const said = environment[name]?.trim() || null;
  const file = environment[`${name}_FILE`]?.trim() || null;
  if (file === null) return said;
  if (said !== null) throw new Refusal("setting-twice", { name });
  try {
    return readFileSync(file, "utf8").trim() || null;
  } catch (error) {
    const detail = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new Refusal("setting-file-unreadable", { name, file, detail });
  }
}
