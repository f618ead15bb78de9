import { randomUUID } from "node:crypto";
import { foldName } from "../../../../../lib/names.ts";
import type { Tx } from "../../../../../platform/db/schema.ts";
import { enterParties, partiesMeant, PartyBook, personNamed } from "../../../../parties/index.ts";
import { knownPersons } from "../queries.ts";
import type { KnownPerson, StandingRecipient } from "../rules.ts";
import { currentOf, type Namesake, namesakes } from "./queries.ts";

interface Place {
  readonly cooperationId: string;
  readonly bodyId: string | null;
}

/** A name that was typed for somebody who answers, and for whom. */
export interface TypedName {
  readonly name: string;
  readonly organisationId: string | null;
  /** Where it is a member of the body, who answers for himself. */
  readonly personId: string | null;
  /** The row that it was typed in, where it stands already. */
  readonly standing: StandingRecipient | undefined;
}

/** Who is meant: whoever answers there by that name, whoever sits for the municipality, or whoever is alone in it. In
 *  the order of the names; nobody for a name that is new. */
export async function personsMeant(
  tx: Tx,
  { cooperationId, bodyId }: Place,
  typed: readonly TypedName[],
): Promise<(KnownPerson | undefined)[]> {
  const names = typed.map(({ name }) => name);
  const found = await namesakes(tx, cooperationId, names);
  const ids = typed.map((each) => each.personId ?? knownAs(each, found));
  const persons = await personsById(
    tx,
    bodyId,
    ids.flatMap((id) => id ?? []),
  );
  return ids.map((id) => persons.get(id ?? ""));
}

/** Those who are new, as the minutes would have them: by the spellings of the register, or entered there now. */
export async function enterPersons(
  tx: Tx,
  { cooperationId, bodyId }: Place,
  typed: readonly TypedName[],
): Promise<(KnownPerson | undefined)[]> {
  if (typed.length === 0) return [];
  const names = typed.map(({ name }) => name);
  const wanted = { spellings: names, folded: names.map(foldName), municipalityCodes: [] };
  const book = new PartyBook(await partiesMeant(tx, cooperationId, wanted), randomUUID);
  const ids = typed.map(
    ({ name, organisationId }) => personNamed(book, name, organisationId, { bodyId, attendees: [] }).id,
  );
  await enterParties(tx, cooperationId, book);
  const current = await currentOf(tx, ids);
  const persons = await personsById(tx, bodyId, [...current.values()]);
  return ids.map((id) => persons.get(current.get(id) ?? ""));
}

const personsById = async (
  tx: Tx,
  bodyId: string | null,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownPerson>> =>
  new Map((await knownPersons(tx, bodyId, ids)).map((person) => [person.personId, person]));

function knownAs(
  { name, organisationId, standing }: TypedName,
  found: readonly Namesake[],
): string | undefined {
  const same = found.filter((each) => each.name === name);
  const there = same.find(({ personId }) => standing?.answerers.some((each) => each.personId === personId));
  const seated = same.find(({ organisations }) => organisations.some((id) => id === organisationId));
  return (there ?? seated ?? (same.length === 1 ? same[0] : undefined))?.personId;
}
