// What is done in one window, until it is on the screens of all the others.
import { setTimeout as pause } from "node:timers/promises";

const patience = 15_000;

export interface Sightings {
  /** It is done now, and will show on these screens. */
  readonly expect: (name: string, screens: Iterable<number>) => void;
  readonly see: (name: string, screen: number) => void;
  /** Everything is where it should be. */
  readonly whenSeen: () => Promise<void>;
  /** For each thing that has been seen everywhere, how long that took. */
  readonly milliseconds: readonly number[];
}

export function newSightings(): Sightings {
  const awaited = new Map<string, { readonly at: number; readonly screens: Set<number> }>();
  const milliseconds: number[] = [];
  return {
    expect: (name, screens) => void awaited.set(name, { at: performance.now(), screens: new Set(screens) }),
    see(name, screen) {
      const one = awaited.get(name);
      if (one?.screens.delete(screen) !== true || one.screens.size > 0) return;
      awaited.delete(name);
      milliseconds.push(performance.now() - one.at);
    },
    async whenSeen() {
      for (const began = performance.now(); awaited.size > 0; await pause(2)) {
        if (performance.now() - began < patience) continue;
        const lacking = [...awaited].map(([name, { screens }]) => `${name} on ${[...screens].join(" ")}`);
        throw new Error(`never seen: ${lacking.slice(0, 5).join("; ")}`);
      }
    },
    milliseconds,
  };
}
