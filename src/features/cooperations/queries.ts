import { type Expression, sql } from "kysely";
import { type Given, prepared } from "../../platform/db/prepared.ts";
import type { Db } from "../../platform/db/schema.ts";

export interface Cooperation {
  id: string;
  slug: string;
  name: string;
  /** Contradictions and suggestions that wait for a person. */
  waiting: number;
  /** Whether there is any that the reader sees. */
  hasRounds: boolean;
  hasConsultations: boolean;
}

export interface CooperationCounts extends Pick<Cooperation, "id" | "slug" | "name" | "waiting"> {
  meetings: number;
  decisions: number;
  assignments: number;
  people: number;
  firstYear: number | null;
  lastYear: number | null;
}

export async function cooperationBySlug(db: Db, slug: string): Promise<Cooperation | undefined> {
  const [cooperation] = await cooperationsAt(db, { slug });
  return cooperation;
}

const cooperationsAt = prepared((db, given: Given<"slug">) =>
  namedCooperations(db).where("slug", "=", given("slug")),
);

/** The cooperation of a row, as a part of another question. */
export const cooperationOf = (db: Db, id: Expression<string>) => namedCooperations(db).where("id", "=", id);

const namedCooperations = (db: Db) =>
  db
    .selectFrom("cooperations")
    .select(named)
    .select([hasAny("rounds").as("hasRounds"), hasAny("consultations").as("hasConsultations")]);

export function cooperationsWithCounts(db: Db): Promise<CooperationCounts[]> {
  return db
    .selectFrom("cooperations")
    .select(named)
    .select([
      countOf("meetings").as("meetings"),
      countOf("decisions").as("decisions"),
      countOf("assignments").as("assignments"),
      sql<number>`(select count(*) from parties where cooperation_id = cooperations.id
        and kind = 'person' and current_id = id)::int`.as("people"),
      sql<number | null>`(select extract(year from min(held_on)) from meetings
        where cooperation_id = cooperations.id)::int`.as("firstYear"),
      sql<number | null>`(select extract(year from max(held_on)) from meetings
        where cooperation_id = cooperations.id)::int`.as("lastYear"),
    ])
    .orderBy(sql`name collate swedish`)
    .execute();
}

const waiting = sql<number>`(
  (select count(*) from contradictions where cooperation_id = cooperations.id and settled_at is null) +
  (select count(*) from suggestions where cooperation_id = cooperations.id and answer is null))::int`;

const named = ["id", "slug", "name", waiting.as("waiting")] as const;

/** In a viewer's reading, of those that he sees. */
const hasAny = (table: "rounds" | "consultations") =>
  sql<boolean>`exists (select from ${sql.table(table)} where cooperation_id = cooperations.id)`;

const countOf = (table: "meetings" | "decisions" | "assignments") =>
  sql<number>`(select count(*) from ${sql.table(table)} where cooperation_id = cooperations.id)::int`;

/** What a secretariat changes, row by row. */
export type Held = "contradictions" | "suggestions" | "parties";

/** Whether a row that the reader sees is of the cooperation. */
export async function isHeld(db: Db, held: Held, id: string, cooperationId: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(held)} where id = ${id} and cooperation_id = ${cooperationId}`.execute(db);
  return rows.length > 0;
}
