import { sql } from "kysely";
import type { Language } from "../../../lib/language.ts";
import type { Db } from "../../../platform/db/schema.ts";
import type { MandateRole } from "../mandates/rules.ts";
import type { Role } from "../roles/rules.ts";

export interface OwnCooperation {
  id: string;
  slug: string;
  name: string;
}

/** Those that an account belongs to. */
export function cooperationsNamed(db: Db, ids: readonly string[]): Promise<OwnCooperation[]> {
  return db
    .selectFrom("cooperations")
    .select(["id", "slug", "name"])
    .where("id", "=", sql<string>`any(${ids}::uuid[])`)
    .orderBy(sql`name collate swedish`)
    .execute();
}

/** What an account is somewhere: by a role, or by the seat of a person that it is joined to. */
export interface Office {
  cooperationId: string;
  role: Role | MandateRole;
  /** The body, or a registrar's municipality; none where it is all of the cooperation. */
  place: string | null;
  until: string | null;
}

/** Those that hold on a day. */
export async function officesOf(db: Db, accountId: string, today: string): Promise<Office[]> {
  const { rows } = await sql<Office>`
    select given.cooperation_id as "cooperationId", role, place.name as place, until_on as until
    from account_roles as given left join parties as place on place.id = coalesce(organisation_id, body_id)
    where account_id = ${accountId} and from_on <= ${today} and (until_on is null or until_on >= ${today})
    union all
    select mandates.cooperation_id, mandates.role, body.name, until_on
    from account_persons
    join parties as joined on joined.id = account_persons.person_id
    join parties as same on same.current_id = joined.current_id
    join mandates on mandates.person_id = same.id
    join parties as seated on seated.id = body_id join parties as body on body.id = seated.current_id
    where account_id = ${accountId} and from_on <= ${today} and (until_on is null or until_on >= ${today})
    order by place nulls first, role`.execute(db);
  return rows;
}

/** In which language an account has its mail. */
export async function languageOf(db: Db, accountId: string): Promise<Language> {
  const { language } = await db
    .selectFrom("accounts")
    .select("language")
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
  return language;
}
