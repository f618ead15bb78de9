import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshDb } from "../../../test/db.ts";
import { migrate } from "./migrate.ts";

const { db } = freshDb();

test("a migrated database has nothing left to migrate", async () => {
  expect(await migrate(db)).toEqual([]);
});

test("Swedish letters sort last, in their own order", async () => {
  const { rows } = await sql<{ word: string }>`
    select word from (values ('öl'), ('ål'), ('zon'), ('ärt'), ('al'), ('Åby')) as words (word)
    order by word collate swedish`.execute(db);
  expect(rows.map((row) => row.word)).toEqual(["al", "zon", "Åby", "ål", "ärt", "öl"]);
});
