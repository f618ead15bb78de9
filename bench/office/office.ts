// An office that runs its meetings here: a cooperation with one body, and people who are signed in. The first of them
// keep its minutes, the others have seats in it.
import { randomUUID } from "node:crypto";
import { openCooperation } from "../../src/features/imports/index.ts";
import { enterParties, PartyBook } from "../../src/features/parties/index.ts";
import { municipalities } from "../../src/lib/municipalities/municipalities.ts";
import { foldName } from "../../src/lib/names.ts";
import { openRegister } from "../../src/platform/db/register.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { readSettings } from "../../src/platform/settings.ts";
import { hashOfSecret, newSecret } from "../../src/platform/web/secret.ts";
import { givenNames, surnames } from "../cooperation/vocabulary.ts";

export interface Account {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly cookie: string;
}

export interface Office {
  readonly dataFolder: string;
  readonly slug: string;
  readonly body: { readonly id: string; readonly slug: string };
  readonly secretariat: readonly [Account, ...Account[]];
  readonly members: readonly Account[];
}

const firstDay = "2020-01-01";
const spelled = (name: string) => ({ spelling: name, folded: foldName(name) });

export async function foundOffice(
  dataFolder: string,
  size: { readonly secretariat: number; readonly members: number },
  slug = "almarken",
): Promise<Office> {
  const register = await openRegister(readSettings({ GENBO_DATA: dataFolder }));
  try {
    const { db } = register;
    const opened = await openCooperation(db, slug, `Almarken ${size.members}`);
    if (!opened.ok) throw new Error(`the cooperation can't be opened: ${opened.reason}`);
    const cooperationId = opened.value.id;
    const book = new PartyBook([], randomUUID);
    const body = book.add("body", "Styrelsen", spelled("Styrelsen"));
    const organisations = municipalities
      .slice(0, 12)
      .map(({ name, code }) => book.add("organisation", name, spelled(name), { municipalityCode: code }));
    const people = Array.from({ length: size.secretariat + size.members }, (_, number) => {
      const name = `${givenNames[number % givenNames.length]} ${surnames[number % surnames.length]}`;
      return book.add("person", name, spelled(name));
    });
    await db.transaction().execute((tx) => enterParties(tx, cooperationId, book));
    const accounts = await signIn(db, people);
    const [secretary, ...others] = accounts;
    if (secretary === undefined) throw new Error("an office needs somebody who keeps its minutes");
    const colleagues = others.slice(0, size.secretariat - 1);
    const members = others.slice(size.secretariat - 1);
    const from = { cooperation_id: cooperationId, from_on: firstDay };
    await db
      .insertInto("account_roles")
      .values(
        [secretary, ...colleagues].map(({ id }) => ({
          ...from,
          account_id: id,
          role: "secretariat",
          organisation_id: null,
        })),
      )
      .execute();
    await db
      .insertInto("mandates")
      .values(
        members.map(({ personId }, seat) => ({
          ...from,
          body_id: body.id,
          person_id: personId,
          organisation_id: organisations[seat % organisations.length]?.id ?? null,
          role: seat === 0 ? "chair" : "member",
        })),
      )
      .execute();
    const own = await db
      .selectFrom("parties")
      .select("slug")
      .where("id", "=", body.id)
      .executeTakeFirstOrThrow();
    return {
      dataFolder,
      slug,
      body: { id: body.id, slug: own.slug },
      secretariat: [secretary, ...colleagues],
      members,
    };
  } finally {
    await register.close();
  }
}

/** Each has an account, and a browser that is signed in for as long as a bench takes. */
async function signIn(db: Db, people: readonly { id: string; name: string }[]): Promise<Account[]> {
  const known = people.map(({ id: personId, name }) => ({
    id: randomUUID(),
    personId,
    name,
    email: `${personId}@almarken.example`,
    token: newSecret(),
  }));
  await db
    .insertInto("accounts")
    .values(known.map(({ id, name, email }) => ({ id, name, email })))
    .execute();
  await db
    .insertInto("account_persons")
    .values(known.map(({ id, personId }) => ({ account_id: id, person_id: personId })))
    .execute();
  await db
    .insertInto("sessions")
    .values(
      known.map(({ id, token }) => ({
        token_hash: hashOfSecret(token),
        account_id: id,
        means: "link",
        browser: "",
        expires_at: new Date(Date.now() + 12 * 3_600_000),
      })),
    )
    .execute();
  return known.map(({ id, personId, name, token }) => ({
    id,
    personId,
    name,
    cookie: `genbo-session=${token}`,
  }));
}
