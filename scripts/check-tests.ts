import { mkdtempSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Outcome } from "./check.ts";
import { project, runInstalled } from "./command.ts";

const report = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});
type Report = z.infer<typeof report>;

/** Every test there is. No test at all, or a run that ended before its report, is a failure. */
export async function checkTests(): Promise<Outcome> {
  // At once, so that they are started before this process lets others go first.
  const folder = mkdtempSync(join(tmpdir(), "genbo-report-"));
  const file = join(folder, "report.json");
  const { code, output } = await runInstalled(
    "vitest",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  );
  try {
    const told = report.parse(JSON.parse(await readFile(file, "utf8")));
    console.log(`  slowest: ${slowest(output).join(", ")}`);
    return outcomeOf(told, code, output);
  } catch {
    return { passed: 0, failed: 1, faults: ["the tests did not come to an end", output] };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The files that take longest, with what they make ready: where to look when the tests take too long. */
const slowest = (output: string): string[] =>
  [...output.matchAll(/^ \S+ (\S+\.test\.tsx?) \(.*\) (\d+)ms/gm)]
    .map(([, name = "", milliseconds]) => ({ name, seconds: Number(milliseconds) / 1000 }))
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, 12)
    .map(({ name, seconds }) => `${name} ${seconds.toFixed(0)} s`);

export function outcomeOf({ testResults }: Report, code: number | null, output: string): Outcome {
  const tests = testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ file: file.name, ...test })),
  );
  const named = ({ file, fullName }: { file: string; fullName: string }) =>
    `${file.replace(project, "")} > ${fullName}`;
  const passed = tests.filter((test) => test.status === "passed");
  const failed = tests.filter((test) => test.status === "failed");
  const skipped = tests.filter((test) => test.status !== "passed" && test.status !== "failed");
  // A file that can't even be loaded has no tests to fail.
  const broken = testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const faults = [
    ...failed.map((test) => `failed: ${named(test)}\n${(test.failureMessages ?? []).join("\n")}`),
    ...broken.map((file) => `failed: ${file.name.replace(project, "")}\n${file.message ?? ""}`),
    ...skipped.map((test) => `skipped: ${named(test)}`),
  ];
  const wrong = failed.length + broken.length;
  if (passed.length + wrong === 0) return { passed: 0, failed: 1, faults: ["no test was run", output] };
  // Something outside the tests, such as an unhandled rejection.
  if (wrong === 0 && code !== 0) return { passed: passed.length, failed: 1, faults: [...faults, output] };
  return { passed: passed.length, failed: wrong, faults };
}
