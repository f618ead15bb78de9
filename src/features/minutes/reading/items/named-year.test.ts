import { expect, test } from "vitest";
import { plainText } from "../fixtures.ts";
import { readMinutes } from "../read.ts";

const read = (fileName: string, header = "") =>
  readMinutes(
    plainText(
      `Minnesanteckningar\n${header}\n1. Budget\n\nBeslut:\nAnna Ek får i uppdrag att lämna ett förslag senast den 24 september.\n`,
    ),
    { name: fileName, sha256: "0".repeat(64) },
  );
const due = (...told: Parameters<typeof read>) => read(...told).items[0]?.assignments[0]?.due;

test("where minutes do not tell their day, their file's name tells the year of their tasks, and it is said so", () => {
  expect(due("gruppen-2019-06.txt")).toBe("2019-09-24");
  expect(due("2019-11-26.txt")).toBe("2020-09-24");
  const record = read("gruppen-2019-06.txt");
  expect(record.date).toBeNull();
  expect(record.items[0]?.assignments[0]?.doubts).toContain("year-of-file-name");
});

test("what the minutes say comes first, and a name that tells no day or several tells nothing", () => {
  expect(due("gruppen-2019-06.txt", "Datum: 2021-02-03\n")).toBe("2021-09-24");
  expect(due("gruppen.txt")).toBeNull();
  expect(due("2019-06-12 justerat 2020-06-20.txt")).toBeNull();
});
