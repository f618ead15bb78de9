import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { minutesRecord } from "../../minutes/index.ts";
import { organisationKey } from "../../parties/index.ts";
import type { Minutes } from "./copies.ts";

export interface KnownDocument {
  id: string;
  meetingId: string;
}

/** The document with exactly these bytes. */
export function documentBySha256(
  db: Db,
  cooperationId: string,
  sha256: string,
): Promise<KnownDocument | undefined> {
  return db
    .selectFrom("documents")
    .select(["id", "meeting_id as meetingId"])
    .where("cooperation_id", "=", cooperationId)
    .where("sha256", "=", sha256)
    .executeTakeFirst();
}

export interface KnownMinutes extends Minutes {
  readonly documentId: string;
  readonly meetingId: string;
}

/** The minutes that the register has of this body (or of none) and day, or of no day. */
export async function minutesOfDay(
  db: Db,
  cooperationId: string,
  bodyId: string | null,
  day: string | null,
): Promise<KnownMinutes[]> {
  const found = await db
    .selectFrom("meetings")
    .innerJoin("documents", "documents.meeting_id", "meetings.id")
    .select(["documents.id as documentId", "meetings.id as meetingId", "documents.record", "documents.text"])
    .where("meetings.cooperation_id", "=", cooperationId)
    .where(sql<boolean>`held_on is not distinct from ${day}`)
    .where(
      sql<boolean>`(body_id is not distinct from ${bodyId} or (held_on is not null and body_id is null))`,
    )
    .where("documents.copy_of", "is", null)
    .orderBy("documents.imported_at")
    .execute();
  return found.map(({ record, ...minutes }) => ({ ...minutes, record: minutesRecord.parse(record) }));
}

const mostSound = 200;

/** The newest texts of a cooperation that have all their letters: what words it uses. */
export async function soundTexts(db: Db, cooperationId: string): Promise<string[]> {
  const found = await db
    .selectFrom("documents")
    .select("text")
    .where("cooperation_id", "=", cooperationId)
    .where("copy_of", "is", null)
    .where((row) =>
      row.not(
        row.exists(
          row.selectFrom("repairs").select("starts").whereRef("repairs.document_id", "=", "documents.id"),
        ),
      ),
    )
    .orderBy("imported_at", "desc")
    .limit(mostSound)
    .execute();
  return found.map(({ text }) => text);
}

/** Whether the name is that of an organisation whose people sit as members in our own bodies. */
export async function isMemberHere(db: Db, cooperationId: string, name: string): Promise<boolean> {
  const seat = await db
    .selectFrom("party_aliases")
    .innerJoin("parties", "parties.id", "party_id")
    .innerJoin("attendances", "attendances.organisation_id", "parties.id")
    .innerJoin("meetings", "meetings.id", "meeting_id")
    .select("attendances.id")
    .where("folded", "=", organisationKey(name))
    .where("parties.cooperation_id", "=", cooperationId)
    .where("cooperation_named", "is", null)
    .where("presence", "=", "member")
    .limit(1)
    .executeTakeFirst();
  return seat !== undefined;
}

/** The slugs that meetings of this body have which begin so. */
export async function meetingSlugs(
  db: Db,
  cooperationId: string,
  bodyId: string | null,
  beginning: string,
): Promise<Set<string>> {
  const found = await db
    .selectFrom("meetings")
    .select("slug")
    .where("cooperation_id", "=", cooperationId)
    .where(sql<boolean>`body_id is not distinct from ${bodyId}`)
    .where("slug", "like", `${beginning}%`)
    .execute();
  return new Set(found.map(({ slug }) => slug));
}

/** Made when it is first asked for. */
export async function audienceOfBody(tx: Tx, cooperationId: string, bodyId: string | null): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select audience_of('body', ${cooperationId}, ${bodyId}) as id`.execute(tx);
  const [audience] = rows;
  if (audience === undefined) throw new Error("The database made no audience.");
  return audience.id;
}
