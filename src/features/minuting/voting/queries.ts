import { type Expression, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "../../../platform/db/schema.ts";

type Id = Expression<string>;

/** The votes under an item, each with who answered what. */
export const votesUnder = (db: Db, item: Id) =>
  db
    .selectFrom("votes as vote")
    .select((row) => [
      "vote.id",
      "vote.form",
      "vote.yes_means as yesMeans",
      "vote.no_means as noMeans",
      "vote.yes",
      "vote.no",
      "vote.abstained",
      "vote.casting_vote as castingVote",
      sql<boolean>`vote.closed_at is null`.as("isOpen"),
      jsonArrayFrom(answersTo(db, row.ref("vote.id"))).as("answers"),
    ])
    .where("vote.item_id", "=", item)
    .orderBy("vote.position");

/** By the names that the minutes have for them, in the order in which they stand there. */
const answersTo = (db: Db, vote: Id) =>
  db
    .selectFrom("vote_answers as given")
    .innerJoin("votes", "votes.id", "given.vote_id")
    .innerJoin("items", "items.id", "votes.item_id")
    .innerJoin("parties as person", "person.id", "given.person_id")
    .leftJoinLateral(
      (lateral) =>
        lateral
          .selectFrom("attendances")
          .select(["attendances.name", "attendances.position"])
          .whereRef("attendances.meeting_id", "=", "items.meeting_id")
          .whereRef("attendances.person_id", "=", "given.person_id")
          .orderBy("attendances.position")
          .limit(1)
          .as("there"),
      (join) => join.onTrue(),
    )
    .select(["given.person_id as personId", "given.answer", "given.came_by as cameBy"])
    .select(sql<string>`coalesce(there.name, person.name)`.as("name"))
    .where("given.vote_id", "=", vote)
    .orderBy("there.position")
    .orderBy("person.name");

export type Voting = "none" | "count" | "roll-call";

/** How a body votes. */
export async function votingOf(db: Db, bodyId: string): Promise<Voting> {
  const form = await db
    .selectFrom("body_forms")
    .select("voting")
    .where("body_id", "=", bodyId)
    .executeTakeFirst();
  return form?.voting ?? "none";
}
