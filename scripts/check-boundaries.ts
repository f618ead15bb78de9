import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { project, runInstalled } from "./command.ts";

const report = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ rule: z.object({ name: z.string() }), from: z.string(), to: z.string() })),
  }),
});

const folders = ["src", "bench"];

/** Who imports whom, by the rules in .dependency-cruiser.cjs. Without a compiler that it understands the cruiser
 *  reads nothing and is content, so every file must have been read. */
export async function checkBoundaries(): Promise<string[]> {
  const { output } = await runInstalled(
    "depcruise",
    ...folders,
    "--config",
    ".dependency-cruiser.cjs",
    "--output-type",
    "json",
  );
  const { modules, summary } = report.parse(JSON.parse(output));
  const read = new Set(modules.map((module) => module.source));
  const unread = folders.flatMap(sourcesIn).filter((file) => !read.has(file));
  return [
    ...unread.map((file) => `${file} was not read by dependency-cruiser`),
    ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  ];
}

function sourcesIn(folder: string): string[] {
  const files = readdirSync(join(project, folder), { recursive: true, encoding: "utf8" });
  return files.filter((file) => /\.tsx?$/.test(file)).map((file) => `${folder}/${file}`);
}
