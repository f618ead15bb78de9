// A cooperation of as many municipalities as there are, with a director in each who has a seat and an address.
import { randomUUID } from "node:crypto";
import { enterParties, PartyBook } from "../../src/features/parties/index.ts";
import { municipalities } from "../../src/lib/municipalities/municipalities.ts";
import { foldName } from "../../src/lib/names.ts";
import { openRegister } from "../../src/platform/db/register.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { readSettings } from "../../src/platform/settings.ts";
import { givenNames, surnames } from "../cooperation/vocabulary.ts";
import type { Office } from "../office/office.ts";

const from = "2020-01-01";
const spelled = (name: string) => ({ spelling: name, folded: foldName(name) });

/** A municipality and whoever answers for it. */
export interface Asked {
  readonly organisationId: string;
  readonly director: string;
  readonly email: string;
}

/** In an office's cooperation, beside what it has: so many municipalities that are members, and their directors. */
export async function foundEverybody(
  { dataFolder, slug, body }: Office,
  count: number,
): Promise<readonly Asked[]> {
  const register = await openRegister(readSettings({ GENBO_DATA: dataFolder }));
  try {
    const { db } = register;
    const { id: cooperationId } = await db
      .selectFrom("cooperations")
      .select("id")
      .where("slug", "=", slug)
      .executeTakeFirstOrThrow();
    const book = new PartyBook([], randomUUID);
    const seats = municipalities.slice(0, count).map(({ name, code }, number) => {
      const municipality = `${name} kommun`;
      const director = `${givenNames[number % givenNames.length]} ${surnames[Math.floor(number / givenNames.length)]}`;
      return {
        organisationId: book.add("organisation", municipality, spelled(municipality)).id,
        personId: book.add("person", director, spelled(director)).id,
        director,
        email: `direktor.${code}@almarken.example`,
      };
    });
    await db.transaction().execute((tx) => enterParties(tx, cooperationId, book));
    await seat(db, { cooperationId, bodyId: body.id }, seats);
    return seats;
  } finally {
    await register.close();
  }
}

async function seat(
  db: Db,
  { cooperationId, bodyId }: { readonly cooperationId: string; readonly bodyId: string },
  seats: readonly (Asked & { readonly personId: string })[],
): Promise<void> {
  await db
    .updateTable("parties")
    .set({ member_from: from })
    .where(
      "id",
      "in",
      seats.map(({ organisationId }) => organisationId),
    )
    .execute();
  await db
    .insertInto("mandates")
    .values(
      seats.map(({ organisationId, personId }) => ({
        cooperation_id: cooperationId,
        body_id: bodyId,
        person_id: personId,
        organisation_id: organisationId,
        role: "member" as const,
        from_on: from,
      })),
    )
    .execute();
}
