// What `npm test` and CI run: every check, then every test. All of them run even when one fails, and the last line
// tells how many passed. What is skipped is named. The tests take long and often wait: the other checks are done
// meanwhile.
import { constants, setPriority } from "node:os";
import { checkAsvs } from "./check-asvs.ts";
import { checkBoundaries } from "./check-boundaries.ts";
import { checkDocs } from "./check-docs.ts";
import { checkStructure } from "./check-structure.ts";
import { checkTests } from "./check-tests.ts";
import { command } from "./command.ts";

export interface Outcome {
  passed: number;
  failed: number;
  /** What is wrong, in words. */
  faults: string[];
}

const checks: [name: string, run: () => Promise<Outcome>][] = [
  ["types", () => single(command("tsc", "--noEmit"))],
  ["lint", () => single(command("oxlint", "--type-aware", "--deny-warnings"))],
  ["format", () => single(command("oxfmt", "--check"))],
  ["boundaries", () => single(checkBoundaries())],
  ["structure", () => single(checkStructure())],
  ["unused code", () => single(command("knip", "--no-progress"))],
  ["docs", () => single(checkDocs())],
  ["ASVS", () => single(checkAsvs())],
];

async function single(faults: Promise<string[]>): Promise<Outcome> {
  const found = await faults;
  return found.length === 0 ? { passed: 1, failed: 0, faults: [] } : { passed: 0, failed: 1, faults: found };
}

let [passed, failed] = [0, 0];

async function tell(name: string, run: () => Promise<Outcome>): Promise<void> {
  const begun = performance.now();
  const outcome = await run();
  passed += outcome.passed;
  failed += outcome.failed;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${outcome.failed === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
  for (const fault of outcome.faults) console.log(fault.replace(/^/gm, "    "));
}

const tests = tell("tests", checkTests);
// What is started from here on has what the tests leave of the processors.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
for (const [name, run] of checks) await tell(name, run);
await tests;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
