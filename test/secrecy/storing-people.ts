// Puts the accounts of a made-up installation into the database, with all that an account has.
import type { Db } from "../../src/platform/db/schema.ts";
import type { World } from "./things.ts";

const then = "2026-01-02T09:00:00Z";

export async function storeAccounts(db: Db, { accounts, mandates }: World): Promise<void> {
  if (mandates.length > 0)
    await db
      .insertInto("mandates")
      .values(
        mandates.map(({ id, cooperation, body, person, organisation, role, from, until }) => ({
          id,
          cooperation_id: cooperation,
          body_id: body,
          person_id: person,
          organisation_id: organisation,
          role,
          from_on: from,
          until_on: until,
        })),
      )
      .execute();
  if (accounts.length === 0) return;
  await db
    .insertInto("accounts")
    .values(
      accounts.map(({ id, email, word, isAdministrator, isClosed }) => ({
        id,
        email,
        name: word,
        created_at: then,
        administrator_since: isAdministrator ? then : null,
        closed_at: isClosed ? then : null,
      })),
    )
    .execute();
  await storePossessions(db, accounts);
  const joined = accounts.flatMap(({ id, persons }) =>
    persons.map((person_id) => ({ account_id: id, person_id, joined_at: then })),
  );
  if (joined.length > 0) await db.insertInto("account_persons").values(joined).execute();
  const given = accounts.flatMap(({ id, roles }) =>
    roles.map((role) => ({
      id: role.id,
      account_id: id,
      cooperation_id: role.cooperation,
      role: role.role,
      organisation_id: role.organisation,
      body_id: role.body,
      from_on: role.from,
      until_on: role.until,
    })),
  );
  if (given.length > 0) await db.insertInto("account_roles").values(given).execute();
}

async function storePossessions(db: Db, accounts: World["accounts"]): Promise<void> {
  await db
    .insertInto("sessions")
    .values(
      accounts.map(({ id, session }) => ({
        id: session,
        token_hash: Buffer.from(session),
        account_id: id,
        means: "link" as const,
        created_at: then,
        seen_at: then,
        proved_at: then,
        expires_at: "2027-01-01T00:00:00Z",
      })),
    )
    .execute();
  await db
    .insertInto("passkeys")
    .values(
      accounts.map(({ id, passkey }) => ({
        id: passkey,
        account_id: id,
        credential_id: passkey,
        public_key: Buffer.from("key"),
        counter: 0,
        name: "telefon",
        created_at: then,
      })),
    )
    .execute();
  await db
    .insertInto("mails")
    .values(
      accounts.map(({ id, mail, email }) => ({
        id: mail,
        account_id: id,
        kind: "sign-in",
        recipient: email,
        subject: "Logga in",
        text: "Logga in",
        html: "Logga in",
        created_at: then,
        next_at: then,
      })),
    )
    .execute();
}
