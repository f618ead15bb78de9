import { type Expression, type SqlBool, sql } from "kysely";
import type { Db } from "../../platform/db/schema.ts";
import type { SearchForm } from "./forms.ts";
import { candidateLimit, hitsPerPage, signs } from "./rules.ts";

export type Hit = Awaited<ReturnType<typeof hitsOf>>[number];
export type HitCount = Awaited<ReturnType<typeof hitCounts>>[number];

/** The best hits first, with their words marked (see `markedPieces`) and what their address is made of. */
export function hitsOf(db: Db, { q: words, samverkan, typ, sida }: SearchForm) {
  return db
    .with("candidates", (with_) =>
      with_
        .selectFrom("search_entries as entry")
        .innerJoin("cooperations", "cooperations.id", "entry.cooperation_id")
        .leftJoin("meetings", "meetings.id", "entry.meeting_id")
        .where(holds(sql.ref("entry.words"), words))
        .$if(samverkan !== "", (query) => query.where("cooperations.slug", "=", samverkan))
        .$if(typ !== null, (query) => query.where("entry.kind", "=", typ))
        .select(["entry.id", "meetings.held_on"])
        .orderBy("meetings.held_on", (order) => order.desc().nullsFirst())
        .limit(candidateLimit),
    )
    .with("best", (with_) =>
      with_
        .selectFrom("candidates")
        .innerJoin("search_entries as entry", "entry.id", "candidates.id")
        .selectAll("entry")
        .select(["candidates.held_on", rank(words).as("rank")])
        .orderBy("rank", "desc")
        .orderBy("candidates.held_on", (order) => order.desc().nullsFirst())
        .orderBy("entry.id")
        .limit(hitsPerPage)
        .offset((sida - 1) * hitsPerPage),
    )
    .selectFrom("best")
    .innerJoin("cooperations", "cooperations.id", "best.cooperation_id")
    .leftJoin("meetings", "meetings.id", "best.meeting_id")
    .leftJoin("parties as own", "own.id", "meetings.body_id")
    .leftJoin("parties as body", "body.id", "own.current_id")
    .leftJoin("parties as party", "party.id", "best.subject_id")
    .leftJoin("decisions as decision", "decision.id", "best.subject_id")
    .leftJoin("assignments as assignment", "assignment.id", "best.subject_id")
    .leftJoin("inputs as input", "input.id", "best.subject_id")
    .leftJoin("items as item", (join) =>
      join.on(
        sql<SqlBool>`item.id = coalesce(decision.item_id, assignment.item_id, input.item_id, best.subject_id)`,
      ),
    )
    .select([
      "best.kind",
      "best.held_on as heldOn",
      "cooperations.slug as cooperation",
      "cooperations.name as cooperationName",
      "meetings.slug as meeting",
      "own.slug as body",
      "body.name as bodyName",
      "item.slug as item",
      "decision.slug as clause",
      "decision.outcome",
      "party.slug as party",
      "party.kind as partyKind",
      sql<number | null>`coalesce(assignment.position, input.position)`.as("position"),
      headline(sql.ref("best.title"), words).as("title"),
      headline(sql.ref("best.body"), words, "MaxFragments=2, MinWords=14, MaxWords=34").as("excerpt"),
    ])
    .orderBy("best.rank", "desc")
    .orderBy("best.held_on", (order) => order.desc().nullsFirst())
    .orderBy("best.id")
    .execute();
}

/** How many hits there are of each kind in each cooperation, whatever the question narrows them to. */
export function hitCounts(db: Db, words: string) {
  return db
    .selectFrom("search_entries as entry")
    .innerJoin("cooperations", "cooperations.id", "entry.cooperation_id")
    .where(holds(sql.ref("entry.words"), words))
    .select(["cooperations.slug", "cooperations.name", "entry.kind", sql<number>`count(*)::int`.as("count")])
    .groupBy(["cooperations.slug", "cooperations.name", "entry.kind"])
    .orderBy("cooperations.name")
    .execute();
}

/** Whether the indexed words answer what somebody typed: quotation marks, `or` and a minus sign count. */
export function holds(indexed: Expression<unknown>, words: string) {
  return sql<SqlBool>`${indexed} @@ ${asked(words)}`;
}

/** The text with its hits between `signs`; whole, unless the options ask for fragments. */
export function headline(text: Expression<unknown>, words: string, options = "HighlightAll=true") {
  // PostgreSQL's parser takes "<b>" for markup and leaves it out of a headline: it is shown brackets in disguise.
  const shown = sql`translate(${text}, ${`<>\f${signs.hit}${signs.end}`}, ${`${signs.less}${signs.more} `})`;
  const all = `${options}, FragmentDelimiter=" … ", StartSel="${signs.hit}", StopSel="${signs.end}"`;
  return sql<string>`ts_headline('swedish', ${shown}, ${asked(words)}, ${all})`;
}

// A whole source text holds everything that was read from it, so it comes after; a party is what a name asks for.
function rank(words: string) {
  const weight = sql`case entry.kind when 'party' then 2.0 when 'source' then 0.2 else 1.0 end`;
  // The title of a clause, an input or an assignment is that of its item, which has a hit of its own.
  const weights = sql`case when entry.kind in ('decision', 'input', 'assignment')
    then '{0.1, 0.2, 1.0, 0.3}'::real[] else '{0.1, 0.2, 0.4, 1.0}' end`;
  return sql<number>`ts_rank_cd(${weights}, entry.words, ${asked(words)}, 1) * ${weight}`;
}

function asked(words: string) {
  return sql`websearch_to_tsquery('swedish', ${words})`;
}
