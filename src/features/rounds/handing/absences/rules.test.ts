import { expect, test } from "vitest";
import { backOn, isAway, isReceipt } from "./rules.ts";

test.each([
  ["Jag är ledig. Åter 20/3.", "2026-03-20"],
  ["Jag är åter den 20 mars.", "2026-03-20"],
  ["Tillbaka i tjänst fredagen den 20 mars 2026.", "2026-03-20"],
  ["Åter på jobbet: 2026-03-20", "2026-03-20"],
  ["Semester! Åter fre 20/3", "2026-03-20"],
  ["I am on leave and will be back on Friday, 20 March.", "2026-03-20"],
  ["Out of office. Back March 20th.", "2026-03-20"],
  ["I will return to the office on the 20th of March", "2026-03-20"],
  // The next one: he is away over New Year.
  ["Ledig, åter den 7 januari", "2027-01-07"],
  ["Åter den 12 mars", "2026-03-12"],
  // What says nothing of a day, or of another.
  ["Jag är åter på måndag.", null],
  ["Jag är ledig till och med 20 mars.", null],
  ["Åter 31/2", null],
  ["Jag läser mejl igen när jag är tillbaka. Ring 040-20 30 40.", null],
  ["", null],
])("%j: back on %s", (words, day) => expect(backOn(words, "2026-03-12")).toBe(day));

test("whoever is away is told apart from a machine that has got the mail", () => {
  for (const words of ["Jag har semester.", "Frånvaro: Fråga", "I am out of the office."])
    expect(isAway(words), words).toBe(true);
  for (const words of ["Ärende 2026-1187 har skapats.", "Tack för ditt mejl."])
    expect(isAway(words), words).toBe(false);
  expect(isReceipt("Läst: Maja Strand frågar dig")).toBe(true);
  expect(isReceipt("Automatiskt svar: Maja Strand frågar dig")).toBe(false);
});
