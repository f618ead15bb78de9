// Whatever a paper does to the typesetter, the next one is set.
import { spawnSync } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { record } from "../fixtures.ts";
import { minutesPaper } from "../minutes/minutes-paper.ts";
import type { Order } from "./order.ts";
import { type Bounds, openTypesetter, ordinaryBounds, type Typesetter } from "./typesetter.ts";

const opened: Typesetter[] = [];
afterEach(() => opened.splice(0).forEach((typesetter) => typesetter.close()));

function open(bounds: Partial<Bounds>): Typesetter {
  const typesetter = openTypesetter({ ...ordinaryBounds, ...bounds });
  opened.push(typesetter);
  return typesetter;
}

const short = JSON.stringify({
  ...minutesPaper({ ...record, items: [] }),
  colour: null,
  foot: null,
  logotype: null,
});
const paper: Order = { paper: short, standard: "ua-1", logotype: null };
const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString() === "%PDF-";

/** The one that sets the papers of other tests, if there is one. */
const ofOthers = new Set(running());

/** The typesetters that these tests have started. */
const processes = (): number[] => running().filter((pid) => !ofOthers.has(pid));

function running(): number[] {
  const { stdout } = spawnSync("pgrep", ["-P", String(process.pid), "-f", "writing/pdf/program"], {
    encoding: "utf8",
  });
  return stdout.split("\n").filter(Boolean).map(Number);
}

test("papers that come at once are set one after the other, by one process", async () => {
  const typesetter = open({});
  const set = await Promise.all(Array.from({ length: 6 }, () => typesetter.set(paper)));
  expect(set.every(isPdf)).toBe(true);
  expect(processes()).toHaveLength(1);
});

test("a worn process is replaced, and the worn one is gone", async () => {
  const typesetter = open({ papersAProcess: 2 });
  const seen = new Set<number>();
  for (let i = 0; i < 5; i++) {
    expect(isPdf(await typesetter.set(paper))).toBe(true);
    processes().forEach((pid) => seen.add(pid));
  }
  expect(seen.size).toBe(3);
  await expect.poll(processes).toHaveLength(1);
});

test("without work it goes, and comes back with the next paper", async () => {
  const typesetter = open({ idleMilliseconds: 20 });
  await typesetter.set(paper);
  await expect.poll(processes).toEqual([]);
  expect(isPdf(await typesetter.set(paper))).toBe(true);
});

test("a paper that takes too long is told so, and the next is set", async () => {
  const typesetter = open({ milliseconds: 5000 });
  const rows = Array.from({ length: 60_000 }, (_, i) => [String(i), "ord ".repeat(30)]);
  const columns = [
    { head: "Nr", share: 1 },
    { head: "Ord", share: 5 },
  ];
  const endless = {
    ...JSON.parse(short),
    sections: [{ depth: 1, heading: "Ord", blocks: [{ kind: "table", columns, rows }] }],
  };
  const set = open({ milliseconds: 700 }).set({ ...paper, paper: JSON.stringify(endless) });
  await expect(set).rejects.toThrow("The PDF could not be made: it took longer than 0.7 seconds");
  expect(isPdf(await typesetter.set(paper))).toBe(true);
});

test("a process that was killed while it rested is replaced", async () => {
  const typesetter = open({});
  await typesetter.set(paper);
  for (const pid of processes()) process.kill(pid, "SIGKILL");
  await pause(50);
  expect(isPdf(await typesetter.set(paper))).toBe(true);
});

test("what the compiler refuses is told in its words", async () => {
  const typesetter = open({});
  await expect(typesetter.set({ ...paper, paper: "{}" })).rejects.toThrow(/The PDF could not be made: .+/);
});
