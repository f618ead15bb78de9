// npm run bench: measures what Genbo promises of its speed, and fails when it does not hold.
//   -- --large          a register of a million items, too
//   -- --only PART      one of the parts (several may be named)
//   -- --json FILE      where the JSON lines go; bench/results/ otherwise
//   -- --compare FILE   lays the JSON lines of an earlier run beside this one
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Bench, full, large } from "./bench.ts";
import { judge } from "./figures/figure.ts";
import { readLines, writeLines } from "./figures/lines.ts";
import { tableOf } from "./figures/table.ts";
import { measure, parts } from "./parts.ts";
import { aboutThisRun } from "./surroundings/about.ts";
import { project } from "./surroundings/genbo.ts";
import { endAll, isLeaving } from "./surroundings/leaving.ts";
import { placeForBench } from "./surroundings/place.ts";

const { values: options } = parseArgs({
  options: {
    large: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: Object.keys(parts) },
    json: { type: "string" },
    compare: { type: "string" },
  },
});
const unknown = options.only.filter((name) => !(name in parts));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no part ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}.\n`,
  );
  process.exit(2);
}

const place = await placeForBench();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.once(signal, () => void leave().finally(() => process.exit(130)));
}
try {
  process.exitCode = await run();
} finally {
  await leave();
}

async function run(): Promise<number> {
  const before = options.compare === undefined ? new Map() : await readLines(options.compare);
  const bench: Bench = { scale: options.large ? large : full, folder: place.folder, say };
  const about = await aboutThisRun(await place.folder("empty"));
  const { figures, faults } = await measure(options.only, bench);
  if (isLeaving()) return 130;
  const judged = figures.map(judge);
  const file = options.json ?? (await resultFile(about.at));
  await writeLines(file, judged, about);
  process.stdout.write(`\n${tableOf(judged, before)}\n\n${file}\n`);
  for (const fault of faults) process.stderr.write(`\n${fault}\n`);
  return faults.length > 0 || judged.some(({ holds }) => holds === false) ? 1 : 0;
}

function say(line: string): void {
  process.stderr.write(`${line} …\n`);
}

async function resultFile(at: string): Promise<string> {
  const results = join(project, "bench/results");
  await mkdir(results, { recursive: true });
  return join(results, `${at.replaceAll(":", "")}.jsonl`);
}

async function leave(): Promise<void> {
  await endAll();
  await place.clear();
}
