// The accounts of a made-up installation, with their seats and roles: some stand, some have ended or not begun.
import { randomUUID } from "node:crypto";
import type { Db } from "../../src/platform/db/schema.ts";
import type { Dice } from "./dice.ts";
import type { Account, Cooperation, Mandate, Party, Role } from "./things.ts";

const [past, future] = [
  { from_on: "2020-01-01", until_on: "2026-05-19" },
  { from_on: "2026-05-21", until_on: null },
];
const standing = [
  { from_on: "2020-01-01", until_on: null },
  { from_on: "2026-05-20", until_on: "2026-05-20" },
];

export async function seat(db: Db, dice: Dice, cooperation: Cooperation, person: Party): Promise<Mandate> {
  const holds = dice.below(3) > 0;
  const [body, organisation] = [dice.pick(cooperation.bodies).id, dice.pick(cooperation.organisations).id];
  await db
    .insertInto("mandates")
    .values({
      cooperation_id: cooperation.id,
      body_id: body,
      person_id: person.id,
      organisation_id: organisation,
      role: dice.pick(["member", "substitute", "chair", "convener"] as const),
      ...(holds ? dice.pick(standing) : dice.pick([past, future])),
    })
    .execute();
  return { cooperation: cooperation.id, body, person: person.id, organisation, holds };
}

export async function makeAccount(
  db: Db,
  dice: Dice,
  cooperations: readonly Cooperation[],
  number: number,
): Promise<Account> {
  const id = randomUUID();
  const isClosed = dice.below(8) === 0;
  await db
    .insertInto("accounts")
    .values({
      id,
      email: `${number}@exempel.se`,
      name: dice.word(),
      administrator_since: number === 0 ? "2026-01-01" : null,
      closed_at: isClosed ? "2026-05-01" : null,
    })
    .execute();
  const persons: string[] = [];
  const roles: Role[] = [];
  for (const cooperation of cooperations) {
    if (number > 0 && dice.below(3) > 0) {
      const person = dice.pick(cooperation.persons).id;
      await db.insertInto("account_persons").values({ account_id: id, person_id: person }).execute();
      persons.push(person);
    }
    if (number > 0 && dice.below(3) === 0) roles.push(await give(db, dice, id, cooperation));
  }
  return { id, persons, roles, isClosed };
}

async function give(db: Db, dice: Dice, account: string, cooperation: Cooperation): Promise<Role> {
  const role = dice.pick(["secretariat", "contributor", "reader", "registrar"] as const);
  const organisation = role === "registrar" ? dice.pick(cooperation.organisations).id : null;
  const holds = dice.below(4) > 0;
  await db
    .insertInto("account_roles")
    .values({
      account_id: account,
      cooperation_id: cooperation.id,
      role,
      organisation_id: organisation,
      ...(holds ? dice.pick(standing) : dice.pick([past, future])),
    })
    .execute();
  return { cooperation: cooperation.id, role, organisation, holds };
}
