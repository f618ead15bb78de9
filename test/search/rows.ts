// All that can be found in a register, by the id of its row, with the address where it is read.
import { sql } from "kysely";
import { clausePath } from "../../src/features/decisions/paths.ts";
import { meetingPath, withoutBody } from "../../src/features/meetings/paths.ts";
import { partyPath } from "../../src/features/parties/paths.ts";
import type { Db, PartyKind } from "../../src/platform/db/schema.ts";
import type { Hit } from "./scorer.ts";

interface Row {
  id: string;
  kind: string;
  title: string;
  excerpt: string;
  cooperation: string;
  body: string;
  meeting: string | null;
  item: string | null;
  clause: string | null;
  partyKind: PartyKind | null;
  party: string | null;
}

export async function rowsOfSearch(db: Db): Promise<Map<string, Hit>> {
  const { rows } = await sql<Row>`
    select entry.id, entry.kind, entry.title, entry.body as excerpt, cooperation.slug as cooperation,
      coalesce(body.slug, ${withoutBody}) as body, meeting.slug as meeting,
      item.slug as item, decision.slug as clause, party.kind as "partyKind", party.slug as party
    from search_entries as entry
    join cooperations as cooperation on cooperation.id = entry.cooperation_id
    left join meetings as meeting on meeting.id = entry.meeting_id
    left join parties as body on body.id = meeting.body_id
    left join items as item on item.id = entry.subject_id
    left join decisions as decision on decision.id = entry.subject_id
    left join parties as party on party.id = entry.subject_id
  `.execute(db);
  return new Map(rows.map((row) => [row.id, hitOf(row)]));
}

function hitOf(row: Row): Hit {
  const { kind, title, excerpt } = row;
  return { kind, title, excerpt, address: addressOf(row) };
}

function addressOf(row: Row): string {
  if (row.partyKind !== null && row.party !== null)
    return partyPath(row.cooperation, row.partyKind, row.party);
  const meeting = row.meeting ?? "";
  if (row.clause !== null) return clausePath(row.cooperation, row.body, meeting, row.clause);
  const page = meetingPath(row.cooperation, row.body, meeting);
  return row.item === null ? page : `${page}#${row.item}`;
}
