// The figure promised on search: recall at ten, beside what PostgreSQL reaches alone.
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  filesUnder,
  finishImport,
  importFiles,
  loadDemonstration,
  nameFromFiles,
  openCooperation,
  startImport,
} from "../../src/features/imports/index.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { freshDb } from "../db.ts";
import { needsReference, reference } from "../minutes/reference.ts";
import { ask } from "./asking.ts";
import { postgresAlone } from "./postgres-alone.ts";
import { type Question, questionsIn } from "./questions.ts";
import { rowsOfSearch } from "./rows.ts";
import { type Hit, type Mark, markOf, meanRecall, misses, unknown } from "./scorer.ts";

const promised = 0.95;
/** Fifty of the second questions were asked when search was done, and it reached 0.85; twelve more came of what failed. */
const reached = 0.9;
const layouts = ["tuned", "held-out"].map((folder) => join(import.meta.dirname, "../layouts", folder));
const { db } = freshDb();

test("the questions on the demonstration find what they must", async () => {
  await loadDemonstration(db);
  const { ours, alone, missed } = await recallOn("demonstration", questionsIn("questions.jsonl"));
  expect(ours, missed).toBeGreaterThanOrEqual(promised);
  expect(alone).toBeLessThan(ours);
}, 180_000);

test.skipIf(!reference.present)(
  `the questions on the reference documents find what they must${needsReference}`,
  async () => {
    await load(db, "referens", [reference.documents]);
    const questions = questionsIn("reference-questions.jsonl");
    const { ours, alone, missed } = await recallOn("reference documents", questions);
    expect(ours, missed).toBeGreaterThanOrEqual(promised);
    expect(alone).toBeLessThan(ours);
  },
  180_000,
);

test("questions written without knowing how search works find most of what they must", async () => {
  await load(db, "prov", layouts);
  const { ours, alone, missed } = await recallOn("layouts", questionsIn("second-questions.jsonl"));
  expect(ours, missed).toBeGreaterThanOrEqual(reached);
  expect(alone).toBeLessThan(ours);
}, 180_000);

async function recallOn(register: string, questions: readonly Question[]) {
  const rows = await rowsOfSearch(db);
  expect(unknown(questions, [...rows.values()])).toEqual([]);
  const marks = await marksOf(questions, (q) => ask(db, q));
  const marksAlone = await marksOf(questions, async (q) =>
    (await postgresAlone(db, q)).flatMap((id) => rows.get(id) ?? []),
  );
  const [ours, alone, missed] = [meanRecall(marks), meanRecall(marksAlone), misses(marks)];
  const figures = `recall@10 ${ours.toFixed(3)}, PostgreSQL alone ${alone.toFixed(3)}`;
  process.stdout.write(`${register}, ${questions.length} questions: ${figures}\n${missed}\n`);
  return { ours, alone, missed };
}

async function marksOf(
  questions: readonly Question[],
  hitsOf: (q: string) => Promise<Hit[]>,
): Promise<Mark[]> {
  const marks: Mark[] = [];
  for (const question of questions) marks.push(markOf(question, await hitsOf(question.q)));
  return marks;
}

async function load(register: Db, slug: string, folders: readonly string[]): Promise<void> {
  const { files } = await filesUnder(folders);
  const opened = await openCooperation(register, slug, await nameFromFiles(register, slug, files));
  if (!opened.ok) throw new Error(opened.reason);
  const run = await startImport(register, opened.value, slug, files.length);
  for await (const { path, outcome } of importFiles(register, run, files))
    expect(outcome, path).toBe("imported");
  await finishImport(register, run);
}
