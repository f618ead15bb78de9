// What a question comes from: an item of a meeting, or a decision.
import { sql } from "kysely";
import type { Db } from "../../../../platform/db/schema.ts";
import { withoutBody } from "../../../meetings/paths.ts";

export interface Source {
  readonly kind: "item" | "decision";
  readonly id: string;
  readonly title: string;
  readonly background: string;
  /** What is proposed, or was decided: a clause each. */
  readonly clauses: readonly string[];
  readonly bodyId: string | null;
  readonly bodySlug: string;
  readonly meetingSlug: string;
  /** Of the item, or the clause. */
  readonly slug: string;
}

interface Asked {
  readonly cooperationId: string;
  readonly itemId: string | null;
  readonly decisionId: string | null;
}

/** In a viewer's reading, if he sees it. */
export async function sourceOf(
  reader: Db,
  { cooperationId, itemId, decisionId }: Asked,
): Promise<Source | undefined> {
  if (decisionId !== null) return decisionSource(reader, cooperationId, decisionId);
  return itemId === null ? undefined : itemSource(reader, cooperationId, itemId);
}

async function itemSource(reader: Db, cooperationId: string, id: string): Promise<Source | undefined> {
  const item = await reader
    .selectFrom("items")
    .innerJoin("meetings as meeting", "meeting.id", "items.meeting_id")
    .leftJoin("parties as own", "own.id", "meeting.body_id")
    .select([
      "items.id",
      "items.slug",
      "items.title",
      "items.background",
      sql<string[]>`array(select text from proposals where item_id = items.id order by position)`.as(
        "clauses",
      ),
      "own.current_id as bodyId",
      sql<string>`coalesce(own.slug, ${withoutBody})`.as("bodySlug"),
      "meeting.slug as meetingSlug",
    ])
    .where("items.id", "=", id)
    .where("meeting.cooperation_id", "=", cooperationId)
    .executeTakeFirst();
  return item && { ...item, kind: "item" };
}

async function decisionSource(reader: Db, cooperationId: string, id: string): Promise<Source | undefined> {
  const decision = await reader
    .selectFrom("decisions")
    .innerJoin("items", "items.id", "decisions.item_id")
    .innerJoin("meetings as meeting", "meeting.id", "decisions.meeting_id")
    .leftJoin("parties as own", "own.id", "meeting.body_id")
    .select([
      "decisions.id",
      "decisions.slug",
      "items.title",
      sql<string>`''`.as("background"),
      sql<string[]>`array[decisions.text]`.as("clauses"),
      "own.current_id as bodyId",
      sql<string>`coalesce(own.slug, ${withoutBody})`.as("bodySlug"),
      "meeting.slug as meetingSlug",
    ])
    .where("decisions.id", "=", id)
    .where("decisions.cooperation_id", "=", cooperationId)
    .executeTakeFirst();
  return decision && { ...decision, kind: "decision" };
}
