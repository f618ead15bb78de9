import { type Expression, type SqlBool, sql } from "kysely";
import type { Db } from "../../platform/db/schema.ts";
import { questionOf } from "./question/question.ts";
import { type Step, understand, type Understood } from "./question/understood.ts";
import { type Censuses, censusOf, vocabularyOf } from "./words/queries.ts";
import { sparing } from "./words/sparing.ts";

// Of several words each must have more, for some to have them all.
const [enough, enoughOfEach] = [2500, 8000];

/** A question in the words of the register, and how many there are of them. */
export interface Asked extends Understood {
  readonly census: Censuses;
}

/** A question as somebody typed it. What words there are is a matter of the whole register, whoever asks. */
export async function understood(register: Db, typed: string): Promise<Asked> {
  const question = questionOf(typed);
  const [vocabulary, census] = await Promise.all([vocabularyOf(register), censusOf(register)]);
  const near = sparing(vocabulary.near, census.facts, question.wanted.length === 1 ? enough : enoughOfEach);
  const meant = understand(question, { near, has: vocabulary.has, isAround: vocabulary.isAround });
  return { ...meant, census };
}

/** The words of `entry` where it is of the kind asked for, and its month: what the indexes hold. */
export const factWords = sql`(case when entry.kind not in ('party', 'source')
  then entry.words || text_search_month(entry.held_on) end)`;
export const partyWords = sql`(case when entry.kind = 'party' then entry.words end)`;
export const sourceWords = sql`(case when entry.kind = 'source'
  then entry.words || text_search_month(entry.held_on) end)`;

/** Whether an `entry` that is a fact answers the question, near or far. */
export function holds({ steps }: Understood) {
  const widest = steps.at(-1);
  return widest === undefined ? sql<SqlBool>`false` : answering(factWords, widest);
}

/** The same for one step. Each query is looked up by itself, which is faster than one query of hundreds of words. */
export function answering(indexed: Expression<unknown>, { all, some, none }: Step) {
  const conditions = [
    ...all.map((queries) => {
      const alternatives = queries.map((query) => sql`${indexed} @@ ${query}::tsquery`);
      return sql`(${sql.join(alternatives, sql` or `)})`;
    }),
    // To be held against what has been found, and not to be looked up.
    ...(some === null ? [] : [sql`entry.words @@ ${some}::tsquery`]),
    ...(none === null ? [] : [sql`not entry.words @@ ${none}::tsquery`]),
  ];
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}
