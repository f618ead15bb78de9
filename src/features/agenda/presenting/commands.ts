import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { foldName } from "../../../lib/names.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import {
  enterParties,
  municipalityNamed,
  organisationKeys,
  organisationNamed,
  partiesMeant,
  PartyBook,
  personNamed,
} from "../../parties/index.ts";
import type { Presenter } from "./rules.ts";

interface Place {
  readonly cooperationId: string;
  readonly bodyId: string | null;
  readonly itemId: string;
}

/** Who presents an item, instead of whoever did: people the register knows, or new ones. */
export async function namePresenters(
  tx: Tx,
  { cooperationId, bodyId, itemId }: Place,
  presenters: readonly Presenter[],
): Promise<void> {
  const before = await tx
    .deleteFrom("presentations")
    .where("item_id", "=", itemId)
    .returning(["person_id as personId", "organisation_id as organisationId"])
    .execute();
  if (presenters.length > 0) {
    const book = new PartyBook(await partiesMeant(tx, cooperationId, wanted(presenters)), randomUUID);
    const rows = presenters.map(({ name, organisation, personId }, position) => {
      const organisationId = organisation === null ? null : organisationNamed(book, organisation).id;
      const meant = () => personNamed(book, name, organisationId, { bodyId, attendees: [] }).id;
      return {
        item_id: itemId,
        position,
        name,
        organisation,
        person_id: personId ?? meant(),
        organisation_id: organisationId,
      };
    });
    await enterParties(tx, cooperationId, book);
    await tx.insertInto("presentations").values(rows).execute();
  }
  const gone = before.flatMap(({ personId, organisationId }) => [personId, organisationId]);
  await sql`select sight(${gone.filter((id) => id !== null)}::uuid[])`.execute(tx);
}

function wanted(presenters: readonly Presenter[]) {
  const people = presenters.map(({ name }) => name);
  const organisations = presenters.flatMap(({ organisation }) => organisation ?? []);
  return {
    spellings: [...people, ...organisations],
    folded: [...people.map(foldName), ...organisations.flatMap(organisationKeys)],
    municipalityCodes: organisations.flatMap((name) => municipalityNamed(name)?.code ?? []),
  };
}
