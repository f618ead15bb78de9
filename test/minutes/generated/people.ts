// Generated attendance: who was there, as what, and for how long.
import fc from "fast-check";
import type { RecordPerson } from "../../../src/features/minutes/index.ts";
import { familyNames, givenNames, organisations, roles } from "./vocabulary.ts";

const name = fc
  .tuple(fc.constantFrom(...givenNames), fc.constantFrom(...familyNames))
  .map((parts) => parts.join(" "));
const names = fc.uniqueArray(name, { minLength: 2, maxLength: 14 });

const maybe = <Value>(value: fc.Arbitrary<Value>, freq: number) => fc.option(value, { nil: null, freq });

const clock = (from: number, to: number) =>
  fc.integer({ min: from * 12, max: to * 12 }).map((fives) => {
    const [hours, minutes] = [Math.floor(fives / 12), (fives % 12) * 5];
    return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
  });

const attendance = fc.record({
  organisation: maybe(fc.constantFrom(...organisations), 4),
  role: fc.option(fc.constantFrom(...roles), { nil: null, freq: 1 }),
  presence: fc.oneof(
    { weight: 6, arbitrary: fc.constant("member" as const) },
    { weight: 2, arbitrary: fc.constant("other" as const) },
    { weight: 1, arbitrary: fc.constant("guest" as const) },
    { weight: 1, arbitrary: fc.constant("absent" as const) },
  ),
  from: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: clock(9, 10) }),
  until: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: clock(11, 15) }),
});

export const people: fc.Arbitrary<RecordPerson[]> = names.chain((all) =>
  fc
    .tuple(
      fc.array(attendance, { minLength: all.length, maxLength: all.length }),
      fc.boolean(),
      fc.nat(all.length - 1),
      fc.boolean(),
    )
    .map(([rows, hasChair, taker, hasTaker]) =>
      all.map((who, i): RecordPerson => {
        const row = rows[i] ?? {
          organisation: null,
          role: null,
          presence: "member",
          from: null,
          until: null,
        };
        const presence = i === 0 ? "member" : row.presence;
        const there = presence !== "absent";
        return {
          ...row,
          name: who,
          presence,
          // A title without a place would be read as the place.
          role: row.organisation === null ? null : row.role,
          from: there ? row.from : null,
          until: there ? row.until : null,
          chair: i === 0 && hasChair,
          minuteTaker: i === taker && hasTaker && (presence === "member" || presence === "other"),
        };
      }),
    ),
);
