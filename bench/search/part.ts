// How long an answer to a question takes, over registers of growing size.
import type { Bench } from "../bench.ts";
import { copyRegister } from "../cooperation/copied.ts";
import { importedRegister } from "../cooperation/imported.ts";
import { asked, type FigureName } from "../figures/asked.ts";
import { type Figure, figure } from "../figures/figure.ts";
import { median, percentile } from "../figures/statistics.ts";
import { genbo, serving } from "../surroundings/genbo.ts";
import { busyNote, measureQuietly } from "../surroundings/quiet.ts";
import { type Answered, ask } from "./asking.ts";
import { questionsFor } from "./questions.ts";

/** What the registers of the scale are called in the figures, the smallest first. */
const sizes = ["1000", "10000", "100000", "1000000"] as const;

export async function searching(bench: Bench): Promise<Figure[]> {
  const { dataFolder } = await importedRegister(bench);
  const figures = [await searchIn(bench, dataFolder, "search.documents")];
  let smaller: Figure | null = null;
  for (const [step, items] of bench.scale.registers.entries()) {
    const size = sizes[step];
    if (size === undefined) throw new Error(`there are no figures for ${items} items`);
    const folder = await bench.folder(`register-${size}`);
    await copyRegister(folder, items, bench.scale.itemsADocument, (done) =>
      bench.say(`${done} items copied`),
    );
    const seen: Figure = await searchIn(bench, folder, `search.${size}`);
    figures.push(seen);
    if (smaller !== null && size !== "1000")
      figures.push(figure(`search.growth.${size}`, seen.value / smaller.value));
    smaller = seen;
  }
  return figures;
}

async function searchIn(bench: Bench, dataFolder: string, name: FigureName): Promise<Figure> {
  const server = await serving(genbo(dataFolder, "start"));
  try {
    const questions = questionsFor(bench.scale.questions);
    bench.say(`asking ${questions.length} questions: ${asked[name].says}`);
    await ask(server, questions.slice(0, questions.length / 4));
    const { values, foreign } = await measureQuietly(bench.scale, () => ask(server, questions));
    const rounds = values.map((answered) => answered.map(({ milliseconds }) => milliseconds));
    for (const line of byKind(values.flat())) bench.say(line);
    return figure(name, median(rounds.map((times) => percentile(times, 95))), {
      samples: rounds.flat(),
      note: busyNote(foreign),
    });
  } finally {
    await server.stop();
  }
}

function byKind(answered: readonly Answered[]): string[] {
  const groups = Map.groupBy(answered, ({ kind }) => kind);
  return [...groups].map(([kind, some]) => {
    const times = some.map(({ milliseconds }) => milliseconds);
    const [p50, p95, most] = [median(times), percentile(times, 95), Math.max(...times)].map((ms) =>
      ms.toFixed(1),
    );
    const slowest = some.toSorted((a, b) => b.milliseconds - a.milliseconds)[0]?.words;
    return `  ${kind}: p50 ${p50} p95 ${p95} most ${most} ms (${slowest})`;
  });
}
