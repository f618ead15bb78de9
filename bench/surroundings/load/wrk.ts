import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { z } from "zod";
import type { Load, Order } from "../load.ts";

const told = z.object({
  requests: z.number(),
  microseconds: z.number(),
  p95: z.number(),
  failed: z.number(),
});

/** It tells no p95 by itself, and asks for the same address again and again. */
const script = fileURLToPath(new URL("./wrk.lua", import.meta.url));

export async function byWrk({ address, connections, seconds, headers, numbered }: Order): Promise<Load> {
  const sent = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const options = ["-t1", `-c${connections}`, `-d${seconds}s`, "--timeout", "20s", "-s", script, ...sent];
  const { stdout } = await promisify(execFile)("wrk", [
    ...options,
    address,
    ...(numbered ? ["--", "numbered"] : []),
  ]);
  const [last = ""] = stdout.trim().split("\n").slice(-1);
  const { requests, microseconds, p95, failed } = told.parse(JSON.parse(last));
  return { requestsPerSecond: requests / (microseconds / 1e6), p95, failed };
}
