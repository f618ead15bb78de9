// What the municipalities have said of an item, or of a decision.
import { sql } from "kysely";
import { type Given, prepared } from "../../../../platform/db/prepared.ts";
import type { Db } from "../../../../platform/db/schema.ts";
import { withoutBody } from "../../../meetings/paths.ts";
import { type Round, roundsIn } from "../../queries.ts";
import { outcomeIn } from "../rules.ts";
import { type Stands, standingsOf } from "../standings/queries.ts";

export interface AnchoredRound extends Pick<
  Round,
  "id" | "number" | "question" | "stage" | "outcome" | "cooperationSlug"
> {
  readonly standings: readonly Stands[];
}

/** A meeting's address, in slugs. */
interface Address {
  readonly cooperation: string;
  readonly body: string;
  readonly meeting: string;
}

/** By the slug of the item: rounds of it, and of its decisions; as far as the reader may know. */
export async function roundsOfMeeting(
  db: Db,
  { cooperation, body, meeting }: Address,
  today: string,
): Promise<ReadonlyMap<string, readonly AnchoredRound[]>> {
  const rows = await roundsUnder(db, { cooperation, body, meeting });
  if (rows.length === 0) return new Map();
  const ids = rows.map(({ id }) => id);
  const anchored = await anchoredIn(db, ids, today);
  return new Map(
    [...Map.groupBy(rows, ({ item }) => item)].map(([item, found]) => [
      item,
      anchored.filter((round) => found.some(({ id }) => id === round.id)),
    ]),
  );
}

/** What every visit to a meeting asks besides: most have none. */
const roundsUnder = prepared((db, given: Given<keyof Address>) => {
  const items = db
    .selectFrom("meetings")
    .innerJoin("cooperations", "cooperations.id", "meetings.cooperation_id")
    .leftJoin("parties as own", "own.id", "meetings.body_id")
    .innerJoin("items", "items.meeting_id", "meetings.id")
    .where("cooperations.slug", "=", given("cooperation"))
    .where("meetings.slug", "=", given("meeting"))
    .where(sql`coalesce(own.slug, ${withoutBody})`, "=", given("body"));
  const ofItems = items.innerJoin("rounds", "rounds.item_id", "items.id");
  const ofDecisions = items
    .innerJoin("decisions", "decisions.item_id", "items.id")
    .innerJoin("rounds", "rounds.decision_id", "decisions.id");
  return ofItems
    .select(["rounds.id", "items.slug as item"])
    .union(ofDecisions.select(["rounds.id", "items.slug as item"]));
});

/** Of a decision, and of the item that it was made under. */
export async function roundsOfDecision(
  db: Db,
  { itemId, decisionId }: { readonly itemId: string; readonly decisionId: string },
  today: string,
): Promise<readonly AnchoredRound[]> {
  const { rows } = await sql<{ id: string }>`
    select id from rounds where item_id = ${itemId} union select id from rounds where decision_id = ${decisionId}`.execute(
    db,
  );
  return rows.length === 0
    ? []
    : anchoredIn(
        db,
        rows.map(({ id }) => id),
        today,
      );
}

async function anchoredIn(db: Db, ids: readonly string[], today: string): Promise<AnchoredRound[]> {
  const rounds = await roundsIn(db, sql`rounds.id = any (${ids}::uuid[])`, today);
  const standings = await standingsOf(db, rounds);
  return rounds.map(({ id, number, question, stage, cooperationSlug, ...round }) => ({
    id,
    number,
    question,
    stage,
    cooperationSlug,
    outcome: outcomeIn(round),
    standings: standings.get(id) ?? [],
  }));
}
