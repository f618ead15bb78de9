// What the documents name must exist: files, commands, settings.
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { commands } from "../src/cli/commands.ts";
import { project } from "./command.ts";

const expected =
  "README.md ARCHITECTURE.md GLOSSARY.md CONTRIBUTING.md CHANGELOG.md SECURITY.md LICENSE publiccode.yml".split(
    " ",
  );

export async function checkDocs(): Promise<string[]> {
  const missing = expected.filter((file) => !existsSync(join(project, file)));
  const documents = globSync(["*.md", "docs/**/*.md", "src/**/*.md", "test/**/*.md", "demo/**/*.md"], {
    cwd: project,
  });
  return [
    ...missing.map((file) => `${file} is missing`),
    ...documents.toSorted().flatMap((file) => faultsIn(file, readFileSync(join(project, file), "utf8"))),
  ];
}

export function faultsIn(file: string, text: string): string[] {
  const faults = [...deadLinks(file, text), ...deadPaths(text), ...deadCommands(text), ...deadSettings(text)];
  if (file.startsWith("docs/decisions/")) faults.push(...decisionFaults(text));
  return faults.map((fault) => `${file}: ${fault}`);
}

function deadLinks(file: string, text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target.replace(/#.*/, ""));
  return targets
    .filter((target) => target !== "" && !/^[a-z]+:/.test(target))
    .filter((target) => !existsSync(join(project, dirname(file), target)))
    .map((target) => `the link ${target} leads nowhere`);
}

const folders = "src|test|scripts|bench|bin|docs|demo|migrations|\\.ci";

/** `src/app.ts`, `docs/decisions/`, `src/features/*\/rules.ts`; not what has a part to be filled in. */
function deadPaths(text: string): string[] {
  const paths = [...text.matchAll(new RegExp(`\`((?:${folders})/[\\w./*@-]*)`, "g"))].map(
    ([, path = ""]) => path,
  );
  return paths
    .filter((path) => globSync(path, { cwd: project }).length === 0)
    .map((path) => `${path} does not exist`);
}

function deadCommands(text: string): string[] {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(join(project, "package.json"), "utf8"),
  );
  const npm = [...text.matchAll(/\bnpm (?:run )?(test|start|run|dev|build|format|check)\b(?: ([\w:-]+))?/g)];
  const run = npm.map(([, name = "", argument]) => (name === "run" ? (argument ?? "") : name));
  const genbo = [...text.matchAll(/(?:`|^|\$ )(?:bin\/)?genbo ([a-z]\w*)/gm)].map(([, name = ""]) => name);
  return [
    ...run.filter((name) => !(name in scripts)).map((name) => `npm run ${name} does not exist`),
    ...genbo.filter((name) => !(name in commands)).map((name) => `genbo ${name} does not exist`),
  ];
}

function deadSettings(text: string): string[] {
  const known = readFileSync(join(project, "src/platform/settings.ts"), "utf8");
  const named = new Set([...text.matchAll(/\bGENBO_[A-Z_]+\b/g)].map(([name]) => name));
  return [...named].filter((name) => !known.includes(`"${name}"`)).map((name) => `${name} is no setting`);
}

function decisionFaults(text: string): string[] {
  const [title = "", , day = ""] = text.split("\n");
  return [
    ...(/^# \d+\. \S/.test(title) ? [] : ["a decision record begins with its number and title: # 1. …"]),
    ...(/^\d{4}-\d{2}-\d{2}\b/.test(day) ? [] : ["a decision record's third line begins with its date"]),
  ];
}
