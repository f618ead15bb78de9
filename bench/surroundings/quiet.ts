// Whether the machine has anything else to do. What is measured while it has is measured again.
import { cpus } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { processTree, ticksOf } from "./processes.ts";

const quietEnough = 0.15;
const mostForeign = 0.1;

export interface Patience {
  /** How often each thing is measured. */
  readonly rounds: number;
  /** How long to wait for others to leave the processors alone, in milliseconds; 0 takes them as they are. */
  readonly patience: number;
}

async function waitForQuiet(patience: number): Promise<void> {
  const giveUpAt = Date.now() + patience;
  while (Date.now() < giveUpAt) {
    const watch = watchOthers();
    await pause(500);
    if (watch() < quietEnough) return;
  }
}

export interface Measured<Value> {
  readonly values: readonly Value[];
  /** The share of the processors that others used meanwhile. */
  readonly foreign: number;
}

/** A round that others disturbed is measured again, at most as many times as there are rounds; the least disturbed
 *  count. */
export async function measureQuietly<Value>(
  { rounds, patience }: Patience,
  measure: () => Promise<Value>,
): Promise<Measured<Value>> {
  const met: { value: Value; foreign: number }[] = [];
  const undisturbed = () => met.filter(({ foreign }) => foreign <= mostForeign).length;
  const most = patience === 0 ? rounds : 2 * rounds;
  while (undisturbed() < rounds && met.length < most) {
    await waitForQuiet(patience);
    const watch = watchOthers();
    met.push({ value: await measure(), foreign: watch() });
  }
  const kept = met.toSorted((a, b) => a.foreign - b.foreign).slice(0, rounds);
  return { values: kept.map(({ value }) => value), foreign: Math.max(...kept.map(({ foreign }) => foreign)) };
}

export function busyNote(foreign: number): string {
  return foreign > mostForeign ? `busy: others used ${Math.round(foreign * 100)} % of the machine` : "";
}

/** From now on: the share of all processor time that went to processes which are neither we nor ours. */
function watchOthers(): () => number {
  const [before, ownBefore] = [processorTime(), ownTime()];
  return () => {
    const now = processorTime();
    const all = now.all - before.all;
    const others = all - (now.idle - before.idle) - (ownTime() - ownBefore);
    return all === 0 ? 0 : Math.max(0, others / all);
  };
}

/** Milliseconds; Linux counts in ticks of ten. */
function ownTime(): number {
  return process.platform === "linux"
    ? ticksOf(processTree(process.pid)) * 10
    : process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000;
}

function processorTime(): { all: number; idle: number } {
  const times = cpus().map((cpu) => cpu.times);
  const sum = (time: (one: (typeof times)[number]) => number) =>
    times.reduce((total, one) => total + time(one), 0);
  return {
    all: sum(({ user, nice, sys, idle, irq }) => user + nice + sys + idle + irq),
    idle: sum(({ idle }) => idle),
  };
}
