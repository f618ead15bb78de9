import { sql } from "kysely";
import { type Given, prepared } from "../../../platform/db/prepared.ts";
import type { Db } from "../../../platform/db/schema.ts";
import type { Census } from "../finding/extent.ts";
import { inSetting } from "../question/understood.ts";
import { wordsOf } from "../question/words.ts";
import { Vocabulary } from "./vocabulary.ts";

interface Known {
  readonly vocabulary: Vocabulary;
  /** Words of this transaction and later ones have not been fetched, or not for certain. */
  until: string;
}

const known = new WeakMap<Db, Known>();

/** The register's words as of now: what has come since the last question is fetched. */
export async function vocabularyOf(db: Db): Promise<Vocabulary> {
  const mine = known.get(db) ?? { vocabulary: new Vocabulary(), until: "0" };
  known.set(db, mine);
  for (const { words, bodies, until } of await wordsSince(db, { until: mine.until })) {
    mine.vocabulary.add(words?.split(" ") ?? []);
    mine.vocabulary.around = new Set(wordsOf(bodies ?? ""));
    mine.until = until;
  }
  return mine.vocabulary;
}

const wordsSince = prepared((db, given: Given<"until">) =>
  db.selectNoFrom([
    sql<string | null>`(select string_agg(word, ' ') from search_words
      where added_in >= ${given("until")}::xid8)`.as("words"),
    sql<string | null>`(select string_agg(name, ' ') from parties where kind = 'body')`.as("bodies"),
    sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text`.as("until"),
  ]),
);

/** Of the facts, and of whole texts. */
export interface Censuses {
  readonly facts: Census;
  readonly sources: Census;
}

interface Taken {
  readonly censuses: Censuses;
  readonly at: number;
}

const taken = new WeakMap<Db, Taken>();
const minute = 60_000;

/** What PostgreSQL knows of the size of the register and its common words; it is an estimate, and a minute old at most. */
export async function censusOf(db: Db): Promise<Censuses> {
  const last = taken.get(db);
  if (last !== undefined && Date.now() - last.at < minute) return last.censuses;
  // Most words are in hardly any fact, but what stands in a few facts soon stands in every tenth text.
  const [facts, sources] = await Promise.all([
    censusIn(db, "search_entries_facts", 15),
    censusIn(db, "search_entries_sources", 1),
  ]);
  const censuses = {
    facts,
    sources: { ...sources, common: new Map([...sources.common, ...settingOf(facts)]) },
  };
  taken.set(db, { censuses, at: Date.now() });
  return censuses;
}

// Of whole texts there are so few among all entries that of these alone nobody knows which month has how many.
const settingOf = ({ common }: Census) => [...common].filter(([word]) => word.startsWith(inSetting("")));

/** `rarer`: how much rarer the other words are than the rarest of the common. */
async function censusIn(db: Db, index: string, rarer: number): Promise<Census> {
  const { rows } = await sql<{
    entries: number | null;
    newest: string | null;
    oldest: string | null;
    words: string[] | null;
    shares: number[] | null;
  }>`
    select (select reltuples from pg_class where oid = 'search_entries'::regclass) * (1 - max(null_frac)) as entries,
      (select to_char(max(held_on), 'YYYY-MM') from search_entries where kind not in ('party', 'source')) as newest,
      (select to_char(min(held_on), 'YYYY-MM') from search_entries where kind not in ('party', 'source')) as oldest,
      array_agg(word) as words, array_agg(share) as shares
    from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) as most (word, share)
    where schemaname = current_schema and tablename = ${index} and word is not null`.execute(db);
  const [row] = rows;
  const common = new Map((row?.words ?? []).map((word, at) => [word, row?.shares?.[at] ?? 0]));
  const rareAtMost = Math.min(1, ...common.values());
  return {
    entries: row?.entries ?? 0,
    newest: row?.newest ?? "",
    oldest: row?.oldest ?? "-",
    common,
    rare: rareAtMost / rarer,
    rareAtMost,
  };
}
