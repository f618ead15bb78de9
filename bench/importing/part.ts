// What the import of the documents told: its speed, and whether its memory stays where it was.
import type { Bench } from "../bench.ts";
import { importedRegister } from "../cooperation/imported.ts";
import { type Figure, figure } from "../figures/figure.ts";
import { median } from "../figures/statistics.ts";

export async function importing(bench: Bench): Promise<Figure[]> {
  const { documents, seconds, resident } = await importedRegister(bench);
  const quarter = Math.floor(resident.length / 4);
  const early = median(resident.slice(quarter, 2 * quarter));
  const late = median(resident.slice(3 * quarter));
  const flatness = `${early.toFixed(0)} MB in the second quarter, ${late.toFixed(0)} MB in the last`;
  return [
    figure("import.speed", documents / seconds, { note: "from the command's start to its end" }),
    ...(resident.length < 8
      ? []
      : [figure("import.memory", late / early, { samples: resident, note: flatness })]),
  ];
}
