// Asks npm's registry for known faults in the packages that are served. CI runs it beside `npm test`, which must also
// pass where there is no network: here a registry that does not answer is told of, and fails nothing.
import { spawnSync } from "node:child_process";
import { z } from "zod";
import { project } from "./command.ts";

const advisory = z.object({ name: z.string(), severity: z.string(), range: z.string() });
const report = z.object({ vulnerabilities: z.record(z.string(), advisory) });
const refusal = z.object({ message: z.string() });

export interface Audit {
  exitCode: 0 | 1;
  lines: string[];
}

export function auditOf(output: string): Audit {
  const answer = answerIn(output);
  const found = report.safeParse(answer);
  if (!found.success) {
    const why = refusal.safeParse(answer).data?.message ?? "no answer";
    return { exitCode: 0, lines: [`audit: NOT DONE. npm's registry did not tell of known faults (${why}).`] };
  }
  const faults = Object.values(found.data.vulnerabilities);
  if (faults.length === 0) return { exitCode: 0, lines: ["audit: no known faults in what is served"] };
  const grave = faults.filter(({ severity }) => severity === "high" || severity === "critical");
  return {
    exitCode: grave.length > 0 ? 1 : 0,
    lines: faults.map(({ name, severity, range }) => `audit: ${severity}: ${name} ${range}`),
  };
}

function answerIn(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return null;
  }
}

if (import.meta.main) {
  const asked = spawnSync("npm", ["audit", "--omit=dev", "--json"], {
    cwd: project,
    encoding: "utf8",
    timeout: 60_000,
  });
  const { exitCode, lines } = auditOf(asked.stdout ?? "");
  console.log(lines.join("\n"));
  process.exit(exitCode);
}
