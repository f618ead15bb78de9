// What Genbo and its database hold in memory when nobody asks them for anything.
import { setTimeout as pause } from "node:timers/promises";
import type { Bench } from "../bench.ts";
import { importedRegister } from "../cooperation/imported.ts";
import { type Figure, figure } from "../figures/figure.ts";
import { genbo, serving } from "../surroundings/genbo.ts";
import { memoryOf, processTree } from "../surroundings/processes.ts";

export async function idling(bench: Bench): Promise<Figure[]> {
  const { dataFolder } = await importedRegister(bench);
  const server = await serving(genbo(dataFolder, "start"));
  try {
    bench.say("letting Genbo rest");
    await pause(bench.scale.restingMilliseconds);
    const processes = processTree(server.pid);
    const memory = memoryOf(processes);
    if (memory === null) return [];
    const note = `${processes.length} processes`;
    return [figure("idle.memory", memory.pss, { note }), figure("idle.resident", memory.rss, { note })];
  } finally {
    await server.stop();
  }
}
