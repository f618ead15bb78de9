// Many requests at once, by wrk where the machine has it.
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

export interface Load {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p95: number;
  readonly failed: number;
}

export const connections = 20;
/** What Chromium sends. */
export const browserHeaders = { accept: "text/html", "accept-encoding": "gzip, deflate, br, zstd" };

const told = z.object({
  requests: z.number(),
  microseconds: z.number(),
  p95: z.number(),
  failed: z.number(),
});

const script = `done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format('\\n{"requests":%d,"microseconds":%d,"p95":%f,"failed":%d}\\n', summary.requests,
    summary.duration, latency:percentile(95) / 1000,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
`;

export async function loadPage(address: string, seconds: number, folder: string): Promise<Load> {
  const file = join(folder, "wrk.lua");
  await writeFile(file, script);
  const headers = Object.entries(browserHeaders).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const options = ["-t1", `-c${connections}`, `-d${seconds}s`, "--timeout", "20s", "-s", file, ...headers];
  const { stdout } = await promisify(execFile)("wrk", [...options, address]);
  const { requests, microseconds, p95, failed } = told.parse(
    JSON.parse(stdout.trim().split("\n").at(-1) ?? ""),
  );
  return { requestsPerSecond: requests / (microseconds / 1e6), p95, failed };
}
