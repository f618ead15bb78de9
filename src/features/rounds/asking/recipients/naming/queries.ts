import { sql } from "kysely";
import type { Tx } from "../../../../../platform/db/schema.ts";

export interface Namesake {
  readonly personId: string;
  readonly name: string;
  /** The organisations that he sits for, or has sat. */
  readonly organisations: readonly string[];
}

/** The persons of the cooperation who are called so. */
export async function namesakes(
  tx: Tx,
  cooperationId: string,
  names: readonly string[],
): Promise<Namesake[]> {
  const { rows } = await sql<Namesake>`
    select person.id as "personId", person.name, array(
      select distinct seated.current_id from mandates join parties as told on told.id = mandates.person_id
      join parties as seated on seated.id = mandates.organisation_id
      where told.current_id = person.id) as organisations
    from parties as person
    where person.cooperation_id = ${cooperationId} and person.kind = 'person' and person.current_id = person.id
      and person.name = any (${[...names]}::text[])
    order by person.created_at, person.id`.execute(tx);
  return rows;
}

/** As whom each is known now. */
export async function currentOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; current: string }>`
    select id, current_id as current from parties where id = any (${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, current }) => [id, current]));
}
