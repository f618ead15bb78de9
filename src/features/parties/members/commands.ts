import { randomUUID } from "node:crypto";
import type { Tx } from "../../../platform/db/schema.ts";
import { enterParties } from "../commands.ts";
import { partiesMeant } from "../queries.ts";
import { organisationKeys, organisationNamed, PartyBook } from "../rules.ts";

/** The organisations that a cooperation is made of, from a day: known from then on, or new. */
export async function enterMembers(
  tx: Tx,
  cooperationId: string,
  names: readonly string[],
  from: string | null,
): Promise<void> {
  if (names.length === 0) return;
  const wanted = { spellings: names, folded: names.flatMap(organisationKeys), municipalityCodes: [] };
  const book = new PartyBook(await partiesMeant(tx, cooperationId, wanted), randomUUID);
  const members = names.map((name) => organisationNamed(book, name).id);
  await enterParties(tx, cooperationId, book);
  await tx.updateTable("parties").set({ member_from: from }).where("id", "in", members).execute();
}
