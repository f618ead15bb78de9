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

/** A meeting has a few; of what is worked out step by step the planner believes a thousand, and reads all there are. */
const ofThose = sql<string>`any (array(select id from stood))`;

/** What every visit to a meeting asks besides: most have none. An item that was moved here has those of where it stood
 *  before. */
const roundsUnder = prepared((db, given: Given<keyof Address>) =>
  db
    .withRecursive("stood", (before) =>
      before
        .selectFrom("meetings")
        .innerJoin("cooperations", "cooperations.id", "meetings.cooperation_id")
        .leftJoin("parties as own", "own.id", "meetings.body_id")
        .innerJoin("items", "items.meeting_id", "meetings.id")
        .where("cooperations.slug", "=", given("cooperation"))
        .where("meetings.slug", "=", given("meeting"))
        .where(sql`coalesce(own.slug, ${withoutBody})`, "=", given("body"))
        .select(["items.slug as item", "items.id", "items.moved_from_id as from"])
        .union((earlier) =>
          earlier
            .selectFrom("stood")
            .innerJoin("items", "items.id", "stood.from")
            .select(["stood.item", "items.id", "items.moved_from_id as from"]),
        ),
    )
    .with("under", (all) =>
      all
        .selectFrom("stood")
        .innerJoin("rounds", "rounds.item_id", "stood.id")
        .where("rounds.item_id", "=", ofThose)
        .select(["rounds.id", "stood.item"])
        .union((others) =>
          others
            .selectFrom("stood")
            .innerJoin("decisions", "decisions.item_id", "stood.id")
            .innerJoin("rounds", "rounds.decision_id", "decisions.id")
            .where("decisions.item_id", "=", ofThose)
            .select(["rounds.id", "stood.item"]),
        ),
    )
    .selectFrom("under")
    .select(["under.id", "under.item"]),
);

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
