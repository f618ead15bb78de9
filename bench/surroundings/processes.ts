// Processes as Linux tells of them. Elsewhere there is nothing to read, and what is asked for is unknown.
import { readdirSync, readFileSync } from "node:fs";

export interface Memory {
  /** Megabytes; what processes share is shared out between them. */
  pss: number;
  /** Megabytes; what processes share is counted for each. */
  rss: number;
}

/** The process and everything it has started, near and far. */
export function processTree(root: number): number[] {
  const children = Map.groupBy(processes(), (pid) => Number(statOf(pid)?.[1] ?? 0));
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

export function memoryOf(pids: readonly number[]): Memory | null {
  const rollups = pids.map((pid) => read(`/proc/${pid}/smaps_rollup`)).filter((text) => text !== "");
  const sum = (field: string) =>
    rollups.reduce((all, text) => all + Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(text)?.[1]), 0) /
    1024;
  return rollups.length === 0 ? null : { pss: sum("Pss"), rss: sum("Rss") };
}

/** Megabytes that the process and all it has started hold together at most, from now until it is asked; null where that
 *  can't be read. */
export function highestMemory(root: number): { stop(): number | null } {
  const seen: number[] = [];
  const look = () => void seen.push(...[memoryOf(processTree(root))?.pss ?? []].flat());
  const looking = setInterval(look, 100);
  return {
    stop() {
      clearInterval(looking);
      return seen.length === 0 ? null : Math.max(...seen);
    },
  };
}

/** Ticks of processor time that they have used, with those of their children who have ended. */
export function ticksOf(pids: readonly number[]): number {
  const times = pids.flatMap((pid) => statOf(pid)?.slice(11, 15) ?? []);
  return times.reduce((all, ticks) => all + Number(ticks), 0);
}

/** The fields after the name, which may itself hold spaces and brackets. */
function statOf(pid: number): string[] | undefined {
  const text = read(`/proc/${pid}/stat`);
  return text === "" ? undefined : text.slice(text.lastIndexOf(")") + 2).split(" ");
}

function processes(): number[] {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** A process may end while it is being looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
