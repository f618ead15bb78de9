import { type Expression, type SqlBool, sql } from "kysely";
import type { Db } from "../../platform/db/schema.ts";
import { questionOf } from "./question/question.ts";
import { understand, type Understood } from "./question/understood.ts";
import { vocabularyOf } from "./words/queries.ts";

/** A question as somebody typed it, in the words of the register. */
export async function understood(db: Db, typed: string): Promise<Understood> {
  const vocabulary = await vocabularyOf(db);
  return understand(questionOf(typed), vocabulary.near);
}

/** Whether the words of an entry answer the question, near or far. */
export function holds(indexed: Expression<unknown>, { steps }: Understood) {
  const widest = steps.at(-1);
  return widest === undefined ? sql<SqlBool>`false` : sql<SqlBool>`${indexed} @@ ${widest.query}::tsquery`;
}
