// Every requirement of OWASP ASVS 5.0, levels 1 and 2, has its row in docs/security/asvs.md, and what a row names is there.
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { project } from "./command.ts";

const states = new Set(["met", "does not apply", "not yet"]);

export async function checkAsvs(): Promise<string[]> {
  const read = (file: string) => readFileSync(join(project, "docs/security", file), "utf8");
  return faultsOfRows(read("asvs.md"), idsIn(read("asvs-ids.txt"))).map((fault) => `asvs.md: ${fault}`);
}

/** "V1.1.1 2": the requirement and its level, a line each. */
export const idsIn = (text: string): string[] => text.split("\n").flatMap((line) => line.split(" ")[0] || []);

interface Row {
  id: string;
  matter: string;
  state: string;
  where: string;
}

export function faultsOfRows(text: string, ids: readonly string[]): string[] {
  const rows = rowsIn(text);
  const told = rows.map(({ id }) => id);
  return [
    ...ids.filter((id) => !told.includes(id)).map((id) => `${id} has no row`),
    ...told.filter((id) => !ids.includes(id)).map((id) => `${id} is no requirement of level 1 or 2`),
    ...told.filter((id, at) => told.indexOf(id) !== at).map((id) => `${id} has two rows`),
    ...rows.flatMap(faultsOf),
    ...wrongCounts(text, rows),
  ];
}

function rowsIn(text: string): Row[] {
  const lines = text.split("\n").filter((line) => /^\| V\d/.test(line));
  return lines.map((line) => {
    const [id = "", matter = "", state = "", where = ""] = line
      .slice(1)
      .split("|")
      .map((cell) => cell.trim());
    return { id, matter, state, where };
  });
}

function faultsOf({ id, matter, state, where }: Row): string[] {
  const named = [...where.matchAll(/`([^`]+\/[^`]+|[\w-]+\.(?:md|json))`/g)].map(([, path = ""]) => path);
  const gone = named.filter(
    (path) => !existsSync(join(project, path)) && globSync(path, { cwd: project }).length === 0,
  );
  return [
    ...(matter === "" ? [`${id} does not say what it is about`] : []),
    ...(states.has(state) ? [] : [`${id}: "${state}" is no state`]),
    ...(state === "met" && named.length === 0 ? [`${id} is met, and no file shows it`] : []),
    ...(where.length < 10 ? [`${id} does not say where or why`] : []),
    ...gone.map((path) => `${id}: ${path} does not exist`),
  ];
}

/** The head of the document sums its rows up. */
function wrongCounts(text: string, rows: readonly Row[]): string[] {
  return [...states].flatMap((state) => {
    const count = rows.filter((row) => row.state === state).length;
    return text.includes(`${state}: ${count}`) ? [] : [`the head does not say "${state}: ${count}"`];
  });
}
