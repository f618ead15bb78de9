import { sql } from "kysely";
import type { Db } from "../../platform/db/schema.ts";
import { withoutBody } from "../meetings/paths.ts";
import { pageLength, type Which } from "./rules.ts";

export type QueuedDocument = Awaited<ReturnType<typeof documentsIn>>[number];

/** A page of what has been imported: what waits by doubt, what is reviewed by when that was. */
export function documentsIn(db: Db, cooperation: string, which: Which, page: number) {
  const all = queue(db, cooperation, which)
    .innerJoin("meetings as meeting", "meeting.id", "document.meeting_id")
    .leftJoin("parties as own", "own.id", "meeting.body_id")
    .leftJoin("parties as body", "body.id", "own.current_id")
    .select([
      "document.id",
      "document.file_name as fileName",
      "document.doubtful",
      "document.imported_at as importedAt",
      "meeting.slug as meeting",
      "meeting.held_on as heldOn",
      "own.slug as body",
      "body.name as bodyName",
      "review.reviewed_at as reviewedAt",
      "review.account_id as reviewedBy",
      sql<number>`coalesce(jsonb_array_length(document.record -> 'warnings'), 0)`.as("warnings"),
      sql<number>`(select count(*) from contradictions
        where contradictions.meeting_id = document.meeting_id and settled_at is null)::int`.as(
        "contradictions",
      ),
      sql<number>`(select count(distinct batch_id) from corrections
        where corrections.document_id = document.id and undone_at is null)::int`.as("corrections"),
    ])
    .limit(pageLength)
    .offset((page - 1) * pageLength);
  return which === "waiting"
    ? all
        .orderBy("document.doubtful", "desc")
        .orderBy("document.imported_at")
        .orderBy("document.id")
        .execute()
    : all.orderBy("review.reviewed_at", "desc").orderBy("document.id").execute();
}

export async function countsIn(db: Db, cooperation: string): Promise<Record<Which, number>> {
  const count = async (which: Which) => {
    const { number } = await queue(db, cooperation, which)
      .select(({ fn }) => fn.countAll<string>().as("number"))
      .executeTakeFirstOrThrow();
    return Number(number);
  };
  return { waiting: await count("waiting"), reviewed: await count("reviewed") };
}

/** What the reader has read itself, each once: copies bring no facts. */
function queue(db: Db, cooperation: string, which: Which) {
  return db
    .selectFrom("documents as document")
    .leftJoin("reviews as review", "review.document_id", "document.id")
    .where("document.cooperation_id", "=", cooperation)
    .where("document.copy_of", "is", null)
    .where("review.document_id", which === "waiting" ? "is" : "is not", null);
}

export interface Neighbourhood {
  /** Slugs of the meeting that the document tells of. */
  readonly body: string;
  readonly meeting: string;
  /** The document that comes after it in the queue; round again from the first. */
  readonly next: string | null;
}

export async function aroundDocument(
  db: Db,
  cooperation: string,
  document: { readonly id: string; readonly meetingId: string },
): Promise<Neighbourhood> {
  const { body, meeting } = await db
    .selectFrom("meetings as meeting")
    .leftJoin("parties as own", "own.id", "meeting.body_id")
    .where("meeting.id", "=", document.meetingId)
    .select(["meeting.slug as meeting", sql<string>`coalesce(own.slug, ${withoutBody})`.as("body")])
    .executeTakeFirstOrThrow();
  return { body, meeting, next: await nextAfter(db, cooperation, document.id) };
}

export async function nextAfter(db: Db, cooperation: string, id: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    with own as (select doubtful, imported_at, id from documents where id = ${id})
    select document.id from documents as document cross join own
    where document.cooperation_id = ${cooperation} and document.copy_of is null and document.id <> own.id
      and not exists (select from reviews where reviews.document_id = document.id)
    order by (-document.doubtful, document.imported_at, document.id) > (-own.doubtful, own.imported_at, own.id) desc,
      document.doubtful desc, document.imported_at, document.id
    limit 1`.execute(db);
  return rows[0]?.id ?? null;
}

export interface Names {
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly bodies: readonly string[];
}

const mostNames = 1500;

/** Those of the register, to fill in. */
export async function namesIn(db: Db, cooperation: string): Promise<Names> {
  const of = async (kind: "person" | "organisation" | "body") => {
    const found = await db
      .selectFrom("parties")
      .select("name")
      .where("cooperation_id", "=", cooperation)
      .where("kind", "=", kind)
      .whereRef("current_id", "=", "id")
      .orderBy(sql`name collate swedish`)
      .limit(mostNames)
      .execute();
    return found.map(({ name }) => name);
  };
  return { people: await of("person"), organisations: await of("organisation"), bodies: await of("body") };
}

/** Accounts are nobody's to read: Genbo itself tells the names of those whose work somebody sees. */
export async function accountNames(
  register: Db,
  accounts: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(accounts.filter((id) => typeof id === "string"))];
  if (ids.length === 0) return new Map();
  const found = await register.selectFrom("accounts").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(found.map(({ id, name }) => [id, name ?? ""]));
}
