// What PostgreSQL's own Swedish configuration finds in the same rows, without anything of ours.
import { sql } from "kysely";
import { clausePath } from "../../src/features/decisions/paths.ts";
import { meetingPath, withoutBody } from "../../src/features/meetings/paths.ts";
import { partyPath } from "../../src/features/parties/paths.ts";
import type { Db, PartyKind } from "../../src/platform/db/schema.ts";
import type { Hit } from "./scorer.ts";

interface Row {
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

export async function postgresAlone(db: Db, q: string): Promise<Hit[]> {
  const { rows } = await sql<Row>`
    select entry.kind, entry.title, entry.body as excerpt, cooperation.slug as cooperation,
      coalesce(body.slug, ${withoutBody}) as body, meeting.slug as meeting,
      item.slug as item, decision.slug as clause, party.kind as "partyKind", party.slug as party
    from search_entries as entry
    join cooperations as cooperation on cooperation.id = entry.cooperation_id
    left join meetings as meeting on meeting.id = entry.meeting_id
    left join parties as body on body.id = meeting.body_id
    left join items as item on item.id = entry.subject_id
    left join decisions as decision on decision.id = entry.subject_id
    left join parties as party on party.id = entry.subject_id
    cross join to_tsvector('swedish', entry.title || ' ' || entry.body) as words
    cross join websearch_to_tsquery('swedish', ${withoutFields(q)}) as asked
    where words @@ asked
    order by ts_rank_cd(words, asked) desc, entry.kind, entry.title, entry.body
    limit 10
  `.execute(db);
  return rows.map(({ kind, title, excerpt, ...row }) => ({ kind, title, excerpt, address: addressOf(row) }));
}

/** It knows no fields, so their words are asked for as words. */
function withoutFields(q: string): string {
  return q.replace(/(?<!\S)(beslut|person|organ|år):\s*/gi, "");
}

function addressOf(row: Omit<Row, "kind" | "title" | "excerpt">): string {
  if (row.partyKind !== null && row.party !== null)
    return partyPath(row.cooperation, row.partyKind, row.party);
  const meeting = row.meeting ?? "";
  if (row.clause !== null) return clausePath(row.cooperation, row.body, meeting, row.clause);
  const page = meetingPath(row.cooperation, row.body, meeting);
  return row.item === null ? page : `${page}#${row.item}`;
}
