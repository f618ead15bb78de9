// What the bench measures, in the order in which it does: a register that one part makes serves the later ones.
import type { Bench } from "./bench.ts";
import { calling } from "./calling/part.ts";
import type { Figure } from "./figures/figure.ts";
import { idling } from "./idling/part.ts";
import { isLeaving } from "./surroundings/leaving.ts";
import { importing } from "./importing/part.ts";
import { meetingPage } from "./meeting-page/part.ts";
import { policies } from "./policies/part.ts";
import { reading } from "./reading/part.ts";
import { reliability } from "./reliability/part.ts";
import { room } from "./room/part.ts";
import { rounds } from "./rounds/part.ts";
import { searching } from "./search/part.ts";
import { firstVisit } from "./visit/part.ts";
import { writing } from "./writing/part.ts";

type Part = (bench: Bench) => Promise<Figure[]>;

export const parts: Readonly<Record<string, Part>> = {
  reading,
  reliability,
  writing,
  calling,
  rounds,
  import: importing,
  idle: idling,
  page: meetingPage,
  policies,
  visit: firstVisit,
  room,
  search: searching,
};

export interface Seen {
  readonly figures: readonly Figure[];
  /** Parts that did not come to an end, and why. */
  readonly faults: readonly string[];
}

/** One part's fault leaves the others their turn. */
export async function measure(names: readonly string[], bench: Bench): Promise<Seen> {
  const figures: Figure[] = [];
  const faults: string[] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (!names.includes(name) || isLeaving()) continue;
    bench.say(name);
    try {
      const seen = await part(bench);
      for (const { name: figureName, value } of seen) bench.say(`  ${figureName} ${value.toPrecision(3)}`);
      figures.push(...seen);
    } catch (error) {
      faults.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  return { figures, faults };
}
