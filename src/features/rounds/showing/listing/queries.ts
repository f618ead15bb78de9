// The list of a cooperation's rounds, a page at a time.
import { sql } from "kysely";
import type { Db } from "../../../../platform/db/schema.ts";
import { type Round, roundsIn } from "../../queries.ts";
import type { ListForm } from "../forms.ts";
import { roundsPerPage } from "./rules.ts";
import { type Stands, standingsOf } from "../standings/queries.ts";

export interface ListedRound extends Round {
  /** In which it was closed; or is to be. */
  readonly year: number;
  readonly standings: readonly Stands[];
}

interface Listing {
  readonly cooperationId: string;
  readonly form: ListForm;
  readonly today: string;
}

/** Those that go on first, the nearest day first among them; then drafts, and what is over, the latest first. */
export async function listedRounds(db: Db, { cooperationId, form, today }: Listing): Promise<ListedRound[]> {
  const rank = sql<number>`case when rounds.closed_at is not null or rounds.cancelled_at is not null then 3
    when rounds.opened_at is null then 2 when rounds.deadline < ${today}::date then 1 else 0 end`;
  const picked = await matching(db, cooperationId, form)
    .$if(form.slag !== null, (query) => query.where("rounds.kind", "=", form.slag))
    .$if(form.ar !== null, (query) => query.where(yearOfRound, "=", form.ar))
    .select(["rounds.id", yearOfRound.as("year")])
    .orderBy(rank)
    .orderBy(sql`case when ${rank} < 2 then rounds.deadline end`)
    .orderBy(sql`coalesce(rounds.closed_at, rounds.cancelled_at)`, "desc")
    .orderBy("rounds.number", "desc")
    .limit(roundsPerPage)
    .offset((form.sida - 1) * roundsPerPage)
    .execute();
  const ids = picked.map(({ id }) => id);
  const rounds = await roundsIn(db, sql`rounds.id = any (${ids}::uuid[])`, today);
  const standings = await standingsOf(db, rounds);
  return picked.flatMap(({ id, year }) => {
    const round = rounds.find((each) => each.id === id);
    return round === undefined ? [] : [{ ...round, year, standings: standings.get(id) ?? [] }];
  });
}

export type RoundCount = Awaited<ReturnType<typeof roundCounts>>[number];

/** What can be chosen from, and how many there are of each. */
export function roundCounts(db: Db, cooperationId: string) {
  return all(db, cooperationId)
    .select([
      "rounds.kind",
      "body.slug as body",
      "body.name as bodyName",
      yearOfRound.as("year"),
      sql<number>`count(*)::int`.as("count"),
    ])
    .groupBy(["rounds.kind", "body.slug", "body.name", yearOfRound])
    .execute();
}

const yearOfRound = sql<number>`extract(year from coalesce(
  (coalesce(rounds.closed_at, rounds.cancelled_at) at time zone 'Europe/Stockholm')::date, rounds.deadline))::int`;

const matching = (db: Db, cooperationId: string, { organ }: ListForm) =>
  all(db, cooperationId).$if(organ !== "", (query) => query.where("body.slug", "=", organ));

const all = (db: Db, cooperationId: string) =>
  db
    .selectFrom("rounds")
    .leftJoin("parties as told", "told.id", "rounds.body_id")
    .leftJoin("parties as body", "body.id", "told.current_id")
    .where("rounds.cooperation_id", "=", cooperationId);
