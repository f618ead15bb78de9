import { describe, expect, test } from "vitest";
import { faultsIn } from "./check-docs.ts";
import { emptyNamed, misplaced } from "./check-structure.ts";
import { outcomeOf } from "./check-tests.ts";

describe("a feature's folder", () => {
  test.each([
    "rules.ts",
    "rules.test.ts",
    "routes.tsx",
    "routes.test.ts",
    "pages/meeting-page.tsx",
    "names.json",
  ])("%s has its place there", (name) => expect(misplaced(`src/features/meetings/${name}`)).toEqual([]));
  test.each(["dates.ts", "dates.test.ts", "meeting-page.tsx"])("%s belongs in a folder of its own", (name) =>
    expect(misplaced(`src/features/meetings/${name}`)).toHaveLength(1),
  );
  test("a name that says nothing is refused wherever it stands, and one that merely contains it is not", () => {
    expect(emptyNamed("src/lib/utils.ts")).toHaveLength(1);
    expect(emptyNamed("src/features/meetings/helpers/day.ts")).toHaveLength(1);
    expect(emptyNamed("src/features/meetings/types.ts")).toHaveLength(1);
    expect(emptyNamed("src/features/meetings/typeset.ts")).toEqual([]);
  });
});

describe("a document", () => {
  test.each([
    ["a link", "[här](finns-inte.md)"],
    ["a path", "Se `src/finns-inte.ts`."],
    ["a script of npm's", "Kör `npm run finns-inte`."],
    ["a command of ours", "Kör `genbo dansa`."],
    ["a setting", "Sätt GENBO_DANS=1."],
  ])("%s that leads nowhere is found", (_, text) => expect(faultsIn("README.md", text)).toHaveLength(1));

  test("what exists may be named", () => {
    const text =
      "[a](CONTRIBUTING.md#x) [ut](https://example.se) `src/app.ts` `src/features/*/rules.ts` `npm test` `npm run dev` `bin/genbo backup` GENBO_DATA";
    expect(faultsIn("README.md", text)).toEqual([]);
  });

  test("a decision record has a number, a title and a date", () => {
    expect(faultsIn("docs/decisions/0001-a.md", "# 1. A\n\n2026-11-22 · accepted\n")).toEqual([]);
    expect(faultsIn("docs/decisions/0001-a.md", "# A\n\nsomeday\n")).toHaveLength(2);
  });
});

describe("the count of tests", () => {
  const file = (...states: string[]) => ({
    name: "a.test.ts",
    status: states.includes("failed") ? "failed" : "passed",
    assertionResults: states.map((status) => ({ fullName: status, status, failureMessages: [] })),
  });
  const counted = (testResults: ReturnType<typeof file>[], code: number) => {
    const { passed, failed } = outcomeOf({ success: code === 0, testResults }, code, "");
    return { passed, failed };
  };

  test("passed and failed are told apart, and skipped ones are named", () => {
    expect(counted([file("passed", "failed"), file("passed", "skipped")], 1)).toEqual({
      passed: 2,
      failed: 1,
    });
    const { faults } = outcomeOf({ success: true, testResults: [file("passed", "skipped")] }, 0, "");
    expect(faults).toEqual(["skipped: a.test.ts > skipped"]);
  });

  test("no test at all is a failure", () => expect(counted([], 0)).toEqual({ passed: 0, failed: 1 }));

  test("a file that can't be loaded is a failure", () => {
    expect(counted([file("passed"), { ...file(), status: "failed" }], 1)).toEqual({ passed: 1, failed: 1 });
  });

  test("a fault outside the tests is a failure", () => {
    expect(counted([file("passed")], 1)).toEqual({ passed: 1, failed: 1 });
  });
});
