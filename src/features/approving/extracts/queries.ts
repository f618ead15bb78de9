import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";

export interface RegistryNumber {
  readonly organisationId: string | null;
  /** None of the cooperation's own. */
  readonly organisation: string | null;
  readonly number: string;
}

export function registryNumbersOf(db: Db, itemId: string): Promise<RegistryNumber[]> {
  return db
    .selectFrom("registry_numbers")
    .leftJoin("parties as told", "told.id", "registry_numbers.organisation_id")
    .leftJoin("parties as organisation", "organisation.id", "told.current_id")
    .select(["organisation.id as organisationId", "organisation.name as organisation", "number"])
    .where("item_id", "=", itemId)
    .orderBy("organisation.name", (order) => order.asc().nullsFirst())
    .execute();
}

/** Whose registrar an account is today. */
export async function registrarOf(
  register: Db,
  { accountId, cooperationId, today }: { accountId: string; cooperationId: string; today: string },
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct organisation.id, organisation.name from account_roles
    join parties as told on told.id = organisation_id join parties as organisation on organisation.id = told.current_id
    where account_id = ${accountId} and account_roles.cooperation_id = ${cooperationId} and role = 'registrar'
      and from_on <= ${today}::date and (until_on is null or until_on >= ${today}::date)
    order by organisation.name`.execute(register);
  return rows;
}
