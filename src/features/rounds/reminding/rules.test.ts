import fc from "fast-check";
import { expect, test } from "vitest";
import { daysLater } from "../../../lib/days.ts";
import { reminderDue } from "./rules.ts";

const deadline = "2026-11-27";

test.each([
  ["asked long before, nothing is due until three days are left", "2026-11-02", "2026-11-23", undefined],
  ["three days before", "2026-11-02", "2026-11-24", "2026-11-24"],
  ["a Genbo that was off that day does it the next", "2026-11-02", "2026-11-25", "2026-11-24"],
  ["and the day before the last", "2026-11-02", "2026-11-26", "2026-11-24"],
  ["on the last day", "2026-11-02", "2026-11-27", "2026-11-27"],
  ["after it, no more", "2026-11-02", "2026-11-28", undefined],
  ["asked three days before: not the same day", "2026-11-24", "2026-11-24", undefined],
  ["nor the day after", "2026-11-24", "2026-11-25", undefined],
  ["asked with two days left: only on the last", "2026-11-25", "2026-11-26", undefined],
  ["only on the last", "2026-11-25", "2026-11-27", "2026-11-27"],
  ["asked on the last day: never", "2026-11-27", "2026-11-27", undefined],
])("%s", (_, askedOn, today, due) => {
  expect(reminderDue({ askedOn, deadline }, today)).toBe(due);
});

test("whoever is asked whenever has at most two days to be reminded of, neither of them that of the question", () => {
  const day = fc.integer({ min: -20, max: 5 }).map((days) => daysLater(deadline, days));
  fc.assert(
    fc.property(day, (askedOn) => {
      const days = Array.from({ length: 30 }, (_, place) => daysLater(deadline, place - 22));
      const due = new Set(days.map((today) => reminderDue({ askedOn, deadline }, today)));
      due.delete(undefined);
      expect(due.size).toBe([daysLater(deadline, -3), deadline].filter((each) => each > askedOn).length);
    }),
  );
});
