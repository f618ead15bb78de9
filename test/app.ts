import type { Hono } from "hono";
import { sql } from "kysely";
import { createApp } from "../src/app.ts";
import { accessToAll } from "../src/platform/db/reading.ts";
import type { Db } from "../src/platform/db/schema.ts";

/** Genbo in the eyes of the secretariat of every cooperation, with all rows that a test has put in by hand admitted. */
export const appForAll = (db: Db, now?: () => Date): Hono =>
  createApp(db, {
    sessions: async () => {
      await admitAll(db);
      return { account: null, access: await accessToAll(db) };
    },
    ...(now === undefined ? {} : { now }),
  });

/** What an import says itself: the meetings are their bodies', and nobody is seen but in them. */
export async function admitAll(db: Db): Promise<void> {
  await sql`update meetings set audience_id = audience_of('body', cooperation_id, body_id) where audience_id = 0`.execute(
    db,
  );
  await sql`select spread_audiences(array_agg(id)) from meetings where exists (
    select from search_entries where meeting_id = meetings.id and audiences = '{0}'
    union all select from items where meeting_id = meetings.id and audiences = '{0}'
    union all select from contradictions where meeting_id = meetings.id and audiences = '{0}'
    union all select from documents where meeting_id = meetings.id and audiences = '{0}'
    union all select from attendances where meeting_id = meetings.id and audiences = '{0}'
    union all select from mentions where meeting_id = meetings.id and audiences = '{0}'
    union all select from assignments where meeting_id = meetings.id and audiences = '{0}'
    union all select from decisions where meeting_id = meetings.id and audiences = '{0}')`.execute(db);
  await sql`update search_entries as entry set audiences = array[audience_of('cooperation', entry.cooperation_id, null)]
    where audiences = '{0}' and kind <> 'party'`.execute(db);
  await sql`insert into sightings select id, array[audience_of('cooperation', cooperation_id, null)] from parties
    on conflict do nothing`.execute(db);
}
