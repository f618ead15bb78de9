// A feature's folder holds only files with these names, so that knowing one feature is knowing them all.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { project } from "./command.ts";

const featureFiles = new Set(
  `index.ts paths.ts routes.tsx access.ts forms.ts rules.ts queries.ts commands.ts jobs.ts messages.ts messages.sv.ts
  messages.en.ts mail.tsx ical.ts style.css fixtures.ts README.md record.ts source-text.ts`.split(/\s+/),
);
/** Names that say nothing about what is inside. */
const empty = /^(utils?|helpers?|services?|types?|common|misc|shared|managers?|constants?)(\.|$)/;
const longest = 300;

export async function checkStructure(): Promise<string[]> {
  const files = ["src", "test", "scripts", "bench", "bin"].flatMap((folder) => filesBelow(folder));
  return [...files.flatMap(misplaced), ...files.flatMap(emptyNamed), ...files.flatMap(tooLong)];
}

export function misplaced(file: string): string[] {
  const [, feature, name] = /^src\/features\/([^/]+)\/([^/]+)$/.exec(file) ?? [];
  if (!feature || !name || name.endsWith(".json")) return [];
  const tested = [name, name.replace(/\.test\.tsx?$/, ".ts"), name.replace(/\.test\.tsx?$/, ".tsx")];
  if (tested.some((each) => featureFiles.has(each))) return [];
  return [
    `${file}: not a name for the top of a feature; it belongs in a folder named by a word of the domain`,
  ];
}

export function emptyNamed(file: string): string[] {
  const parts = file.split("/").filter((part) => empty.test(part));
  return parts.map((part) => `${file}: "${part}" does not say what is inside`);
}

function tooLong(file: string): string[] {
  if (!/\.(ts|tsx|mjs|css|sql)$/.test(file)) return [];
  const lines = readFileSync(join(project, file), "utf8").split("\n").length - 1;
  return lines > longest ? [`${file}: ${lines} lines; over ${longest}, find the second thing in it`] : [];
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(join(project, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(project.length));
}
