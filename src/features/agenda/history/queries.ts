// How an item came to stand on the agenda: from which meeting, and how often it has been moved or passed over.
import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { watchesDueAt } from "../../assignments/index.ts";
import type { Origin } from "../items/queries.ts";

export interface History {
  readonly origin: Exclude<Origin, "desk">;
  /** The item or the meeting that it comes from, as far as the reader sees that. */
  readonly from: {
    readonly heldOn: string | null;
    readonly body: string;
    readonly meeting: string;
    readonly item: string | null;
  } | null;
  /** How many meetings have passed without what was due at them, or have moved it on. */
  readonly times: number;
  readonly wished: { readonly name: string | null; readonly at: string } | null;
}

interface AskedMeeting {
  readonly id: string;
  readonly heldOn: string;
  readonly body: { readonly id: string };
}

/** By the item's id; nothing of those that the desk has put there by itself. */
export async function historyOf(reader: Db, meeting: AskedMeeting): Promise<Map<string, History>> {
  const items = await reader
    .selectFrom("items as item")
    .leftJoin("assignments", "assignments.id", "item.assignment_id")
    .leftJoin("items as source", (join) =>
      join.on("source.id", "=", sql<string>`coalesce(item.moved_from_id, assignments.item_id)`),
    )
    .leftJoin("meetings as earlier", (join) =>
      join.on("earlier.id", "=", sql<string>`coalesce(source.meeting_id, item.approves_id, item.reports_id)`),
    )
    .leftJoin("parties as body", "body.id", "earlier.body_id")
    .select([
      "item.id",
      "item.assignment_id as assignmentId",
      sql<Origin | null>`item.origin`.as("origin"),
      sql<History["from"]>`case when earlier.id is not null and body.id is not null then json_build_object(
        'heldOn', earlier.held_on, 'body', body.slug, 'meeting', earlier.slug, 'item', source.slug) end`.as(
        "from",
      ),
      movedTimes.as("moved"),
      sql<
        History["wished"]
      >`(select json_build_object('name', person.name, 'at', to_char(wished_at at time zone
        'Europe/Stockholm', 'YYYY-MM-DD')) from wishes left join parties as person on person.id = wishes.person_id
        where wishes.item_id = item.id and wishes.state = 'accepted' limit 1)`.as("wished"),
    ])
    .where("item.meeting_id", "=", meeting.id)
    .execute();
  const watches = await watchesDueAt(reader, {
    meetingId: meeting.id,
    bodyId: meeting.body.id,
    heldOn: meeting.heldOn,
  });
  const passed = new Map(watches.map(({ assignmentId, timesPassed }) => [assignmentId, timesPassed]));
  return new Map(
    items.flatMap(({ id, origin, assignmentId, moved, from, wished }) => {
      if (origin === null || origin === "desk") return [];
      const times = assignmentId === null ? moved : (passed.get(assignmentId) ?? 0);
      return [[id, { origin, from, wished, times }]];
    }),
  );
}

const movedTimes = sql<number>`(
  with recursive back as (
    select item.moved_from_id as id
    union all select before.moved_from_id from back join items as before on before.id = back.id)
  select count(*)::integer from back where id is not null)`;
