// What secrecy costs: the same page and the same questions with the database's policies and without them, in turns.
import type { Bench } from "../bench.ts";
import { type ImportedRegister, importedRegister } from "../cooperation/imported.ts";
import { type Figure, figure } from "../figures/figure.ts";
import { median } from "../figures/statistics.ts";
import { ask } from "../search/asking.ts";
import { questionsFor } from "../search/questions.ts";
import { genbo, serving } from "../surroundings/genbo.ts";
import { loadPage } from "../surroundings/load.ts";
import { busyNote, measureQuietly } from "../surroundings/quiet.ts";
import { withoutPolicies } from "./without.ts";

/** Requests a second. */
interface Speeds {
  readonly page: number;
  readonly anew: number;
  readonly search: number;
}

export async function policies(bench: Bench): Promise<Figure[]> {
  const register = await importedRegister(bench);
  bench.say("a meeting page and the search, with the policies and without");
  const rounds = { ...bench.scale, rounds: Math.min(3, bench.scale.rounds) };
  const { values, foreign } = await measureQuietly(rounds, async () => ({
    with: await speeds(bench, register),
    without: await withoutPolicies(register.dataFolder, () => speeds(bench, register)),
  }));
  const kept = (which: keyof Speeds) => values.map((round) => round.with[which] / round.without[which]);
  const seen = (name: "policies.page" | "policies.page.anew" | "policies.search", which: keyof Speeds) =>
    figure(name, median(kept(which)), { samples: kept(which), note: busyNote(foreign) });
  return [
    seen("policies.page", "page"),
    seen("policies.page.anew", "anew"),
    seen("policies.search", "search"),
  ];
}

/** By a process of its own, since plans that are made are kept. */
async function speeds({ scale }: Bench, { dataFolder, meeting }: ImportedRegister): Promise<Speeds> {
  const server = await serving(genbo(dataFolder, "start"));
  try {
    const load = async (numbered: boolean) => {
      const address = server.address + meeting.path;
      // What is made for the first visit is not measured.
      await (scale.patience > 0 ? loadPage(address, 2, numbered) : fetch(address));
      return (await loadPage(address, scale.seconds, numbered)).requestsPerSecond;
    };
    const questions = questionsFor(scale.questions);
    await ask(server, questions.slice(0, questions.length / 4));
    const answered = await ask(server, questions);
    const seconds = answered.reduce((all, { milliseconds }) => all + milliseconds / 1000, 0);
    return { search: answered.length / seconds, page: await load(false), anew: await load(true) };
  } finally {
    await server.stop();
  }
}
