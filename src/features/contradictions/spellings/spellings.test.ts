import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { cooperation, loadRegister, november } from "../../decisions/fixtures.ts";
import { settleRegister } from "../../../platform/db/settle.ts";
import { contradictSpellings } from "./commands.ts";

const { db } = freshDb();
const people = 149;
const pairs = (people * (people - 1)) / 2;

test("more names that are near than a statement has places are told of, each pair once", async () => {
  await loadRegister(db);
  await sql`
    with named as (
      insert into parties (id, cooperation_id, kind, slug, name, current_id)
      select id, ${cooperation.id}, 'person', 'nara-' || nth, 'Anna Nära' || nth, id
      from (select gen_random_uuid() as id, nth from generate_series(1, ${people}::int) as nth) as made
      returning id, name),
    called as (insert into party_aliases select id, name, lower(name) from named)
    insert into attendances (meeting_id, position, name, person_id, presence, chair, minute_taker)
    select ${november.id}, 1000 + row_number() over (), name, id, 'member', false, false from named`.execute(
    db,
  );
  await sql`
    insert into suggestions (cooperation_id, kind, left_id, right_id, reasons, fingerprint)
    select ${cooperation.id}, 'same-party', one.id, other.id, '["near-surname"]', one.id || ' ' || other.id
    from parties as one join parties as other on one.id < other.id
    where one.slug like 'nara-%' and other.slug like 'nara-%'`.execute(db);
  await sql`select sight_all()`.execute(db);
  await settleRegister(db);
  expect(await told()).toBe(pairs);
  expect(await told()).toBe(pairs);
});

async function told(): Promise<number> {
  await db.transaction().execute((tx) => contradictSpellings(tx, cooperation.id, null));
  const { rows } = await sql<{ told: number }>`
    select count(*)::int as told from contradictions
    where code = 'name-in-two-spellings' and facts ->> 'one' like 'Anna Nära%'`.execute(db);
  return rows[0]?.told ?? 0;
}
