// The bench itself, on a few documents: every part comes to its end and sees what can be.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Bench, Scale } from "./bench.ts";
import { asked } from "./figures/asked.ts";
import { measure, parts, type Seen } from "./parts.ts";
import { endAll } from "./surroundings/leaving.ts";
import { type Place, placeForBench } from "./surroundings/place.ts";
import { madeFolder } from "../test/made-folder.ts";

const smallest: Scale = {
  documents: 5,
  itemsADocument: 7,
  registers: [50, 100],
  rounds: 1,
  patience: 0,
  seconds: 1,
  questions: 14,
  restingMilliseconds: 0,
};

/** Folders of documents; the others are data folders. */
const ofDocuments = ["reading", "documents"];

/** Only with a million items, a hundred thousand, or an import that takes its time, is there anything to tell. */
const ofLargeOnes = /00000$|import\.memory/;

describe("a bench of the smallest size", () => {
  let place: Place;
  let seen: Seen;

  beforeAll(async () => {
    place = await placeForBench();
    const folder = async (name: string) => {
      const path = await place.folder(name);
      return ofDocuments.includes(name) ? path : madeFolder(path);
    };
    const bench: Bench = { scale: smallest, folder, say: () => undefined };
    seen = await measure(Object.keys(parts), bench);
  }, 300_000);

  afterAll(async () => {
    await endAll();
    await place.clear();
  });

  test("has no part that fails", () => expect(seen.faults).toEqual([]));

  test("sees every figure that its size can tell", () => {
    const told = (names: readonly string[]) => names.filter((name) => !ofLargeOnes.test(name)).toSorted();
    expect(told(seen.figures.map(({ name }) => name))).toEqual(told(Object.keys(asked)));
  });

  test("sees figures that can be", () => {
    for (const { name, value } of seen.figures) {
      expect(value, name).toBeGreaterThanOrEqual(name === "visit.blocking" ? 0 : 1e-3);
      expect(value, name).toBeLessThan(1e6);
    }
  });
});
