import { sql } from "kysely";
import type { Tx } from "../../../../platform/db/schema.ts";
import type { Spans } from "../../../minutes/index.ts";

export type StoredDocument = NonNullable<Awaited<ReturnType<typeof storedDocument>>>;

/** A document with its meeting and cooperation, for writing. */
export function storedDocument(tx: Tx, documentId: string) {
  return tx
    .selectFrom("documents")
    .innerJoin("meetings", "meetings.id", "documents.meeting_id")
    .innerJoin("cooperations", "cooperations.id", "documents.cooperation_id")
    .where("documents.id", "=", documentId)
    .select([
      "documents.id",
      "documents.copy_of as copyOf",
      "documents.file_name as fileName",
      "documents.record",
      "documents.read_record as readRecord",
      "documents.meeting_id as meetingId",
      "documents.cooperation_id as cooperationId",
      "documents.imported_at as importedAt",
      "cooperations.slug as cooperationSlug",
      "cooperations.name as cooperationName",
      "meetings.state",
      "meetings.slug",
      "meetings.body_id as bodyId",
      "meetings.audience_id as audienceId",
      "meetings.held_on as heldOn",
      "meetings.held_on_origin as heldOnOrigin",
      "meetings.cooperation_named as otherCooperation",
      "meetings.header_spans as headerSpans",
      (eb) =>
        eb
          .exists(eb.selectFrom("masked_words").select("id").whereRef("meeting_id", "=", "meetings.id"))
          .as("isMasked"),
    ])
    .executeTakeFirst();
}

export interface StoredItem {
  id: string;
  slug: string;
  number: string | null;
  title: string;
  spans: Spans;
  extent: [number, number] | null;
  audienceId: number | null;
}

/** A row of what stands in a meeting. */
export interface StoredFact {
  table: FactTable;
  id: string;
  itemId: string | null;
  slug: string | null;
  spans: Spans;
  /** Whom it names: a person and for whom he sits. */
  personId: string | null;
  organisationId: string | null;
  name: string | null;
  organisation: string | null;
  /** What it says, in a column or two. */
  told: string;
  audienceId: number | null;
  dueOn: string | null;
  dueText: string | null;
  /** Somebody has given it another day. */
  isMoved: boolean;
  holders: string[];
}

export const factTables = [
  "attendances",
  "presentations",
  "inputs",
  "proposals",
  "decisions",
  "assignments",
  "mentions",
] as const;
export type FactTable = (typeof factTables)[number];

export async function storedItems(tx: Tx, meetingId: string): Promise<StoredItem[]> {
  const { rows } = await sql<StoredItem>`
    select id, slug, number, title, spans, audience_id as "audienceId",
      case when extent is null then null else jsonb_build_array(lower(extent), upper(extent)) end as extent
    from items where meeting_id = ${meetingId} order by position`.execute(tx);
  return rows;
}

export async function storedFacts(tx: Tx, meetingId: string): Promise<StoredFact[]> {
  const of = (table: FactTable, about: Partial<Record<string, string>>) => {
    const column = (name: string, type: string) => sql.raw(about[name] ?? `null::${type}`);
    const within =
      about["itemId"] === undefined || about["meetingId"] !== undefined
        ? sql`meeting_id = ${meetingId}`
        : sql`item_id in (select id from items where meeting_id = ${meetingId})`;
    return sql`select ${sql.lit(table)} as "table", id, ${column("itemId", "uuid")} as "itemId",
        ${column("slug", "text")} as slug, spans, ${column("personId", "uuid")} as "personId",
        ${column("organisationId", "uuid")} as "organisationId", ${column("name", "text")} as name,
        ${column("organisation", "text")} as organisation, ${column("told", "text")} as told,
        ${column("audienceId", "integer")} as "audienceId", ${column("dueOn", "date")} as "dueOn",
        ${column("dueText", "text")} as "dueText", ${column("isMoved", "boolean")} as "isMoved", ${column("holders", "uuid[]")} as holders,
        ${column("position", "integer")} as position
      from ${sql.table(table)} as fact where ${within}`;
  };
  const named = {
    personId: "person_id",
    organisationId: "organisation_id",
    name: "name",
    organisation: "organisation",
  };
  const placed = { itemId: "item_id", position: "position" };
  const { rows } = await sql<StoredFact>`
    select * from (${sql.join(
      [
        of("attendances", { ...named, position: "position", told: "name" }),
        of("presentations", { ...named, ...placed, told: "name" }),
        of("inputs", { ...placed, told: "text", audienceId: "audience_id" }),
        of("proposals", { ...placed, told: "text" }),
        of("decisions", {
          ...placed,
          meetingId: "meeting_id",
          slug: "slug",
          told: "text",
          audienceId: "audience_id",
        }),
        of("assignments", {
          ...placed,
          meetingId: "meeting_id",
          name: "who",
          told: "what",
          audienceId: "audience_id",
          dueOn: "due_on",
          dueText: "due_text",
          isMoved:
            "exists (select from assignment_acts where assignment_id = fact.id and kind = 'due-moved' and undone_at is null)",
          holders: "array(select party_id from assignment_holders where assignment_id = fact.id order by 1)",
        }),
        of("mentions", { itemId: "item_id", meetingId: "meeting_id", told: "date::text" }),
      ],
      sql` union all `,
    )}) as facts
    order by "table", position, spans -> 0 -> 0, id`.execute(tx);
  return rows.map((row) => ({ ...row, isMoved: row.isMoved ?? false, holders: row.holders ?? [] }));
}

export interface FormerRow {
  id: string;
  table: string;
  spans: Spans;
  slug: string | null;
  audienceId: number | null;
}

export function formerRows(tx: Tx, documentId: string): Promise<FormerRow[]> {
  return tx
    .selectFrom("former_rows")
    .select(["row_id as id", "table_name as table", "spans", "slug", "audience_id as audienceId"])
    .where("document_id", "=", documentId)
    .orderBy("row_id")
    .execute();
}

// What is written anew with the row that it hangs on.
const ownReferences: readonly string[] = [
  ...factTables.map((table) => `${table} item_id`),
  "contradictions item_id",
  "assignment_holders assignment_id",
];

/** Which of these rows anything else in the database hangs on. */
export function rowsInUse(tx: Tx, table: string, ids: readonly string[]): Promise<string[]> {
  return referredTo(tx, table, ids, ownReferences);
}

/** The parties that the rows of a meeting name. */
export async function partiesOfMeeting(tx: Tx, meetingId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct id from parties_in(array[${meetingId}::uuid]) as id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Who was seen at a meeting, for whom, in which body and when. */
export interface StoredSeat {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly bodyId: string | null;
  readonly heldOn: string | null;
}

export async function seatsOfMeeting(tx: Tx, meetingId: string): Promise<StoredSeat[]> {
  const { rows } = await sql<StoredSeat>`
    select person_id as "personId", organisation_id as "organisationId", body_id as "bodyId", held_on as "heldOn"
    from (
      select person_id, organisation_id from attendances where meeting_id = ${meetingId}
      union select person_id, organisation_id from presentations join items on items.id = item_id
        where meeting_id = ${meetingId}) as seen
      join meetings on meetings.id = ${meetingId}`.execute(tx);
  return rows;
}

// Spellings, who sees them and a body's own audiences go with a party.
const goWithParty: readonly string[] = [
  "party_aliases party_id",
  "sightings party_id",
  "audiences body_id",
  "parties current_id",
];

/** Of these parties those that came into the register after a moment and that nothing names or hangs on any more. */
export async function namedNowhere(tx: Tx, parties: readonly string[], since: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string; audiences: number[] }>`
    select id, array(select audiences.id from audiences where body_id = parties.id) as audiences
    from parties
    where id = any(${[...parties]}::uuid[]) and created_at > ${since} and current_id = id and member_from is null
      and not exists (select from parties as merged where merged.current_id = parties.id and merged.id <> parties.id)
      and not exists (select from suggestions where answer is not null and parties.id in (left_id, right_id))`.execute(
    tx,
  );
  const ids = rows.map(({ id }) => id);
  const asked = [...goWithParty, "suggestions left_id", "suggestions right_id"];
  const used = new Set(await referredTo(tx, "parties", ids, asked));
  const open = new Set(
    await referredTo(
      tx,
      "audiences",
      rows.flatMap(({ audiences }) => audiences),
      [],
    ),
  );
  return rows
    .filter(({ id, audiences }) => !used.has(id) && !audiences.some((audience) => open.has(audience)))
    .map(({ id }) => id);
}

/** Which of some rows any row refers to, but for these references: table and column. */
async function referredTo<Id extends string | number>(
  tx: Tx,
  table: string,
  ids: readonly Id[],
  except: readonly string[],
): Promise<Id[]> {
  if (ids.length === 0) return [];
  const { rows: references } = await sql<{ from: string; column: string; type: string }>`
    select referring.relname as "from", attname as "column", atttypid::regtype::text as type
    from pg_constraint join pg_class as referring on referring.oid = conrelid
      join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'f' and confrelid = ${table}::regclass and array_length(conkey, 1) = 1`.execute(tx);
  const asked = references
    .filter(({ from, column }) => !except.includes(`${from} ${column}`))
    .map(
      ({ from, column, type }) =>
        sql`select ${sql.ref(column)} as id from ${sql.table(from)}
          where ${sql.ref(column)} = any(${[...ids]}::${sql.raw(`${type}[]`)})`,
    );
  if (asked.length === 0) return [];
  const { rows } = await sql<{ id: Id }>`${sql.join(asked, sql` union `)}`.execute(tx);
  return rows.map(({ id }) => id);
}
