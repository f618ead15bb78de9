import { sql } from "kysely";
import type { Db } from "../../platform/db/schema.ts";
import { actsPerPage } from "./rules.ts";

export type RecordedAct = Awaited<ReturnType<typeof actsOn>>[number];
export type KindCount = Awaited<ReturnType<typeof kindCounts>>[number];

export interface Chosen {
  readonly cooperation: string;
  /** Of one kind, or of all where it is empty. */
  readonly kind: string;
  /** Done to one of these; null is to anything. */
  readonly about: readonly string[] | null;
}

/** A page of the record, newest first. */
export function actsOn(db: Db, chosen: Chosen, page: number) {
  return recorded(db, chosen)
    .orderBy("act.id", "desc")
    .limit(actsPerPage)
    .offset((page - 1) * actsPerPage)
    .execute();
}

export function kindCounts(db: Db, { cooperation, about }: Chosen) {
  return db
    .selectFrom("acts as act")
    .where("cooperation_id", "=", cooperation)
    .$if(about !== null, (query) => query.where(doneTo(about ?? [])))
    .select(["kind", sql<number>`count(*)::int`.as("count")])
    .groupBy("kind")
    .orderBy("kind")
    .execute();
}

/** The acts after one and up to another, oldest first: what is exported at a time. */
export function actsBetween(db: Db, chosen: Chosen, after: string, last: string) {
  return recorded(db, chosen)
    .where("act.id", ">", after)
    .where("act.id", "<=", last)
    .select("act.seal")
    .orderBy("act.id")
    .limit(1000)
    .execute();
}

function recorded(db: Db, { cooperation, kind, about }: Chosen) {
  return db
    .selectFrom("acts as act")
    .leftJoin("accounts as account", "account.id", "act.account_id")
    .where("act.cooperation_id", "=", cooperation)
    .$if(kind !== "", (query) => query.where("act.kind", "=", kind))
    .$if(about !== null, (query) => query.where(doneTo(about ?? [])))
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

/** Many meetings are opened in one act. */
const doneTo = (ids: readonly string[]) =>
  sql<boolean>`(act.subject_id = any (${[...ids]}::uuid[]) or act.facts -> 'meetings' ?| ${[...ids]}::text[])`;
