// A cooperation of four invented municipalities, its directors, and who keeps its minutes.
import { sql } from "kysely";
import type { Db } from "../../src/platform/db/schema.ts";

const id = (number: number) => `00000000-0000-7000-a000-${String(number).padStart(12, "0")}`;

export const amarken = { id: id(1), slug: "amarken", name: "Åmarken" };
export const directors = { id: id(2), slug: "direktorsgruppen", name: "Direktörsgruppen" };

const municipality = (number: number, name: string, slug: string) => ({ id: id(number), name, slug });
const lovby = municipality(10, "Lövby", "lovby");
const stenvik = municipality(11, "Stenvik", "stenvik");
const adala = municipality(12, "Ådala", "adala");
const harsjo = municipality(13, "Harsjö", "harsjo");

const person = (number: number, name: string, slug: string) => ({
  id: id(number),
  name,
  slug,
  accountId: id(number + 10),
  email: `${slug}@amarken.example`,
});
const bo = { ...person(20, "Bo Ekvall", "bo-ekvall"), from: lovby, role: "chair" as const };
export const ylva = {
  ...person(21, "Ylva Marklund", "ylva-marklund"),
  from: stenvik,
  role: "member" as const,
};
export const ivar = { ...person(22, "Ivar Dahlén", "ivar-dahlen"), from: adala, role: "member" as const };
export const hanna = { ...person(23, "Hanna Sjölin", "hanna-sjolin"), from: harsjo, role: "member" as const };
export const tora = person(24, "Tora Lindmark", "tora-lindmark");

const firstDay = "2019-01-01";

export async function loadAmarken(db: Db): Promise<void> {
  const persons = [bo, ylva, ivar, hanna, tora];
  const parties = [
    { kind: "body" as const, ...named(directors) },
    ...[lovby, stenvik, adala, harsjo].map((each) => ({ kind: "organisation" as const, ...named(each) })),
    ...persons.map((each) => ({ kind: "person" as const, ...named(each) })),
  ];
  await db.insertInto("cooperations").values(amarken).execute();
  await db
    .insertInto("parties")
    .values(
      parties.map((party) => ({
        ...party,
        cooperation_id: amarken.id,
        current_id: party.id,
        member_from: firstDay,
      })),
    )
    .execute();
  await db
    .insertInto("party_aliases")
    .values(
      parties.map((party) => ({
        party_id: party.id,
        spelling: party.name,
        folded: party.slug.replaceAll("-", " "),
      })),
    )
    .execute();
  await db
    .insertInto("accounts")
    .values(persons.map(({ accountId, name, email }) => ({ id: accountId, name, email })))
    .execute();
  await db
    .insertInto("account_persons")
    .values(persons.map((each) => ({ account_id: each.accountId, person_id: each.id })))
    .execute();
  const within = { cooperation_id: amarken.id, from_on: firstDay };
  await db
    .insertInto("account_roles")
    .values({ ...within, account_id: tora.accountId, role: "secretariat", organisation_id: null })
    .execute();
  await db
    .insertInto("mandates")
    .values(
      [bo, ylva, ivar, hanna].map(({ from, role, ...each }) => ({
        ...within,
        body_id: directors.id,
        person_id: each.id,
        organisation_id: from.id,
        role,
      })),
    )
    .execute();
  await sql`select sight_all()`.execute(db);
}

const named = ({ id: own, name, slug }: { id: string; name: string; slug: string }) => ({
  id: own,
  name,
  slug,
});
