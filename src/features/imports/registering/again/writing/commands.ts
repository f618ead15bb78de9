import { sql } from "kysely";
import type { Tx } from "../../../../../platform/db/schema.ts";
import type { MinutesRecord } from "../../../../minutes/index.ts";
import type { ItemRows } from "../../rows.ts";
import { searchRows } from "../../search-rows.ts";
import { storeRows } from "../../tables/commands.ts";
import type { Tables } from "../keeping.ts";
import type { KeptMeeting } from "../meeting/commands.ts";
import { factTables, namedNowhere, type StoredDocument } from "../queries.ts";
import type { Replacing } from "../rows.ts";
import { updateRows } from "../updating/commands.ts";

interface Writing {
  readonly document: StoredDocument;
  readonly record: MinutesRecord;
  readonly change: Replacing;
  /** For whom rows are that were not there before. */
  readonly audiences: ReadonlyMap<string, number>;
  readonly meeting: KeptMeeting;
  readonly isDatedByOthers: boolean;
}

const childTables = factTables.filter((table) => table !== "mentions");

/** Makes the meeting's rows these: what goes goes, what stays is changed where it has become another, what is new comes. */
export async function writeRows(tx: Tx, rows: Tables, writing: Writing): Promise<void> {
  const { change, isDatedByOthers } = writing;
  // While rows change places two may stand in one.
  await sql`set constraints all deferred`.execute(tx);
  const goneItems = change.goneItems.map(({ id }) => id);
  for (const table of ["contradictions", "mentions"] as const)
    await sql`update ${sql.table(table)} set item_id = null where item_id = any(${goneItems}::uuid[])`.execute(
      tx,
    );
  await deleteGone(tx, change, isDatedByOthers);

  const those = isDatedByOthers ? { ...rows, mentions: [] } : rows;
  const { kept } = change;
  const entries = await searchFor(tx, rows, writing);
  await updateRows(tx, "items", those.items);
  const isNew = ({ id }: { id: string }) => !kept.has(id);
  await storeRows(
    tx,
    {
      meetings: [],
      attendances: those.attendances.filter(isNew),
      items: those.items.filter(isNew),
      presentations: those.presentations.filter(isNew),
      inputs: those.inputs.filter(isNew),
      proposals: those.proposals.filter(isNew),
      decisions: those.decisions.filter(isNew),
      assignments: those.assignments.filter(isNew),
      assignment_holders: [],
      mentions: those.mentions.filter(isNew),
      search_entries: entries,
    },
    writing.meeting.audience,
  );
  for (const table of [...childTables, "mentions"] as const)
    await updateRows(
      tx,
      table,
      those[table].filter((row) => !isNew(row)),
    );
  await holdersOf(tx, rows);
  await tx
    .deleteFrom("items")
    .where("id", "in", [...goneItems, nobody])
    .execute();
  await sql`set constraints all immediate`.execute(tx);
  await giveAudiences(tx, writing.audiences);
}

const nobody = "00000000-0000-0000-0000-000000000000";

async function deleteGone(tx: Tx, { goneFacts }: Replacing, isDatedByOthers: boolean): Promise<void> {
  const gone = Map.groupBy(goneFacts, ({ table }) => table);
  const assignments = (gone.get("assignments") ?? []).map(({ id }) => id);
  await tx
    .deleteFrom("assignment_holders")
    .where("assignment_id", "in", [...assignments, nobody])
    .execute();
  for (const [table, rows] of gone) {
    if (table === "mentions" && isDatedByOthers) continue;
    await sql`delete from ${sql.table(table)} where id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(
      tx,
    );
  }
}

async function holdersOf(tx: Tx, { assignments, assignment_holders }: Tables): Promise<void> {
  const ids = assignments.map(({ id }) => id);
  const wanted = JSON.stringify(assignment_holders);
  await sql`
    delete from assignment_holders as held
    where assignment_id = any(${ids}::uuid[]) and not exists (
      select from jsonb_populate_recordset(null::assignment_holders, ${wanted}::jsonb) as wanted
      where wanted.assignment_id = held.assignment_id and wanted.party_id = held.party_id)`.execute(tx);
  await sql`
    insert into assignment_holders (assignment_id, party_id)
    select assignment_id, party_id from jsonb_populate_recordset(null::assignment_holders, ${wanted}::jsonb)
    on conflict do nothing`.execute(tx);
}

async function giveAudiences(tx: Tx, audiences: ReadonlyMap<string, number>): Promise<void> {
  if (audiences.size === 0) return;
  const given = JSON.stringify([...audiences].map(([id, audience]) => ({ id, audience })));
  for (const table of ["items", "decisions", "inputs", "assignments"] as const)
    await sql`
      update ${sql.table(table)} as stored set audience_id = given.audience
      from jsonb_to_recordset(${given}::jsonb) as given (id uuid, audience integer)
      where given.id = stored.id and stored.audience_id is distinct from given.audience`.execute(tx);
}

/** Makes what search has of the meeting's facts what they are now, and gives those that it does not have yet. */
async function searchFor(tx: Tx, rows: Tables, { document, record, meeting }: Writing) {
  const body = await nameOfBody(tx, document.meetingId);
  const { cooperationId, meetingId, fileName } = document;
  const about = { cooperationId, meetingId, documentId: document.id, fileName, body, text: "", repairs: [] };
  const entries = searchRows({ ...record, date: meeting.heldOn }, itemsWith(rows), about);
  const told = JSON.stringify(entries);
  const { rows: there } = await sql<{ subjectId: string }>`
    with told as (select * from jsonb_populate_recordset(null::search_entries, ${told}::jsonb)),
    gone as (
      delete from search_entries as entry
      where meeting_id = ${meetingId} and kind in ('meeting', 'item', 'decision', 'input', 'assignment')
        and not exists (select from told where told.kind = entry.kind and told.subject_id = entry.subject_id)),
    changed as (
      update search_entries as entry set title = told.title, body = told.body
      from told
      where entry.meeting_id = ${meetingId} and told.kind = entry.kind and told.subject_id = entry.subject_id
        and (entry.title, entry.body) is distinct from (told.title, told.body))
    select subject_id as "subjectId" from search_entries as entry
    where meeting_id = ${meetingId} and kind <> 'source'
      and exists (select from told where told.kind = entry.kind and told.subject_id = entry.subject_id)`.execute(
    tx,
  );
  await sql`
    update search_entries set held_on = ${meeting.heldOn}::date, setting = ${body}
    where meeting_id = ${meetingId} and (held_on, setting) is distinct from (${meeting.heldOn}::date, ${body})`.execute(
    tx,
  );
  const known = new Set(there.map(({ subjectId }) => subjectId));
  return entries.filter(({ subject_id }) => !known.has(subject_id));
}

const itemsWith = (rows: Tables): ItemRows =>
  rows.items.map((row) => {
    const under = <Row extends { item_id: string }>(all: readonly Row[]) =>
      all.filter(({ item_id }) => item_id === row.id);
    return {
      row,
      presentations: under(rows.presentations),
      inputs: under(rows.inputs),
      proposals: under(rows.proposals),
      decisions: under(rows.decisions),
      assignments: under(rows.assignments),
      holders: [],
    };
  });

async function nameOfBody(tx: Tx, meetingId: string): Promise<string> {
  const body = await tx
    .selectFrom("meetings")
    .innerJoin("parties", "parties.id", "body_id")
    .where("meetings.id", "=", meetingId)
    .select("parties.name")
    .executeTakeFirst();
  return body?.name ?? "";
}

/** Keeps of rows that go what makes them themselves, should they come back. */
export async function rememberGone(tx: Tx, documentId: string, change: Replacing): Promise<void> {
  const gone = [
    ...change.goneItems.map((item) => ({ ...item, table: "items" })),
    ...change.goneFacts.filter(({ table }) => table !== "mentions"),
  ].filter(({ spans }) => spans.length > 0);
  if (change.back.size > 0)
    await tx
      .deleteFrom("former_rows")
      .where("row_id", "in", [...change.back.keys()])
      .execute();
  if (gone.length === 0) return;
  await tx
    .insertInto("former_rows")
    .values(
      gone.map(({ id, table, spans, slug, audienceId }) => ({
        row_id: id,
        table_name: table,
        document_id: documentId,
        spans: JSON.stringify(spans),
        slug,
        audience_id: audienceId,
      })),
    )
    .execute();
}

/** What is seen of parties, of whom less or more is told now. Those that came with a correction and are named nowhere any
 *  more go with it. */
export async function forgetParties(tx: Tx, named: readonly string[], importedAt: Date): Promise<void> {
  const gone = await namedNowhere(tx, named, importedAt);
  if (gone.length > 0) {
    await sql`delete from suggestions where answer is null
      and (left_id = any(${gone}::uuid[]) or right_id = any(${gone}::uuid[]))`.execute(tx);
    await tx.deleteFrom("sightings").where("party_id", "in", gone).execute();
    await tx.deleteFrom("party_aliases").where("party_id", "in", gone).execute();
    await tx
      .deleteFrom("search_entries")
      .where("kind", "=", "party")
      .where("subject_id", "in", gone)
      .execute();
    await tx.deleteFrom("audiences").where("body_id", "in", gone).execute();
    await tx.deleteFrom("parties").where("id", "in", gone).execute();
  }
  await sql`select sight(${[...named]}::uuid[])`.execute(tx);
}
