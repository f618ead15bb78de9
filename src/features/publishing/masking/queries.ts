import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { type Column, columnsWithWords } from "./columns.ts";
import type { DamagedText } from "./damaged.ts";
import type { StoredText } from "./rules.ts";

export interface MaskedWords {
  id: string;
  words: string;
  maskedAt: Date;
}

/** What is masked in a meeting, as the reader may know it. */
export function maskedWordsOf(db: Db, meetingId: string): Promise<MaskedWords[]> {
  return db
    .selectFrom("masked_words")
    .select(["id", "words", "masked_at as maskedAt"])
    .where("meeting_id", "=", meetingId)
    .orderBy("words")
    .execute();
}

/** All texts of a meeting, as they were read and as they stand. */
export async function textsOf(db: Db, meetingId: string): Promise<StoredText[]> {
  const { rows } = await sql<StoredText>`
    select stored.*, coalesce(unmasked.text, stored.current) as original
    from (${sql.join(
      columnsWithWords.map((column) => textsIn(column, meetingId)),
      sql` union all `,
    )}) as stored
      left join unmasked_texts as unmasked on unmasked.row_id = stored.id
        and unmasked.table_name = stored.table and unmasked.column_name = stored.column`.execute(db);
  return rows;
}

/** The source texts among them that lost letters, as they were read. */
export async function damagedTextsOf(
  db: Db,
  meetingId: string,
  texts: readonly StoredText[],
): Promise<DamagedText[]> {
  const repairs = await db
    .selectFrom("repairs")
    .innerJoin("documents", "documents.id", "document_id")
    .select(["document_id as id", "starts as start", "ends as end", "word"])
    .where("meeting_id", "=", meetingId)
    .where("undone_at", "is", null)
    .orderBy("starts")
    .execute();
  return [...Map.groupBy(repairs, ({ id }) => id)].map(([id, within]) => ({
    id,
    text:
      texts.find((text) => text.table === "documents" && text.column === "text" && text.id === id)
        ?.original ?? "",
    repairs: within,
  }));
}

function textsIn({ table, column, form, by }: Column, meetingId: string): RawBuilder<unknown> {
  const value = sql.ref(column);
  const meeting = sql<string>`${meetingId}::uuid`;
  const within =
    by === "item_id"
      ? sql`item_id in (select id from items where meeting_id = ${meeting})`
      : sql`${sql.ref(by)} = ${meeting}`;
  return sql`select ${table}::text as table, ${column}::text as column, ${form}::text as form, id,
      ${form === "list" ? sql`to_jsonb(${value})::text` : sql`${value}::text`} as current
    from ${sql.table(table)} where ${within} and ${value} is not null`;
}
