// A register of so many items, of the same minutes and in the same rows as an import makes, but copied in: a million
// items take minutes so, and hours by the other way.
import { createHash, randomUUID } from "node:crypto";
import pg from "pg";
import { openCooperation } from "../../src/features/imports/index.ts";
import { attendanceRows, itemRows, meetingRow } from "../../src/features/imports/registering/rows.ts";
import { searchRows } from "../../src/features/imports/registering/search-rows.ts";
import type { Spans } from "../../src/features/minutes/index.ts";
import { enterParties } from "../../src/features/parties/index.ts";
import { openRegister, type Register } from "../../src/platform/db/register.ts";
import { readSettings } from "../../src/platform/settings.ts";
import { whenLeaving } from "../surroundings/leaving.ts";
import { copyRows, withoutIndexes } from "./copying.ts";
import { type Cooperation, cooperationOf, type Person } from "./members.ts";
import { type Minutes, minutesOf } from "./minutes.ts";

/** A body meets ten times a year. */
const meetingsABody = 200;
const meetingsAtATime = 500;
/** The public, as the migration numbers it. */
const everybody = 1;

/** Fills the data folder with a register, and tells how far it has come. */
export async function copyRegister(
  dataFolder: string,
  items: number,
  itemsAMeeting: number,
  progress: (done: number) => void,
): Promise<void> {
  const meetings = Math.ceil(items / itemsAMeeting);
  const cooperation = cooperationOf(Math.max(6, Math.ceil(meetings / meetingsABody)));
  const register = await openRegister(readSettings({ GENBO_DATA: dataFolder }));
  const stay = whenLeaving(() => register.abandon());
  const client = new pg.Client(register.connection);
  client.on("error", () => undefined);
  try {
    await client.connect();
    const id = await found(register, cooperation);
    await client.query("set synchronous_commit = off");
    await withoutIndexes(client, "search_entries", async () => {
      for (let first = 0; first < meetings; first += meetingsAtATime) {
        const count = Math.min(meetingsAtATime, meetings - first);
        const some = Array.from({ length: count }, (_, index) =>
          minutesOf(cooperation, first + index, meetings, itemsAMeeting),
        );
        await copyMinutes(client, id, some);
        progress((first + count) * itemsAMeeting);
      }
    });
    await client.query("update cooperations set opened_at = now()");
    await client.query("select sight(array(select id from parties))");
    await client.query("vacuum analyze");
  } finally {
    stay();
    await client.end();
    await register.close();
  }
}

/** The cooperation and everyone in it, entered as an import enters them. */
async function found({ db }: Register, { slug, name, books }: Cooperation): Promise<string> {
  const opened = await openCooperation(db, slug, name);
  if (!opened.ok) throw new Error(`the cooperation can't be opened: ${opened.reason}`);
  const { id } = opened.value;
  for (const book of books) await db.transaction().execute((tx) => enterParties(tx, id, book));
  return id;
}

async function copyMinutes(
  client: pg.Client,
  cooperationId: string,
  some: readonly Minutes[],
): Promise<void> {
  const whole = some.map((minutes) => rowsOf(minutes, cooperationId));
  const items = whole.flatMap((rows) => rows.items);
  const tables = {
    meetings: whole.map(({ meeting }) => ({
      ...meeting,
      header_spans: JSON.stringify(meeting.header_spans),
      header_doubts: JSON.stringify(meeting.header_doubts),
      day_witnesses: JSON.stringify(meeting.day_witnesses),
    })),
    documents: whole.map(({ document }) => document),
    attendances: spansAsText(whole.flatMap(({ attendances }) => attendances)),
    items: spansAsText(items.map(({ row }) => row)),
    presentations: spansAsText(items.flatMap(({ presentations }) => presentations)),
    inputs: spansAsText(items.flatMap(({ inputs }) => inputs)),
    decisions: spansAsText(items.flatMap(({ decisions }) => decisions)),
    assignments: spansAsText(items.flatMap(({ assignments }) => assignments)),
    assignment_holders: items.flatMap(({ holders }) => holders),
    search_entries: whole.flatMap(({ search }) => search),
  };
  await client.query("begin");
  for (const [table, rows] of Object.entries(tables)) {
    const isOfOthers = table === "assignment_holders";
    await copyRows(
      client,
      table,
      isOfOthers ? rows : rows.map((row) => ({ ...row, audiences: `{${everybody}}` })),
    );
  }
  await client.query("commit");
}

function spansAsText<Row extends { readonly spans: Spans }>(rows: readonly Row[]) {
  return rows.map((row) => ({ ...row, spans: JSON.stringify(row.spans) }));
}

function rowsOf(minutes: Minutes, cooperationId: string) {
  const { record, text, fileName, body } = minutes;
  const [meetingId, documentId] = [randomUUID(), randomUUID()];
  const place = { cooperationId, meetingId, newId: randomUUID };
  const cast = castOf(minutes);
  const items = itemRows(record, cast, place);
  const original = Buffer.from(text);
  return {
    meeting: meetingRow(record, cast, record.date ?? "", everybody, place),
    document: {
      id: documentId,
      cooperation_id: cooperationId,
      meeting_id: meetingId,
      sha256: createHash("sha256").update(original).digest("hex"),
      file_name: fileName,
      format: "text",
      text,
      record: JSON.stringify(record),
      original,
    },
    attendances: attendanceRows(record, cast, place),
    items,
    search: searchRows(record, items, {
      cooperationId,
      meetingId,
      documentId,
      fileName,
      body: body.party.name,
      text,
      repairs: [],
    }),
  };
}

function castOf({ body, attendees, items }: Minutes) {
  const seat = ({ party, organisation }: Person) => ({ personId: party.id, organisationId: organisation.id });
  return {
    bodyId: body.party.id,
    otherCooperation: null,
    attendees: attendees.map(seat),
    items: items.map(({ presenters, holders }) => ({
      presenters: presenters.map(seat),
      holders: holders.map(({ party }) => [party.id]),
    })),
  };
}
