import { type Expression, type SqlBool, sql } from "kysely";
import type { Db } from "../../platform/db/schema.ts";
import { questionOf } from "./question/question.ts";
import { understand, type Understood } from "./question/understood.ts";
import { vocabularyOf } from "./words/queries.ts";

/** A question as somebody typed it, in the words of the register. */
export async function understood(db: Db, typed: string): Promise<Understood> {
  const question = questionOf(typed);
  if (question.wanted.length === 0) return { question, steps: [], words: new Set() };
  const vocabulary = await vocabularyOf(db);
  return understand(question, vocabulary.near);
}

/** Whether indexed words answer the question, near or far. */
export function holds(indexed: Expression<unknown>, { steps }: Understood) {
  const widest = steps.findLast(({ nearness }) => nearness !== "setting");
  return widest === undefined ? sql<SqlBool>`false` : sql<SqlBool>`${indexed} @@ ${widest.query}::tsquery`;
}
