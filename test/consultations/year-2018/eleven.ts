// Eleven municipalities that are to answer a consultation in 2018, each with a director; two who write, and who keeps it
// all together. The municipalities are real, and all people invented.
import { sql } from "kysely";
import type { Db } from "../../../src/platform/db/schema.ts";
import { foldName } from "../../../src/lib/names.ts";

const id = (number: number) => `00000000-0000-7000-b000-${String(number).padStart(12, "0")}`;
const firstDay = "2018-01-01";

export const region = { id: id(1), slug: "slattlandet", name: "Slättlandet" };
export const directors = { id: id(2), name: "Kommundirektörsgruppen" };
export const planners = { id: id(3), name: "Översiktsplanegruppen" };

const personOf = (number: number, name: string, place: string) => ({
  id: id(number),
  accountId: id(number + 100),
  name,
  email: `${foldName(name).replace(" ", ".")}@${foldName(place)}.example`,
});

const seats = [
  ["Burlöv", "Alva Brink"],
  ["Eslöv", "Bengt Enmark"],
  ["Höör", "Cissi Hallin"],
  ["Kävlinge", "Inga Kjellin"],
  ["Lomma", "Ludvig Norell"],
  ["Lund", "Petra Sandfors"],
  ["Malmö", "Rolf Mattén"],
  ["Staffanstorp", "Siri Stolpe"],
  ["Svedala", "Tove Svärdin"],
  ["Trelleborg", "Urban Trastner"],
  ["Vellinge", "Viola Westin"],
] as const;

export type Municipality = (typeof seats)[number][0];
export const municipalities = seats.map(([name]) => name);

/** Those who answer together. */
export const within = municipalities.filter((name) => name !== "Lomma" && name !== "Trelleborg");

const seated = seats.map(([place, name], at) => ({
  place,
  organisation: id(10 + at),
  ...personOf(30 + at, name, place),
}));

export function directorOf(municipality: Municipality) {
  const found = seated.find(({ place }) => place === municipality);
  if (found === undefined) throw new Error(`nobody directs ${municipality}`);
  return found;
}

export const secretary = personOf(50, "Stina Vikmark", "slattlandet");
/** Of the planners. */
export const writers = {
  hanna: personOf(51, "Hanna Ahlmark", "Malmö"),
  kim: personOf(52, "Kim Bergström", "Lund"),
};

/** Of Petra in Lund, and in no register before. */
export const disa = { name: "Disa Dalinder", email: "disa.dalinder@lund.example" };
/** Where Inga in Kävlinge really reads her mail. */
export const newAddress = "inga@nya-kavlinge.example";

/** Directors who sign in; the others answer by their mail and their links. */
const withAccounts = [directorOf("Lomma"), directorOf("Malmö")];

export async function loadEleven(db: Db): Promise<void> {
  const persons = [...seated, secretary, writers.hanna, writers.kim];
  const parties = [
    { kind: "body" as const, ...directors },
    { kind: "body" as const, ...planners },
    ...seated.map(({ place, organisation }) => ({
      kind: "organisation" as const,
      id: organisation,
      name: place,
    })),
    ...persons.map((person) => ({ kind: "person" as const, id: person.id, name: person.name })),
  ];
  await db.insertInto("cooperations").values(region).execute();
  await db
    .insertInto("parties")
    .values(
      parties.map((party) => ({
        ...party,
        cooperation_id: region.id,
        current_id: party.id,
        slug: foldName(party.name).replaceAll(" ", "-"),
        member_from: party.kind === "organisation" ? firstDay : null,
      })),
    )
    .execute();
  await db
    .insertInto("party_aliases")
    .values(
      parties.map((party) => ({ party_id: party.id, spelling: party.name, folded: foldName(party.name) })),
    )
    .execute();
  const signing = [secretary, writers.hanna, writers.kim, ...withAccounts];
  await db
    .insertInto("accounts")
    .values(signing.map(({ accountId, name, email }) => ({ id: accountId, name, email })))
    .execute();
  await db
    .insertInto("account_persons")
    .values(signing.map((each) => ({ account_id: each.accountId, person_id: each.id })))
    .execute();
  const there = { cooperation_id: region.id, from_on: firstDay };
  await db
    .insertInto("account_roles")
    .values({ ...there, account_id: secretary.accountId, role: "secretariat", organisation_id: null })
    .execute();
  await db
    .insertInto("mandates")
    .values([
      ...seated.map((each) => ({
        ...there,
        body_id: directors.id,
        person_id: each.id,
        organisation_id: each.organisation,
        role: "member" as const,
      })),
      ...[writers.hanna, writers.kim].map((each) => ({
        ...there,
        body_id: planners.id,
        person_id: each.id,
        organisation_id: null,
        role: "member" as const,
      })),
    ])
    .execute();
  await sql`select sight_all()`.execute(db);
}
