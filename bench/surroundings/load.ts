// Many requests at once: by wrk, which leaves the servers the most of the machine, and by autocannon where there is
// no wrk. All that are compared in one run are loaded by the same.
import { spawnSync } from "node:child_process";
import { byAutocannon } from "./load/autocannon.ts";
import { byWrk } from "./load/wrk.ts";

export interface Load {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p95: number;
  readonly failed: number;
}

export interface Order {
  readonly address: string;
  readonly connections: number;
  readonly seconds: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether every request is for an address of its own: a number in the query. */
  readonly numbered: boolean;
}

export const connections = 20;
/** What Chromium sends. */
export const browserHeaders = { accept: "text/html", "accept-encoding": "gzip, deflate, br, zstd" };

export const loadTool = spawnSync("wrk", ["--version"]).error === undefined ? "wrk" : "autocannon";

export function loadPage(address: string, seconds: number, numbered = false): Promise<Load> {
  const load = loadTool === "wrk" ? byWrk : byAutocannon;
  return load({ address, connections, seconds, headers: browserHeaders, numbered });
}
