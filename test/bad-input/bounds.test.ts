// A document that breaks a bound ends the reader process, and nothing else.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { ordinaryBounds } from "../../src/features/minutes/reader/bounds.ts";
import type { Bounds } from "../../src/platform/workers/bounded.ts";
import { openReader, type Reader } from "../../src/features/minutes/reader/read-document.ts";
import { exhausting, tiresome } from "./hostile-documents.ts";
import { pause } from "../../src/platform/db/launcher/postmaster.ts";

let reader: Reader | undefined;
afterEach(() => reader?.close());

async function outcomes(bounds: Partial<Bounds>, ...texts: string[]): Promise<string[]> {
  const opened = openReader({ ...ordinaryBounds, ...bounds });
  reader = opened;
  const results = texts.map((text) => opened.read({ bytes: Buffer.from(text), name: "a.txt", sha256: "" }));
  return (await Promise.all(results)).map((result) => (result.ok ? "read" : result.reason));
}

const good = "Protokoll\n\nNärvarande: Åsa Ek, Bo Alm\n";
const [, long = ""] = tiresome[0] ?? [];

test("one that takes too long is left, and the next is read", async () => {
  expect(await outcomes({ milliseconds: 3000 }, good, exhausting, good)).toEqual([
    "read",
    "took-too-long",
    "read",
  ]);
});

test("one that fills the heap is left, and the next is read", async () => {
  expect(await outcomes({ heapMegabytes: 40 }, good, long, good)).toEqual(["read", "too-heavy", "read"]);
});

test("one that takes more memory than the process may have is left, and the next is read", async () => {
  expect(await outcomes({ megabytes: 160 }, good, long, good)).toEqual(["read", "too-heavy", "read"]);
});

test.runIf(process.platform === "linux")(
  "a process that is killed from outside, at rest or at work, costs no document",
  async () => {
    expect(await outcomes({}, good)).toEqual(["read"]);
    const [first] = readers(process.pid);
    process.kill(first ?? 0, "SIGSEGV");
    const next = reader?.read({ bytes: Buffer.from(good), name: "a.txt", sha256: "" });
    expect(await next).toMatchObject({ ok: true });
    expect(readers(process.pid)).not.toContain(first);
  },
);

test.runIf(process.platform === "linux")(
  "a reader without work goes, and the next document gets another",
  async () => {
    expect(await outcomes({ idleMilliseconds: 50 }, good)).toEqual(["read"]);
    await until(() => readers(process.pid).length === 0);
    expect(await outcomes({ idleMilliseconds: 50 }, good)).toEqual(["read"]);
  },
);

test.runIf(process.platform === "linux")(
  "no reader outlives the process that it reads for, however busy it is",
  async () => {
    const program = fileURLToPath(new URL("asking.ts", import.meta.url));
    const parent = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
    await once(createInterface(parent.stdout), "line");
    await until(() => readers(parent.pid ?? 0).length === 1);
    const [busy = 0] = readers(parent.pid ?? 0);
    await until(() => secondsOf(busy) > 1.5);
    const killed = performance.now();
    parent.kill("SIGKILL");
    await once(parent, "exit");
    await until(() => !isThere(busy));
    // Without the watch it would go on to the end of its document, many seconds later.
    expect(performance.now() - killed).toBeLessThan(3000);
  },
);

/** The reader processes that a process has started. */
function readers(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent && read(`/proc/${pid}/cmdline`).includes("reader/program"));
}

function parentOf(pid: number): number {
  const about = read(`/proc/${pid}/stat`);
  return Number(about.slice(about.lastIndexOf(")") + 2).split(" ")[1]);
}

/** What it has had of a processor; starting takes less than a second of it. */
function secondsOf(pid: number): number {
  const about = read(`/proc/${pid}/stat`);
  return Number(about.slice(about.lastIndexOf(")") + 2).split(" ")[11]) / 100;
}

/** One that has ended and is not yet waited for has no command line. */
const isThere = (pid: number) => read(`/proc/${pid}/cmdline`) !== "";

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(20);
}
