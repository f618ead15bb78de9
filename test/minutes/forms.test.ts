// Every form that minutes are known to have: it stands in a document of ours, and is read.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { forms } from "../layouts/forms.ts";
import { folders, layoutDocuments, marksOf, readAll, writtenIn } from "./marks.ts";

/** What has lost its letters is measured by their repair. */
const isWhole = ({ name }: { name: string }) => !name.startsWith("ocr-");
const documents = await readAll(folders.flatMap(layoutDocuments).filter(isWhole));
const texts = new Map(documents.map((document) => [document, writtenIn(document)]));
const having = (written: RegExp) => documents.filter((document) => written.test(texts.get(document) ?? ""));

/** What is reached by the worst of them, rounded down: it may rise, not fall. */
const floor = 0.85;

test.each(forms)("$name is in a document of ours, and read", ({ written, readBy }) => {
  expect(existsSync(join(import.meta.dirname, "../../src/features/minutes/reading", readBy)), readBy).toBe(
    true,
  );
  const all = having(written);
  expect(all.length).toBeGreaterThanOrEqual(1);
  expect(marksOf(all).total(), all.map(({ name }) => name).join(", ")).toBeGreaterThanOrEqual(floor);
});

test("no form has another's name", () => {
  expect(new Set(forms.map(({ name }) => name)).size).toBe(forms.length);
});
