import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import type { PartKind } from "../visibility/rules.ts";

export interface Part {
  id: string;
  kind: Exclude<PartKind, "item">;
  /** None of a file. */
  itemId: string | null;
  /** What it says, or what the file is called. */
  text: string;
  audience: number | null;
}

/** Whatever the reader sees of a meeting that may be for fewer than its item or its meeting is, as it stands there. */
export async function partsOfMeeting(db: Db, meetingId: string): Promise<Part[]> {
  const { rows } = await sql<Part>`
    select part.id, part.kind, part.item_id as "itemId", part.text, part.audience_id as audience from (
      select inputs.id, 'input' as kind, item_id, text, inputs.audience_id, 1 as place, inputs.position
      from inputs join items on items.id = item_id where items.meeting_id = ${meetingId}
      union all
      select id, 'decision', item_id, text, audience_id, 2, position from decisions where meeting_id = ${meetingId}
      union all
      select id, 'assignment', item_id, who || ': ' || what, audience_id, 3, position from assignments
      where meeting_id = ${meetingId}
      union all
      select id, 'document', null, file_name, audience_id, 4, case when copy_of is null then 0 else 1 end
      from documents where meeting_id = ${meetingId}) as part
    order by part.place, part.position, part.text`.execute(db);
  return rows;
}
