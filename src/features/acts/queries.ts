import { sql } from "kysely";
import type { Db } from "../../platform/db/schema.ts";
import type { ActsForm } from "./forms.ts";
import { actsPerPage } from "./rules.ts";

export type RecordedAct = Awaited<ReturnType<typeof actsOfCooperation>>[number];
export type KindCount = Awaited<ReturnType<typeof kindCounts>>[number];

/** A page of the record, newest first. */
export function actsOfCooperation(db: Db, cooperation: string, { slag, sida }: ActsForm) {
  return recorded(db, cooperation, slag)
    .orderBy("act.id", "desc")
    .limit(actsPerPage)
    .offset((sida - 1) * actsPerPage)
    .execute();
}

export function kindCounts(db: Db, cooperation: string) {
  return db
    .selectFrom("acts")
    .where("cooperation_id", "=", cooperation)
    .select(["kind", sql<number>`count(*)::int`.as("count")])
    .groupBy("kind")
    .orderBy("kind")
    .execute();
}

/** The acts after one and up to another, oldest first: what is exported at a time. */
export function actsBetween(db: Db, cooperation: string, kind: string, after: string, last: string) {
  return recorded(db, cooperation, kind)
    .where("act.id", ">", after)
    .where("act.id", "<=", last)
    .select("act.seal")
    .orderBy("act.id")
    .limit(1000)
    .execute();
}

function recorded(db: Db, cooperation: string, kind: string) {
  return db
    .selectFrom("acts as act")
    .leftJoin("accounts as account", "account.id", "act.account_id")
    .where("act.cooperation_id", "=", cooperation)
    .$if(kind !== "", (query) => query.where("act.kind", "=", kind))
    .select([
      "act.id",
      "act.at",
      "act.kind",
      "act.account_id as accountId",
      "account.name as accountName",
      "act.subject_kind as subjectKind",
      "act.subject_id as subjectId",
      "act.facts",
    ]);
}

/** What the things are called, of those that the reader may see: the record must not tell the name of a closed item. */
export async function namesSeen(reader: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...ids];
  const { rows } = await sql<{ id: string; name: string }>`
    select id, title as name from items where id = any(${wanted})
    union all select id, text from decisions where id = any(${wanted})
    union all select id, text from inputs where id = any(${wanted})
    union all select id, what from assignments where id = any(${wanted})
    union all select id, file_name from documents where id = any(${wanted})
    union all select id, name from parties where id = any(${wanted})
    union all select meetings.id, concat_ws(' ', parties.name, meetings.slug)
      from meetings left join parties on parties.id = body_id where meetings.id = any(${wanted})`.execute(
    reader,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Whose accounts were meant. */
export async function accountNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const accounts = await db.selectFrom("accounts").where("id", "in", ids).select(["id", "name"]).execute();
  return new Map(accounts.map(({ id, name }) => [id, name]));
}
