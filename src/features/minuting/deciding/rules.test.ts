import { describe, expect, test } from "vitest";
import { outcomeOf } from "../../minutes/index.ts";
import { answers, clauseFor, isAmended, movedOn } from "./rules.ts";

const proposals = ["att anta planen", "Att uppdra åt Lerby att ta fram ett förslag.", "Planen antas", null];

describe("what is written of an answer is read back as that answer", () => {
  for (const proposal of proposals)
    test.each(answers)(`%s of ${proposal ?? "an item"}`, (answer) => {
      const { text, outcome } = clauseFor(answer, proposal);
      expect(outcomeOf(text)).toBe(outcome);
      expect(outcome).toBe(answer === "amended" ? "approved" : answer);
    });
  test("an item that is moved on is deferred", () => {
    expect(outcomeOf(movedOn("2027-01-21").text)).toBe("deferred");
  });
});

test("a report that is approved as proposed is noted when that was proposed", () => {
  expect(clauseFor("approved", "att lägga rapporten till handlingarna").outcome).toBe("noted");
});

test("a clause is amended when its words are others", () => {
  const clause = { text: "att anta planen.", outcome: "approved", proposed: "att anta planen" } as const;
  expect(isAmended(clause)).toBe(false);
  expect(isAmended({ ...clause, text: "att anta planen i delar" })).toBe(true);
  expect(isAmended({ ...clause, text: "att avslå planen", outcome: "rejected" })).toBe(false);
  expect(isAmended({ ...clause, proposed: null })).toBe(false);
});
