// What each municipality answers by itself, and who says so for it.
import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";

export const ownAnswersOf = (db: Db, consultationId: string) =>
  db
    .selectFrom("consultation_answers as answer")
    .innerJoin("parties as told", "told.id", "answer.organisation_id")
    .select([
      "told.current_id as organisationId",
      "answer.stands_outside as standsOutside",
      "answer.text",
      "answer.file_name as fileName",
    ])
    .where("answer.consultation_id", "=", consultationId)
    .execute();

export const ownAnswerFile = (db: Db, consultationId: string, organisationId: string) =>
  db
    .selectFrom("consultation_answers")
    .select(["file_name as fileName", "media_type as mediaType", "bytes"])
    .where("consultation_id", "=", consultationId)
    .where("organisation_id", "=", organisationId)
    .executeTakeFirst();

/** The municipalities that an account speaks for on a day: its persons' seats, and those whose registrar it is. */
export async function spokenForBy(
  register: Db,
  {
    accountId,
    cooperationId,
    today,
  }: { readonly accountId: string | null; readonly cooperationId: string; readonly today: string },
): Promise<ReadonlySet<string>> {
  if (accountId === null) return new Set();
  const { rows } = await sql<{ id: string }>`
    with mine as (
      select same.id from account_persons join parties as joined on joined.id = person_id
      join parties as same on same.current_id = joined.current_id where account_id = ${accountId}),
    spoken as (
      select organisation_id from mandates where person_id in (select id from mine)
        and cooperation_id = ${cooperationId} and ${today} between from_on and coalesce(until_on, ${today})
      union select organisation_id from account_roles where account_id = ${accountId} and role = 'registrar'
        and cooperation_id = ${cooperationId} and ${today} between from_on and coalesce(until_on, ${today}))
    select current_id as id from spoken join parties on parties.id = organisation_id`.execute(register);
  return new Set(rows.map(({ id }) => id));
}
