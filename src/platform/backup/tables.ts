import pg from "pg";

export interface Table {
  name: string;
  /** Without those that the database works out by itself. */
  columns: string[];
  /** The column whose numbers the database hands out, where there is one. */
  numbered: string | null;
}

/** The register's tables, each after those that its rows refer to. */
export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows: tables } = await client.query<Table>(tablesAndColumns);
  const { rows: references } = await client.query<Reference>(referencesBetween);
  return inReferenceOrder(tables, references);
}

export const copyColumns = (table: Table) =>
  `${pg.escapeIdentifier(table.name)} (${table.columns.map((column) => pg.escapeIdentifier(column)).join(", ")})`;

/** The functions that make derived tables again, where no trigger does while the others are filled. */
export async function makersOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ maker: string }>(makersOfDerived);
  return rows.map(({ maker }) => maker);
}

// The migrations' own bookkeeping is not among them: it is written by the migrations. Nor are tables whose comment
// says that they are derived, and filled from the others, or passing, and best begun anew.
const tablesAndColumns = `
  select c.relname as name,
         array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns,
         min(a.attname::text) filter (where a.attidentity <> '') as numbered
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname !~ '^kysely_'
    and coalesce(obj_description(c.oid), '') !~ '^(derived|passing):'
  group by c.relname
  order by c.relname`;

const makersOfDerived = `
  select substring(obj_description(oid) from '^derived: made again by (\\w+)\\(\\)') as maker
  from pg_class
  where relnamespace = current_schema()::regnamespace and relkind = 'r'
    and obj_description(oid) ~ '^derived: made again by \\w+\\(\\)'`;

// Rows that refer to others of the same table come in one statement, at whose end they are checked; some references are
// checked when everything is there.
const referencesBetween = `
  select r.conrelid::regclass::text as "from", r.confrelid::regclass::text as "to"
  from pg_constraint r
  where r.contype = 'f' and r.connamespace = current_schema()::regnamespace and r.conrelid <> r.confrelid
    and not r.condeferred`;

interface Reference {
  from: string;
  to: string;
}

export function inReferenceOrder<Named extends { name: string }>(
  tables: readonly Named[],
  references: readonly Reference[],
): Named[] {
  const placed: Named[] = [];
  let waiting = [...tables];
  while (waiting.length > 0) {
    const names = new Set(waiting.map((table) => table.name));
    const mustWait = new Set(references.filter(({ to }) => names.has(to)).map(({ from }) => from));
    const ready = waiting.filter((table) => !mustWait.has(table.name));
    if (ready.length === 0)
      throw new Error(`tables refer to one another in a circle: ${[...names].join(", ")}`);
    placed.push(...ready);
    waiting = waiting.filter((table) => mustWait.has(table.name));
  }
  return placed;
}
