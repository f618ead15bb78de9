// What the import of the documents told: its speed, and whether its memory stays where it was.
import type { Bench } from "../bench.ts";
import { importedRegister } from "../cooperation/imported.ts";
import { type Figure, figure } from "../figures/figure.ts";
import { median } from "../figures/statistics.ts";

export async function importing(bench: Bench): Promise<Figure[]> {
  const { documents, seconds, memory } = await importedRegister(bench);
  const quarter = Math.floor(memory.length / 4);
  const early = median(memory.slice(quarter, 2 * quarter));
  const late = median(memory.slice(3 * quarter));
  const flatness = `${early.toFixed(0)} MB in the second quarter, ${late.toFixed(0)} MB in the last`;
  return [
    figure("import.speed", documents / seconds, { note: "from the command's start to its end" }),
    ...(memory.length < 8
      ? []
      : [figure("import.memory", late / early, { samples: memory, note: flatness })]),
  ];
}
