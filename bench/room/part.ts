// A meeting that everybody follows live: how long a keystroke and an act take until they are on all other screens, and
// what each who is there costs. The crowd types, minutes and takes items up as fast as people do.
import { join } from "node:path";
import { daysLater } from "../../src/lib/days.ts";
import { swedishTime } from "../../src/platform/clock/daily.ts";
import type { Bench } from "../bench.ts";
import type { FigureName } from "../figures/asked.ts";
import { type Figure, figure } from "../figures/figure.ts";
import { median, percentile } from "../figures/statistics.ts";
import { foundOffice, type Office } from "../office/office.ts";
import { genbo, serving } from "../surroundings/genbo.ts";
import { busyNote, measureQuietly } from "../surroundings/quiet.ts";
import { type Gathering, gather } from "./gathering.ts";
import { type Crowd, crowdPlanFor } from "./stage.ts";

/** Acts come one by one: a meeting is watched for so many times as long as a page is loaded. */
const longer = 2.5;

const crowds = {
  two: { writers: 1, readers: 1 },
  ten: { writers: 5, readers: 5 },
  twenty: { writers: 5, readers: 15 },
  thirty: { writers: 5, readers: 25 },
  alone: { writers: 1, readers: 29 },
  hundred: { writers: 5, readers: 100 },
} as const satisfies Record<string, Crowd>;
type CrowdName = keyof typeof crowds;

/** Those whose every round counts; of the others one is enough to tell how it grows. */
const isAsked = (name: CrowdName) => name === "thirty";

export async function room(bench: Bench): Promise<Figure[]> {
  const { scale } = bench;
  const folder = await bench.folder("room");
  // Whoever has a seat in the body is in its room.
  const offices = new Map<Crowd, Office>();
  for (const [name, crowd] of Object.entries(crowds)) {
    const { writers, readers } = crowd;
    offices.set(
      crowd,
      await foundOffice(folder, { secretariat: writers, members: readers }, `almarken-${name}`),
    );
  }
  const server = await serving(genbo(folder, "start"));
  try {
    let day = swedishTime(new Date()).day;
    const hold = async (crowd: Crowd): Promise<Gathering> => {
      const setting = { day, items: scale.itemsADocument, seconds: longer * scale.seconds };
      day = daysLater(day, 1);
      const office = offices.get(crowd);
      if (office === undefined) throw new Error("nobody has an office for so many");
      const plan = await crowdPlanFor(office, server.address, crowd, setting);
      return gather(server, plan, join(folder, "crowd.json"));
    };
    if (scale.patience > 0) await hold(crowds.thirty);
    const figures: Figure[] = [];
    for (const name of ["two", "ten", "twenty", "alone", "hundred", "thirty"] as const) {
      const { writers, readers } = crowds[name];
      bench.say(`${writers} who write and ${readers} who follow`);
      const rounds = isAsked(name) ? scale.rounds : 1;
      const { values, foreign } = await measureQuietly({ ...scale, rounds }, () => hold(crowds[name]));
      figures.push(...figuresOf(name, values, busyNote(foreign)));
    }
    return figures;
  } finally {
    await server.stop();
  }
}

type Kind = "keystrokes" | "acts" | "turns" | "stored";

function figuresOf(name: CrowdName, gatherings: readonly Gathering[], note: string): Figure[] {
  const p95 = (figureName: FigureName, kind: Kind) => {
    const rounds = gatherings.map((gathering) => gathering[kind]);
    const of95 = rounds.map((times) => percentile(times, 95));
    return figure(figureName, median(of95), { samples: rounds.flat(), note });
  };
  const middle = (figureName: FigureName, kind: Kind) => {
    const samples = gatherings.flatMap((gathering) => gathering[kind]);
    return figure(figureName, median(samples), { samples, note });
  };
  const figures = [p95(`room.${name}.keystroke`, "keystrokes"), p95(`room.${name}.act`, "acts")];
  if (name === "thirty")
    figures.push(
      middle("room.thirty.keystroke.median", "keystrokes"),
      middle("room.thirty.act.median", "acts"),
      p95("room.thirty.turn", "turns"),
      p95("room.thirty.stored", "stored"),
    );
  const memory = gatherings[0]?.memory;
  if (name === "hundred" && memory !== null && memory !== undefined) {
    const people = crowds[name].writers + crowds[name].readers;
    figures.push(figure("room.memory", ((memory.there - memory.before) * 1000) / people, { note }));
  }
  return figures;
}
