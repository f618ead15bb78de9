// Any minutes: what a real meeting could have been, as fast-check makes them up.
import fc from "fast-check";
import type { MinutesRecord } from "../../../src/features/minutes/index.ts";
import { itemsOf } from "./items.ts";
import { people } from "./people.ts";
import { bodies, cooperations, places, remotePlaces } from "./vocabulary.ts";

const day = fc
  .date({ min: new Date("2004-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const hours = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ start: null, end: null }) },
  { weight: 1, arbitrary: fc.constantFrom("09:00", "13:30").map((start) => ({ start, end: null })) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom("08:30", "09:00", "10:15", "13:00"),
        fc.constantFrom("11:50", "12:00", "15:00", "16:30"),
      )
      .map(([start, end]) => ({ start, end })),
  },
);

const where = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...places).map((place) => ({ place, remote: false })) },
  { weight: 1, arbitrary: fc.constantFrom(...remotePlaces).map((place) => ({ place, remote: true })) },
  { weight: 1, arbitrary: fc.constant({ place: null, remote: false }) },
  { weight: 1, arbitrary: fc.constant({ place: null, remote: true }) },
);

const header = fc.record({
  cooperation: fc.option(fc.constantFrom(...cooperations), { nil: null, freq: 4 }),
  body: fc.option(fc.constantFrom(...bodies), { nil: null, freq: 8 }),
  kind: fc.constantFrom("notes", "minutes"),
  number: fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    fc
      .tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 2004, max: 2026 }))
      .map((parts) => parts.join("/")),
  ),
  date: fc.option(day, { nil: null, freq: 9 }),
  hours,
  where,
  people,
});

export const records: fc.Arbitrary<MinutesRecord> = header.chain(
  ({ hours: time, where: place, kind, ...head }) =>
    itemsOf(head.date, head.people).map((items): MinutesRecord => ({
      schema: "genbo/minutes@1",
      source: { file: "generated", sha256: "", format: "text", repairedWords: 0 },
      ...head,
      kind: kind === "notes" ? "notes" : "minutes",
      ...time,
      ...place,
      items,
      warnings: [],
    })),
);
