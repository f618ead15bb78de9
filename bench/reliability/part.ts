// Whether the reader's confidence is honest: of the facts that it tells, by how sure it is, how many are right.
import { type Bin, binsOf, corpora, factsOf } from "../../test/minutes/reliability.ts";
import type { Bench } from "../bench.ts";
import { type Figure, figure } from "../figures/figure.ts";

export async function reliability({ say }: Bench): Promise<Figure[]> {
  const facts = {
    reference: factsOf(await corpora.reference()),
    generated: factsOf(await corpora.generated()),
    tuned: factsOf(await corpora.tuned()),
    "held-out": factsOf(await corpora["held-out"]()),
  };
  for (const [corpus, all] of Object.entries(facts)) say(`${corpus}: ${binsOf(all).map(lineOf).join("; ")}`);

  const all = Object.values(facts).flat();
  const [sure, likely, doubtful, poor] = binsOf(all);
  const held = [sure, likely, doubtful, poor].filter((bin) => bin !== undefined);
  const promised = [...facts.reference, ...facts.generated];
  const told = held.reduce((sum, bin) => sum + bin.facts, 0);
  return [
    ...share("reliability.promised", binsOf(promised)[0]),
    ...share("reliability.sure", sure),
    ...share("reliability.likely", likely),
    ...share("reliability.doubtful", doubtful),
    ...share("reliability.poor", poor),
    ...share("reliability.held-out", binsOf(facts["held-out"])[0]),
    figure("reliability.told", ((sure?.facts ?? 0) / told) * 100, { note: `of ${told} facts` }),
  ];
}

const lineOf = ({ from, facts, right }: Bin) => `from ${from} ${right} of ${facts} right`;

function share(name: Parameters<typeof figure>[0], bin: Bin | undefined): Figure[] {
  if (bin === undefined || bin.facts === 0) return [];
  return [figure(name, (bin.right / bin.facts) * 100, { note: `${bin.right} of ${bin.facts} facts` })];
}
