// What stands beside generated minutes: who signs them, what was said since, and what their papers look like.
import fc from "fast-check";
import type { Beside, Look, MinutesRecord } from "../../../src/features/minutes/index.ts";

const day = fc.constantFrom("2026-11-10", "2026-12-01");
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 2 });

export function besideOf({ people, items }: MinutesRecord): fc.Arbitrary<Required<Beside>> {
  const signer = (role: "secretary" | "chair", holds: (person: (typeof people)[number]) => boolean) =>
    fc.tuple(
      ...people
        .filter(holds)
        .slice(0, 1)
        .map(({ name }) => maybe(day).map((signedOn) => ({ role, name, signedOn }))),
    );
  const present = people.filter(({ presence }) => presence === "member").map(({ name }) => name);
  const adjusters = fc
    .uniqueArray(fc.constantFrom(...present), { maxLength: 2 })
    .chain((names) =>
      fc.tuple(
        ...names.map((name) => maybe(day).map((signedOn) => ({ role: "adjuster" as const, name, signedOn }))),
      ),
    );
  const numbers = items.map(({ number }) => number).filter((number) => number !== null);
  return fc.record({
    isDraft: fc.boolean(),
    signers: fc
      .tuple(
        signer("secretary", (person) => person.minuteTaker),
        signer("chair", (person) => person.chair),
        adjusters,
      )
      .map((all) => all.flat()),
    adjustedAtOnce: numbers.length === 0 ? fc.constant([]) : fc.subarray(numbers, { maxLength: 1 }),
    annexes: fc.constantFrom([], [{ number: 1, title: "Förslag till avtal mellan kommunerna" }]),
    corrections: fc.constantFrom([], [{ day: "2026-12-01", item: "2", text: "Mötet slutade kl. 15.40." }]),
    notice: maybe(
      fc.constant({
        postedOn: "2026-11-11",
        appealUntil: "2026-12-02",
        downOn: "2026-12-03",
        keptAt: "Kansliet i Alsjö",
      }),
    ),
  });
}

export const look: Look = {
  owner: "Sjöbygden",
  logotype: null,
  colour: "#1f4e79",
  line: "Sjöbygdens kansli, Box 7, Alsjö",
};
