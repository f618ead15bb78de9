import { type Expression, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "../../../platform/db/schema.ts";
import { unmasked } from "../../../platform/db/unmasked.ts";
import { withoutBody } from "../paths.ts";

/** The items with all that was said, decided and given out under them. */
export function itemsOfMeeting(db: Db, meeting: Expression<string>) {
  return db
    .selectFrom("items")
    .select((row) => [
      "items.id",
      "items.slug",
      "items.number",
      "items.title",
      unmasked("items", "title").as("originalTitle"),
      "items.annexes",
      "items.doubts",
      "items.spans",
      jsonArrayFrom(presentationsUnder(db, row.ref("items.id"))).as("presentations"),
      jsonArrayFrom(inputsUnder(db, row.ref("items.id"))).as("inputs"),
      jsonArrayFrom(proposalsUnder(db, row.ref("items.id"))).as("proposals"),
      jsonArrayFrom(clausesUnder(db, row.ref("items.id"))).as("clauses"),
      jsonArrayFrom(votesUnder(db, row.ref("items.id"))).as("votes"),
      jsonArrayFrom(reservationsUnder(db, row.ref("items.id"))).as("reservations"),
      jsonArrayFrom(assignmentsUnder(db, row.ref("items.id"))).as("assignments"),
    ])
    .where("items.meeting_id", "=", meeting)
    .orderBy("items.position");
}

type ItemId = Expression<string>;

function presentationsUnder(db: Db, item: ItemId) {
  return db
    .selectFrom("presentations as presentation")
    .innerJoin("parties as named", "named.id", "presentation.person_id")
    .innerJoin("parties as person", "person.id", "named.current_id")
    .select([
      "presentation.position",
      "presentation.name as written",
      unmasked("presentations", "name", "presentation").as("original"),
      "presentation.organisation",
      "presentation.spans",
      "presentation.doubts",
      "person.slug as personSlug",
      "person.name as personName",
    ])
    .where("presentation.item_id", "=", item)
    .orderBy("presentation.position");
}

function inputsUnder(db: Db, item: ItemId) {
  return db
    .selectFrom("inputs as said")
    .select(["said.position", "said.text", "said.spans", "said.doubts"])
    .select(unmasked("inputs", "text", "said").as("original"))
    .where("said.item_id", "=", item)
    .orderBy("said.position");
}

function proposalsUnder(db: Db, item: ItemId) {
  return db
    .selectFrom("proposals as said")
    .select(["said.position", "said.text", "said.spans"])
    .select(unmasked("proposals", "text", "said").as("original"))
    .where("said.item_id", "=", item)
    .orderBy("said.position");
}

function clausesUnder(db: Db, item: ItemId) {
  return db
    .selectFrom("decisions as clause")
    .select(["clause.slug", "clause.text", "clause.outcome", "clause.spans", "clause.doubts"])
    .select(unmasked("decisions", "text", "clause").as("original"))
    .where("clause.item_id", "=", item)
    .orderBy("clause.position");
}

/** Those that are closed, each with who was on which side, where it was told by names. */
function votesUnder(db: Db, item: ItemId) {
  return db
    .selectFrom("votes as vote")
    .select((row) => [
      "vote.id",
      "vote.yes_means as yesMeans",
      "vote.no_means as noMeans",
      "vote.casting_vote as castingVote",
      jsonArrayFrom(answersTo(db, row.ref("vote.id"))).as("answers"),
    ])
    .select(counted("yes"))
    .select(counted("no"))
    .select(counted("abstained"))
    .where("vote.item_id", "=", item)
    .where("vote.closed_at", "is not", null)
    .orderBy("vote.position");
}

const counted = <Side extends "yes" | "no" | "abstained">(side: Side) =>
  sql<number>`coalesce(${sql.ref(`vote.${side}`)}, (select count(*)::integer from vote_answers
    where vote_id = vote.id and answer = ${side}))`.as(side);

const answersTo = (db: Db, vote: Expression<string>) =>
  db
    .selectFrom("vote_answers as given")
    .innerJoin("parties as named", "named.id", "given.person_id")
    .innerJoin("parties as person", "person.id", "named.current_id")
    .select(["person.name", "given.answer"])
    .where("given.vote_id", "=", vote)
    .orderBy("person.name");

function reservationsUnder(db: Db, item: ItemId) {
  return db
    .selectFrom("reservations as reservation")
    .innerJoin("parties as named", "named.id", "reservation.person_id")
    .innerJoin("parties as person", "person.id", "named.current_id")
    .select(["person.name", "person.slug", "reservation.text"])
    .select(unmasked("reservations", "text", "reservation").as("original"))
    .where("reservation.item_id", "=", item)
    .orderBy("reservation.position");
}

function assignmentsUnder(db: Db, item: ItemId) {
  return db
    .selectFrom("assignments as assignment")
    .leftJoin("meetings as back", "back.id", "assignment.return_meeting_id")
    .leftJoin("parties as own", "own.id", "back.body_id")
    .select([
      "assignment.id",
      "assignment.position",
      "assignment.who",
      "assignment.what",
      unmasked("assignments", "what", "assignment").as("original"),
      unmasked("assignments", "who", "assignment").as("originalWho"),
      "assignment.due_on as dueOn",
      "assignment.due_text as dueText",
      "assignment.spans",
      "assignment.doubts",
      "back.slug as returnMeeting",
      "back.held_on as returnsOn",
      sql<string>`coalesce(own.slug, ${withoutBody})`.as("returnBody"),
    ])
    .select((row) => jsonArrayFrom(holdersOf(db, row.ref("assignment.id"))).as("holders"))
    .where("assignment.item_id", "=", item)
    .orderBy("assignment.position");
}

function holdersOf(db: Db, assignment: Expression<string>) {
  return db
    .selectFrom("assignment_holders as holder")
    .innerJoin("parties as named", "named.id", "holder.party_id")
    .innerJoin("parties as party", "party.id", "named.current_id")
    .select(["party.kind", "party.slug", "party.name"])
    .distinct()
    .where("holder.assignment_id", "=", assignment)
    .orderBy("party.name");
}
