// One meeting with so many people in its room: Genbo on one side, the crowd in a process of its own on the other.
import { writeFile } from "node:fs/promises";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { nodeProgram, type Serving } from "../surroundings/genbo.ts";
import { memoryOf } from "../surroundings/processes.ts";
import { type CrowdPlan, type CrowdReport, crowdReport } from "./plan.ts";

export interface Gathering extends CrowdReport {
  /** Megabytes of Genbo's own process: before anybody came, and when all were there. */
  readonly memory: { readonly before: number; readonly there: number } | null;
}

export async function gather(server: Serving, plan: CrowdPlan, file: string): Promise<Gathering> {
  await writeFile(file, JSON.stringify(plan));
  const before = memoryOf([server.pid])?.rss;
  const crowd = nodeProgram("room/crowd.ts", file);
  if (crowd.stdout === null || crowd.stderr === null) throw new Error("the crowd can't be heard");
  const complaint = text(crowd.stderr);
  const ended = once(crowd, "exit");
  let there: number | undefined;
  let report: CrowdReport | undefined;
  for await (const line of createInterface(crowd.stdout)) {
    if (line === "there") there = memoryOf([server.pid])?.rss;
    else report = crowdReport.parse(JSON.parse(line));
  }
  await ended;
  if (report === undefined) throw new Error(`the crowd left: ${await complaint}`);
  return { ...report, memory: before === undefined || there === undefined ? null : { before, there } };
}
