// Invented neighbours: two bodies, two municipalities and five people, one of them in two spellings.
import type { Db, PartyKind } from "../../../platform/db/schema.ts";

/** Ids that a test's failure shows as small numbers. */
export const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;

export const cooperation = { id: id(1), slug: "nordsjobygden", name: "Nordsjöbygden" };
export const directorsGroup = { id: id(10), slug: "kommundirektorsgruppen", name: "Kommundirektörsgruppen" };
export const board = { id: id(11), slug: "styrelsen", name: "Styrelsen" };
export const kvarnby = { id: id(20), slug: "kvarnby", name: "Kvarnby" };
export const alvsater = { id: id(21), slug: "alvsater", name: "Älvsäter" };
export const anna = { id: id(30), slug: "anna-bergqvist", name: "Anna Bergqvist" };
export const annaMisspelt = { id: id(31), slug: "anna-bergkvist", name: "Anna Bergkvist" };
export const orjan = { id: id(32), slug: "orjan-strand", name: "Örjan Strand" };
export const asa = { id: id(33), slug: "asa-lindell", name: "Åsa Lindell" };
export const erik = { id: id(34), slug: "erik-nyholm", name: "Erik Nyholm" };

interface Neighbour {
  id: string;
  slug: string;
  name: string;
}

export async function loadNeighbours(db: Db): Promise<void> {
  await db.insertInto("cooperations").values(cooperation).execute();
  const parties = [
    ...[directorsGroup, board].map((party) => rowOf("body", party)),
    ...[kvarnby, alvsater].map((party) => rowOf("organisation", party)),
    ...[anna, annaMisspelt, orjan, asa, erik].map((party) => rowOf("person", party)),
  ];
  await db.insertInto("parties").values(parties).execute();
  const aliases = parties.map(({ id: party_id, name }) => ({
    party_id,
    spelling: name,
    folded: name.toLowerCase(),
  }));
  await db.insertInto("party_aliases").values(aliases).execute();
}

const rowOf = (kind: PartyKind, party: Neighbour) => ({
  ...party,
  kind,
  cooperation_id: cooperation.id,
  current_id: party.id,
});
