// The figure promised on search: recall at ten, beside what PostgreSQL reaches alone.
import { expect, test } from "vitest";
import {
  filesUnder,
  finishImport,
  importFiles,
  loadDemonstration,
  openCooperation,
  startImport,
} from "../../src/features/imports/index.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { freshDb } from "../db.ts";
import { needsReference, reference } from "../minutes/reference.ts";
import { ask } from "./asking.ts";
import { postgresAlone } from "./postgres-alone.ts";
import { type Question, questionsIn } from "./questions.ts";
import { type Hit, type Mark, markOf, meanRecall, misses } from "./scorer.ts";

const promised = 0.95;
const { db } = freshDb();

test("the questions on the demonstration find what they must", async () => {
  await loadDemonstration(db);
  await expectRecall("demonstration", questionsIn("questions.jsonl"));
}, 180_000);

test.skipIf(!reference.present)(
  `the questions on the reference documents find what they must${needsReference}`,
  async () => {
    await loadReference(db);
    await expectRecall("reference documents", questionsIn("reference-questions.jsonl"));
  },
  180_000,
);

async function expectRecall(what: string, questions: readonly Question[]): Promise<void> {
  const ours = await marksOf(questions, (q) => ask(db, q));
  const alone = await marksOf(questions, (q) => postgresAlone(db, q));
  const figures = `recall@10 ${meanRecall(ours).toFixed(3)}, PostgreSQL alone ${meanRecall(alone).toFixed(3)}`;
  process.stdout.write(`${what}, ${questions.length} questions: ${figures}\n${misses(ours)}\n`);
  expect(meanRecall(ours), misses(ours)).toBeGreaterThanOrEqual(promised);
  expect(meanRecall(alone)).toBeLessThan(meanRecall(ours));
}

async function marksOf(
  questions: readonly Question[],
  hitsOf: (q: string) => Promise<Hit[]>,
): Promise<Mark[]> {
  const marks: Mark[] = [];
  for (const question of questions) marks.push(markOf(question, await hitsOf(question.q)));
  return marks;
}

async function loadReference(register: Db): Promise<void> {
  const opened = await openCooperation(register, "referens", "Referens");
  if (!opened.ok) throw new Error(opened.reason);
  const { files } = await filesUnder([reference.documents]);
  const run = await startImport(register, opened.value, reference.documents, files.length);
  for await (const { path, outcome } of importFiles(register, run, files))
    expect(outcome, path).toBe("imported");
  await finishImport(register, run);
}
