import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { freshDb } from "../../../test/db.ts";
import { openDb } from "./open.ts";
import { type Given, prepared, preparedWhole } from "./prepared.ts";

const { db, connection } = freshDb({ isUnused: true });
const { host, user, database } = connection;
const outside = openDb({ connectionString: `postgres:///${database}?host=${host}&user=${user}` });
afterAll(() => outside.destroy());

const sentence = prepared((asked, given: Given<"who" | "what">) =>
  asked.selectNoFrom([
    sql<string>`${given("who")}::text`.as("who"),
    sql<string>`${given("what")} || ', ' || ${given("who")}`.as("said"),
    sql<string>`${"always"}::text`.as("same"),
  ]),
);

test("each value comes where it belongs, each time it is asked", async () => {
  expect(await sentence(db, { who: "Åsa", what: "tack" })).toEqual([
    { who: "Åsa", said: "tack, Åsa", same: "always" },
  ]);
  expect(await sentence(db, { who: "what", what: "who" })).toEqual([
    { who: "what", said: "who, what", same: "always" },
  ]);
});

test("the server plans it once for a connection, in transactions too", async () => {
  const statements = await db.transaction().execute(async (tx) => {
    await sentence(tx, { who: "Åsa", what: "tack" });
    await sentence(tx, { who: "Ola", what: "hej" });
    return sql`select from pg_prepared_statements
      where name like 'genbo-%' and statement like '%"said"%'`.execute(tx);
  });
  expect(statements.rows).toHaveLength(1);
});

test("a server that is not ours is asked without names", async () => {
  const statements = await outside.transaction().execute(async (tx) => {
    await sentence(tx, { who: "Åsa", what: "tack" });
    return sql`select from pg_prepared_statements`.execute(tx);
  });
  expect(statements.rows).toEqual([]);
});

const whole = preparedWhole((asked, given: Given<"slug">) =>
  asked
    .selectFrom("cooperations")
    .select(["slug", "name", "reconciled_at"])
    .where("slug", "=", given("slug")),
);

test("a whole answer is the same text for as long as nothing has changed", async () => {
  await db.insertInto("cooperations").values({ slug: "vassbygden", name: "Vassbygden" }).execute();
  const first = await whole(db, { slug: "vassbygden" });
  expect(first?.read()).toEqual({ slug: "vassbygden", name: "Vassbygden", reconciled_at: null });
  expect((await whole(db, { slug: "vassbygden" }))?.text).toBe(first?.text);
  await db.updateTable("cooperations").set({ name: "Vassbygdens förbund" }).execute();
  expect((await whole(db, { slug: "vassbygden" }))?.read().name).toBe("Vassbygdens förbund");
});

test("where there is no row, there is no answer", async () => {
  expect(await whole(db, { slug: "ingen" })).toBeUndefined();
});
