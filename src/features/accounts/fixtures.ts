// Two neighbouring cooperations of invented people, with a secretary each and one who belongs to both.
import { sql } from "kysely";
import type { Db } from "../../platform/db/schema.ts";

const id = (number: number) => `00000000-0000-7000-9000-${String(number).padStart(12, "0")}`;

export const sjoriket = { id: id(1), slug: "sjoriket", name: "Sjöriket" };
export const skogsbygden = { id: id(2), slug: "skogsbygden", name: "Skogsbygden" };
export const group = { id: id(10), name: "Direktörsgruppen" };
export const forestGroup = { id: id(11), name: "Skogsgruppen" };
export const vikby = { id: id(20), name: "Vikby" };
export const maja = { id: id(30), name: "Maja Strand" };
export const otto = { id: id(31), name: "Otto Löv" };
export const forestMaja = { id: id(32), name: "Maja Strand" };

export const secretary = { id: id(40), name: "Signe Holm", email: "signe.holm@sjoriket.example" };
export const forester = { id: id(41), name: "Gösta Gran", email: "gosta.gran@skogsbygden.example" };
export const director = { id: id(42), name: "Maja Strand", email: "maja.strand@vikby.example" };
export const administrator = { id: id(43), name: "Ada Nyström", email: "ada.nystrom@drift.example" };

export const firstDay = "2026-01-01";

export async function loadAccounts(db: Db): Promise<void> {
  await db.insertInto("cooperations").values([sjoriket, skogsbygden]).execute();
  await db
    .insertInto("parties")
    .values([
      party(sjoriket.id, "body", group),
      party(skogsbygden.id, "body", forestGroup),
      party(sjoriket.id, "organisation", vikby),
      party(sjoriket.id, "person", maja),
      party(sjoriket.id, "person", otto),
      party(skogsbygden.id, "person", forestMaja),
    ])
    .execute();
  await sql`select sight_all()`.execute(db);
  await db
    .insertInto("accounts")
    .values([
      { ...secretary, administrator_since: null },
      { ...forester, administrator_since: null },
      { ...director, administrator_since: null },
      { ...administrator, administrator_since: `${firstDay}T08:00:00Z` },
    ])
    .execute();
  await db
    .insertInto("account_roles")
    .values([role(secretary.id, sjoriket.id), role(forester.id, skogsbygden.id)])
    .execute();
  await db
    .insertInto("account_persons")
    .values([
      { account_id: director.id, person_id: maja.id },
      { account_id: director.id, person_id: forestMaja.id },
    ])
    .execute();
}

const party = (
  cooperationId: string,
  kind: "person" | "organisation" | "body",
  { id: own, name }: { id: string; name: string },
) => ({
  id: own,
  cooperation_id: cooperationId,
  kind,
  slug: `part-${own.slice(-2)}`,
  name,
  current_id: own,
  member_from: firstDay,
});

const role = (accountId: string, cooperationId: string) => ({
  account_id: accountId,
  cooperation_id: cooperationId,
  role: "secretariat" as const,
  organisation_id: null,
  from_on: firstDay,
});

/** A seat that has a last day, or none. */
export async function seat(
  db: Db,
  { body, person, until }: { body: "group" | "forestGroup"; person: string; until: string | null },
): Promise<void> {
  const [cooperation, bodyId] = body === "group" ? [sjoriket.id, group.id] : [skogsbygden.id, forestGroup.id];
  await db
    .insertInto("mandates")
    .values({
      cooperation_id: cooperation,
      body_id: bodyId,
      person_id: person,
      organisation_id: null,
      from_on: firstDay,
      until_on: until,
    })
    .execute();
}
