// All that the register holds of two meetings, so told that one run of the script can be laid beside another.
import { z } from "zod";
import { daysBetween } from "../../src/lib/days.ts";
import { dayText } from "../../src/ui/day.tsx";
import { ask } from "../launcher/processes.ts";

type Connection = Parameters<typeof ask>[0];

/** The days of a script's meetings, and where the record of acts ended when it began. */
export interface Setting {
  readonly day: string;
  readonly back: string;
  readonly lastAct: number;
  readonly began: string;
}

/** Each row as a line, sorted. */
export type Picture = readonly string[];

const tables = z.array(z.object({ name: z.string(), column: z.string() }));
const told = z.array(
  z.object({
    table: z.string(),
    row: z.record(z.string(), z.unknown()),
    names: z.record(z.string(), z.string()),
  }),
);

/** Whichever tables hang on a meeting, an item or an assignment, and what was recorded and mailed meanwhile. */
export async function pictureOf(connection: Connection, setting: Setting): Promise<Picture> {
  const hanging = tables.parse(await ask(connection, tablesOfMeetings));
  const rows = hanging.map(
    ({ name, column }) =>
      `select '${name}', to_jsonb(each) from ${name} as each where ${column} in (select id from ${owners[column]})`,
  );
  const found = told.parse(
    await ask(
      connection,
      `with own as (select * from meetings where held_on in ('${setting.day}', '${setting.back}')),
        own_items as (select * from items where meeting_id in (select id from own)),
        own_assignments as (select * from assignments where meeting_id in (select id from own)),
        names as (select jsonb_object_agg(id, name) as names from (
          select id, slug as name from parties union all select id, email from accounts
          union all select id, held_on::text from own union all select id, title from own_items) as named),
        found (name, row) as (
          select 'meetings', to_jsonb(own) from own
          union all ${rows.join("\nunion all ")}
          union all select 'acts', to_jsonb(acts) from acts where id > ${setting.lastAct} and account_id is not null
          union all select 'mails', to_jsonb(mails) from mails where created_at >= '${setting.began}'
          union all select 'mail_attachments', to_jsonb(mail_attachments) from mail_attachments
            where mail_id in (select id from mails where created_at >= '${setting.began}'))
      select jsonb_build_object('table', name, 'row', row, 'names', names) from found, names`,
    ),
  );
  return found.map(({ table, row, names }) => lineOf(table, row, names, setting)).toSorted();
}

const owners: Record<string, string> = {
  meeting_id: "own",
  item_id: "own_items",
  assignment_id: "own_assignments",
};

/** By the first of these columns that a table has. */
const tablesOfMeetings = `
  select distinct on (table_name) jsonb_build_object('name', table_name, 'column', column_name)
  from information_schema.columns join information_schema.tables using (table_schema, table_name)
  where table_schema = 'public' and table_type = 'BASE TABLE'
    and column_name in ('meeting_id', 'item_id', 'assignment_id')
  order by table_name, column_name = 'meeting_id' desc, column_name = 'item_id' desc`;

/** What is made anew each time: names, seals, secrets, and what is worked out from the rest. */
const madeAnew = new Set(["id", "seal", "token_hash", "text_hash", "words", "html", "content", "sha256"]);
/** Of one table alone: bodies of mail hold links, and a call remembers the ids of those whom it asked. */
const madeAnewIn: Record<string, readonly string[]> = { mails: ["text", "next_at"], calls: ["facts"] };

function lineOf(
  table: string,
  row: Record<string, unknown>,
  names: Record<string, string>,
  { day, back }: Setting,
): string {
  const kept = Object.entries(row).filter(
    ([name]) => !madeAnew.has(name) && madeAnewIn[table]?.includes(name) !== true,
  );
  return `${table} ${JSON.stringify(Object.fromEntries(kept))}`
    .replaceAll(
      /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g,
      (id) => names[id] ?? "somebody's own",
    )
    .replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[^"]*/g, "then")
    .replaceAll(/\d{4}-\d\d-\d\d/g, (other) => daysFrom(day, other))
    .replaceAll(dayText(day, "sv"), "the day")
    .replaceAll(dayText(back, "sv"), "the day after");
}

/** A day of the meeting's own is told from its day; another, as today, is the same for all of them. */
function daysFrom(day: string, other: string): string {
  const days = daysBetween(day, other);
  return Math.abs(days) <= 60 ? `${days} days from it` : other;
}
