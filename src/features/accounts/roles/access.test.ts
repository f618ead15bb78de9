// What the database makes of roles and seats: each gets the audience of its body, and no other's.
import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import type { Access } from "../../../platform/db/reading.ts";
import {
  director,
  firstDay,
  forester,
  group,
  loadAccounts,
  maja,
  secretary,
  sjoriket,
  vikby,
} from "../fixtures.ts";

const { db } = freshDb();
const today = "2026-11-23";
const other = { id: "00000000-0000-7000-9000-000000000012", name: "Klimatgruppen" };

beforeEach(async () => {
  await loadAccounts(db);
  const { id, name } = other;
  await db
    .insertInto("parties")
    .values({ id, name, cooperation_id: sjoriket.id, kind: "body", slug: "klimat", current_id: id })
    .execute();
  for (const body of [group.id, other.id]) {
    await sql`select audience_of('body', ${sjoriket.id}, ${body})`.execute(db);
  }
});

/** The bodies of which the director reads all. */
async function bodiesRead(): Promise<string[]> {
  const { rows } = await sql<Access>`select * from access_of(${director.id}, ${today}::date)`.execute(db);
  const found = await db
    .selectFrom("audiences")
    .innerJoin("parties", "parties.id", "body_id")
    .select("name")
    .where("audiences.kind", "=", "body")
    .where("audiences.id", "in", [0, ...rows.flatMap(({ audiences }) => audiences)])
    .execute();
  return found.map(({ name }) => name);
}

const give = (
  role: "contributor" | "reader" | "registrar",
  body: string | null,
  until: string | null = null,
) =>
  db
    .insertInto("account_roles")
    .values({
      account_id: director.id,
      cooperation_id: sjoriket.id,
      role,
      organisation_id: role === "registrar" ? vikby.id : null,
      body_id: body,
      from_on: firstDay,
      until_on: until,
    })
    .execute();

test("a contributor reads what the body reads for which he writes", async () => {
  await give("contributor", group.id);
  expect(await bodiesRead()).toEqual([group.name]);
});

test("his ends with its last day, and one who writes for no body reads none", async () => {
  await give("contributor", group.id, "2026-11-22");
  await give("contributor", null);
  await give("reader", null);
  expect(await bodiesRead()).toEqual([]);
});

test("no other role is of a body", async () => {
  await expect(give("reader", group.id)).rejects.toThrow(/check constraint/);
});

test.each(["member", "substitute", "chair", "secretary", "convener"] as const)(
  "as %s one reads what one's own body reads, and a registrar what his municipality's do",
  async (role) => {
    await db
      .insertInto("mandates")
      .values({
        cooperation_id: sjoriket.id,
        body_id: group.id,
        person_id: maja.id,
        organisation_id: vikby.id,
        role,
        from_on: firstDay,
      })
      .execute();
    expect(await bodiesRead()).toEqual([group.name]);
    await db.deleteFrom("account_persons").execute();
    expect(await bodiesRead()).toEqual([]);
    await give("registrar", null);
    expect(await bodiesRead()).toEqual([group.name]);
  },
);

const askedTogether = async (accounts: readonly string[]) => {
  const { rows } = await sql<Access & { id: string }>`
    select who.id, access.* from unnest(${[...accounts]}::uuid[]) with ordinality as who (id, place),
      access_of(who.id, ${today}::date) as access order by place`.execute(db);
  return rows;
};

test.each([
  ["secretary first", [secretary.id, forester.id, director.id]],
  ["director first", [director.id, forester.id, secretary.id]],
])("many who are asked about at once belong to what each belongs to alone: %s", async (_, accounts) => {
  await give("contributor", group.id);
  const alone = [];
  for (const account of accounts) alone.push(...(await askedTogether([account])));
  expect(new Set(alone.map(({ audiences }) => audiences.join())).size).toBe(accounts.length);
  expect(await askedTogether(accounts)).toEqual(alone);
});
