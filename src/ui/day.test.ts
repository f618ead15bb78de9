import { expect, test } from "vitest";
import { dayText, momentText, numberText, timeText } from "./day.tsx";

test("a day is written as the language has it, whatever zone the machine is in", () => {
  expect(dayText("2019-11-26", "sv")).toBe("26 november 2019");
  expect(dayText("2019-11-26", "en")).toBe("26 November 2019");
  expect(dayText("2019-01-01", "sv", "weekday")).toBe("tisdag 1 januari 2019");
});

test("clock times have a point in Swedish and a colon in English", () => {
  expect(timeText("09:10", "11:05", "sv")).toBe("09.10–11.05");
  expect(timeText("09:10", null, "en")).toBe("09:10");
});

test("a moment is told by the Swedish clock, in winter and in summer", () => {
  expect(momentText(new Date("2024-01-15T11:30:00Z"), "sv")).toBe("15 jan. 2024 12.30");
  expect(momentText(new Date("2024-07-15T11:30:00Z"), "sv")).toBe("15 juli 2024 13.30");
});

test("thousands are parted so that a number never breaks over a line", () => {
  expect(numberText(1234567, "sv")).toBe("1 234 567".replaceAll(" ", "\u00a0"));
  expect(numberText(1234567, "en")).toBe("1,234,567");
});
