// The register itself as somebody sees it: every table and door that the viewer's role may ask, whatever pages show.
import { sql } from "kysely";
import { type Access, accessToAll, readAs } from "../../src/platform/db/reading.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { unasked } from "./round-facts.ts";
import { thePublic } from "../../src/platform/web/viewer.ts";
import { type Fact, factsOf } from "./facts.ts";
import { eyesOf } from "./model.ts";
import { wordsIn } from "./naming.ts";
import type { Account, World } from "./things.ts";
import { threadsIn } from "./threads.ts";
import { today } from "./worlds.ts";

const idsIn = (text: string): string[] => text.match(/00000000-0000-4000-8000-[0-9a-f]{12}/g) ?? [];

/** What somebody sees in the tables and should not, or should and does not. */
export async function faultsInTables(db: Db, world: World, account: Account | null): Promise<string[]> {
  const { rows } = await sql<Access>`select * from access_of(${account?.id ?? null}, ${today})`.execute(db);
  const [access = thePublic.access] = rows;
  return faultsSeenWith(db, access, [...factsOf(world, eyesOf(world, account))]);
}

/** The same for whoever sits at the machine itself: all of the register is his to see. A party of which nothing tells is
 *  seen by nobody. */
export async function missingToKeeper(db: Db, world: World): Promise<string[]> {
  const facts = [...factsOf(world, eyesOf(world, null))].map((fact) => ({ ...fact, isSeen: true }));
  const untold = new Set(world.accounts.flatMap(({ id, word }) => [id, word]));
  for (const place of world.cooperations) {
    for (const { word, alias } of [...place.persons, ...place.bodies, ...place.organisations])
      untold.add(word).add(alias);
    for (const word of unasked(place)) untold.add(word);
  }
  return faultsSeenWith(
    db,
    await accessToAll(db),
    facts.filter(({ id, word }) => ![id, word].some((each) => each !== null && untold.has(each))),
  );
}

async function faultsSeenWith(db: Db, access: Access, facts: readonly Fact[]): Promise<string[]> {
  const hidden = new Set(facts.filter(({ isSeen }) => !isSeen).flatMap(({ id, word }) => [id, word]));
  const seen = new Set<string>();
  const faults = new Set<string>();
  const reading = await readAs(db, access);
  try {
    const { rows } = await sql<{ name: string; text: string }>`${sql.raw(await everything(db))}`.execute(
      reading.db,
    );
    for (const { name, text } of rows)
      for (const each of [...idsIn(text), ...wordsIn(text)]) {
        if (hidden.has(each)) faults.add(`${each} is seen in ${name}`);
        seen.add(each);
      }
  } finally {
    await reading.end();
  }
  const missing = facts
    .filter(({ isSeen }) => isSeen)
    .flatMap(({ id, word }) => [id, word])
    .filter((each) => each !== null && !seen.has(each));
  return [...faults, ...missing.map((each) => `${each} is in no table`)];
}

const known = new WeakMap<Db, Promise<string>>();

/** All that the role may ask in one question: a hundred would take longer to send than to answer. */
function everything(db: Db): Promise<string> {
  const question =
    known.get(db) ??
    tablesAsked(db).then((tables) =>
      tables
        .map(
          ({ name, columns }) =>
            `select '${name}' as name, row_to_json(told)::text as text from (select ${columns} from ${name}) as told`,
        )
        .join(" union all "),
    );
  known.set(db, question);
  return question;
}

/** The columns of everything that the role may ask. A file is read as the text that it is. */
async function tablesAsked(db: Db): Promise<{ name: string; columns: string }[]> {
  const threads = [...(await threadsIn(db))];
  const { rows } = await sql<{ name: string; columns: string }>`
    select relation.relname as name, string_agg(case
      when relation.relname = 'text_updates' and each.attname = 'bytes' then 'encode(bytes, ''escape'') as bytes'
      when format_type(each.atttypid, null) = 'bytea' then format('convert_from(%I, ''utf8'') as %1$I', each.attname)
      when format('%s.%s', relation.relname, each.attname) = any (${threads}) then format('null as %I', each.attname)
      else quote_ident(each.attname) end, ', ') as columns
    from pg_class as relation join pg_attribute as each on each.attrelid = relation.oid
    where relation.relnamespace = current_schema()::regnamespace and relation.relkind in ('r', 'v')
      and each.attnum > 0 and not each.attisdropped
      and has_column_privilege('genbo_viewer', relation.oid, each.attnum, 'select')
    group by relation.relname order by relation.relname`.execute(db);
  return rows;
}
