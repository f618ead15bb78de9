// Questions that every visit asks: put together once, and planned once by each connection to the server.
import {
  type Compilable,
  type CompiledQuery,
  type Expression,
  type RawBuilder,
  type ShallowDehydrateObject,
  sql,
} from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import type { Db } from "./schema.ts";

/** Where a value will stand, while the question is put together. */
export type Given<Name extends string> = (name: Name) => string;

/** One row as the database wrote it: the same text is the same answer, whether it is ever read or not. */
export interface Answer<Row> {
  readonly text: string;
  read(): Row;
}

/** Several values in the place of one, to be cast: `any (${given("ids")}::uuid[])`. Of numbers and UUIDs alone. */
export const listed = (values: readonly (string | number)[]): string => `{${values.join(",")}}`;

const statementNames = new Map<string, string>();

/** What the server knows a statement by, if it is one of these. */
export const statementName = (text: string): string | undefined => statementNames.get(text);

/** `build` is called once, and may put what is given wherever SQL has room for a value. */
export function prepared<Name extends string, Row>(
  build: (db: Db, given: Given<Name>) => Compilable<Row>,
): (db: Db, values: Record<Name, string>) => Promise<Row[]> {
  const places = new Map<unknown, Name>();
  let question: CompiledQuery<Row> | undefined;

  /** No text in the database has this first sign, so no value is taken for a place. */
  function given(name: Name): string {
    const place = `\0${name}`;
    places.set(place, name);
    return place;
  }

  return async (db, values) => {
    question ??= named(build(db, given).compile());
    const parameters = question.parameters.map((each) => {
      const name = places.get(each);
      return name === undefined ? each : values[name];
    });
    return (await db.executeQuery<Row>({ ...question, parameters })).rows;
  };
}

/** For a question that is written anew each time, and whose text is the same for all that are asked alike: the server
 *  plans a text once and for all where that looks no dearer to it than to plan each. Of more texts than it is to keep,
 *  the later are planned each time. */
export async function askedAlike<Row>(db: Db, question: RawBuilder<Row>): Promise<Row[]> {
  const compiled = question.compile(db);
  return (await db.executeQuery<Row>(statementNames.size < mostNames ? named(compiled) : compiled)).rows;
}

/** Each connection keeps the plans of all. */
const mostNames = 300;

/** The same for a question that has one row for an answer, or none: left as JSON until somebody reads it. */
export function preparedWhole<Name extends string, Row>(
  build: (db: Db, given: Given<Name>) => Expression<Row>,
): (db: Db, values: Record<Name, string>) => Promise<Answer<ShallowDehydrateObject<Row>> | undefined> {
  const ask = prepared((db, given: Given<Name>) =>
    db.selectNoFrom(sql<string | null>`${jsonObjectFrom(build(db, given))}::text`.as("text")),
  );
  return async (db, values) => {
    const text = (await ask(db, values))[0]?.text;
    if (typeof text !== "string") return undefined;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the question tells what its answer holds
    return { text, read: () => JSON.parse(text) as ShallowDehydrateObject<Row> };
  };
}

function named<Row>(question: CompiledQuery<Row>): CompiledQuery<Row> {
  if (!statementNames.has(question.sql)) statementNames.set(question.sql, `genbo-${statementNames.size}`);
  return question;
}
