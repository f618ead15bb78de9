// Rows put back as they were.
import { type RawBuilder, sql } from "kysely";
import { freeSlug } from "../../../../lib/names.ts";
import type { Tx } from "../../../../platform/db/schema.ts";
import { columnsTouched, type Row, textIn, type Touched } from "../rules.ts";

/** In what rows of each table have their order. */
const order: Readonly<Record<string, string>> = {
  items: "meeting_id",
  attendances: "meeting_id",
  inputs: "item_id",
  decisions: "item_id",
  assignments: "item_id",
  votes: "item_id",
  reservations: "item_id",
};

/** What a row has that no other has beside it. */
const own: Readonly<Record<string, readonly string[]>> = {
  attendances: ["meeting_id", "person_id"],
  decisions: ["item_id", "proposal_id"],
  items: ["meeting_id", "moved_from_id"],
};

/** Whether others have done meanwhile what this row would do again: somebody is there, a proposal has been answered. */
export async function hasTwin(tx: Tx, { relation, before, after }: Touched): Promise<boolean> {
  const columns = own[relation] ?? [];
  if (before !== null || after === null || columns.length === 0) return false;
  if (columns.some((column) => after[column] === null)) return false;
  const same = columns.map((column) => sql`${sql.ref(column)} = ${after[column]}`);
  const { rows } =
    await sql`select from ${sql.table(relation)} where ${sql.join(same, sql` and `)} limit 1`.execute(tx);
  return rows.length > 0;
}

/** The row as it stands, kept from others until the transaction ends. */
export async function standing(tx: Tx, { relation, key }: Pick<Touched, "relation" | "key">) {
  const { rows } = await sql<{ row: Row }>`
    select to_jsonb(told) as row from ${sql.table(relation)} as told where ${keyed(key)} for update`.execute(
    tx,
  );
  return rows[0]?.row ?? null;
}

/** Makes each row what it is to be after it. */
export async function put(tx: Tx, rows: readonly Touched[]): Promise<void> {
  for (const row of rows) await putRow(tx, row);
  const ranks = rows.filter(({ before, after }) => before === null || after === null);
  for (const { relation, before, after } of ranks) {
    const within = order[relation];
    if (within !== undefined) await closeRanks(tx, relation, textIn(after ?? before, within));
  }
}

/** The rows of an item or a meeting stand at 0, 1, 2 and so on. */
export async function closeRanks(tx: Tx, relation: string, within: string): Promise<void> {
  const parent = sql.ref(order[relation] ?? "item_id");
  const table = sql.table(relation);
  await sql`
    update ${table} as told set position = placed.place
    from (select id, (row_number() over (order by position) - 1)::integer as place
      from ${table} where ${parent} = ${within}) as placed
    where placed.id = told.id and told.position <> placed.place`.execute(tx);
}

async function putRow(tx: Tx, touched: Touched): Promise<void> {
  const { relation, key, before, after } = touched;
  const table = sql.table(relation);
  if (after === null) await sql`delete from ${table} as told where ${keyed(key)}`.execute(tx);
  else if (before === null) await insert(tx, relation, after);
  else {
    const columns = sql.join(columnsTouched(touched).map((column) => sql.ref(column)));
    await sql`update ${table} as told set (${columns}) = (
      select ${columns} from jsonb_populate_record(null::${table}, ${JSON.stringify(after)}::jsonb))
      where ${keyed(key)}`.execute(tx);
  }
}

/** Where it stood, if others have not taken its address meanwhile; who sees it follows from where that is. */
async function insert(tx: Tx, relation: string, row: Row): Promise<void> {
  const table = sql.table(relation);
  const within = order[relation];
  if (within !== undefined)
    await sql`update ${table} set position = position + 1
      where ${sql.ref(within)} = ${textIn(row, within)} and position >= ${row["position"]}`.execute(tx);
  const placed = {
    ...row,
    ...("audiences" in row ? { audiences: [0] } : {}),
    ...(relation === "items" ? { slug: row["id"], number: null } : {}),
    ...(relation === "decisions" ? { slug: await slugFor(tx, row) } : {}),
  };
  await sql`insert into ${table}
    select * from jsonb_populate_record(null::${table}, ${JSON.stringify(placed)}::jsonb)`.execute(tx);
}

async function slugFor(tx: Tx, clause: Row): Promise<string> {
  const { rows } = await sql<{ slug: string; taken: string[] }>`
    select slug, array(select decisions.slug from decisions where decisions.meeting_id = items.meeting_id) as taken
    from items where id = ${clause["item_id"]}`.execute(tx);
  const [item = { slug: "", taken: [] }] = rows;
  const had = textIn(clause, "slug");
  return freeSlug(had.startsWith(`${item.slug}-`) ? had : `${item.slug}-1`, new Set(item.taken));
}

const keyed = (key: Touched["key"]): RawBuilder<boolean> =>
  sql`${sql.join(
    Object.entries(key).map(([column, value]) => sql`told.${sql.ref(column)} = ${value}`),
    sql` and `,
  )}`;
