import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import type { Round } from "../queries.ts";
import type { RoundReach, WantedRound } from "./rules.ts";

/** A round as it was wanted, and whether anybody has answered. */
export interface StandingRound {
  readonly wanted: WantedRound;
  readonly itemId: string | null;
  readonly decisionId: string | null;
  readonly hasReplies: boolean;
}

export async function standingRound(db: Db | Tx, round: Round): Promise<StandingRound> {
  const { reach, hasReplies } = await db
    .selectFrom("rounds")
    .innerJoin("audiences", "audiences.id", "rounds.audience_id")
    .select([
      sql<RoundReach>`audiences.kind`.as("reach"),
      sql<boolean>`exists (select from round_recipients where round_id = rounds.id and answered_at is not null)`.as(
        "hasReplies",
      ),
    ])
    .where("rounds.id", "=", round.id)
    .executeTakeFirstOrThrow();
  const { kind, question, background, form, asks, bodyId, deadline, itemId, decisionId } = round;
  const { repliesSeen, mayStandOutside } = round;
  const wanted = {
    kind,
    question,
    background,
    form,
    asks,
    bodyId,
    deadline,
    repliesSeen,
    mayStandOutside,
    reach,
  };
  return { wanted, itemId, decisionId, hasReplies };
}

export type RoundPaper = Awaited<ReturnType<typeof papersOfRound>>[number];

export const papersOfRound = (db: Db | Tx, roundId: string) =>
  db
    .selectFrom("round_papers")
    .select(["id", "title", "file_name as fileName", "size"])
    .where("round_id", "=", roundId)
    .orderBy("position")
    .execute();

/** The round that a form which named it has made. */
export const roundMade = (db: Db | Tx, cooperationId: string, id: string) =>
  db
    .selectFrom("rounds")
    .select("number")
    .where("id", "=", id)
    .where("cooperation_id", "=", cooperationId)
    .executeTakeFirst();

/** The bodies of a cooperation that the reader knows of. */
export const bodiesNamed = (reader: Db, cooperationId: string) =>
  reader
    .selectFrom("parties")
    .select(["id", "name"])
    .where("cooperation_id", "=", cooperationId)
    .where("kind", "=", "body")
    .whereRef("current_id", "=", "id")
    .orderBy(sql`name collate swedish`)
    .execute();
