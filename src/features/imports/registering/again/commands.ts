import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../../lib/result.ts";
import { recordEvent } from "../../../../platform/db/events.ts";
import { lockRegister } from "../../../../platform/db/locks.ts";
import type { Tx } from "../../../../platform/db/schema.ts";
import { contradictionsIn, replaceFoundWithin } from "../../../contradictions/index.ts";
import { type MinutesRecord, minutesRecord } from "../../../minutes/index.ts";
import {
  enterParties,
  forgetSpellings,
  partiesMeant,
  PartyBook,
  touchParties,
} from "../../../parties/index.ts";
import { castOf, namesOf, otherThan } from "../cast.ts";
import { isMemberHere } from "../queries.ts";
import { attendanceRows, itemRows, mentionRows, rowsOfItems } from "../rows.ts";
import { audiencesOfNew, isClosedAt } from "./closed.ts";
import { agreed, factsFrom, keptRows, type Made, namedIn } from "./keeping.ts";
import { seatedOtherwise } from "./pairing.ts";
import { keepMeeting } from "./meeting/commands.ts";
import {
  formerRows,
  partiesOfMeeting,
  rowsInUse,
  seatsOfMeeting,
  storedDocument,
  type StoredDocument,
  storedFacts,
  storedItems,
} from "./queries.ts";
import { type Before, replacing, type Replacing } from "./rows.ts";
import { forgetParties, rememberGone, writeRows } from "./writing/commands.ts";

/** What may stand in the way. */
export type AgainRefusal =
  | "not-found"
  /** A copy of another file's minutes has no facts of its own. */
  | "copy"
  /** The meeting is run here. */
  | "run-here"
  /** Words of it are masked: what stands in its rows is not what was read. */
  | "masked"
  /** People have worked on what would go: an assignment that is reported on, a clause that is asked about. */
  | "in-use"
  /** Something closed would come to stand where others see it. */
  | "closed";

export interface NewRecord {
  readonly record: MinutesRecord;
  /** What the reader read, when that is not the record. */
  readonly read: MinutesRecord | null;
}

/** Stores a document's record anew over the rows that it made: what is still there stays the same row. What only the
 *  whole register tells waits to be reconciled. */
export async function registerAgain(
  tx: Tx,
  documentId: string,
  { record, read }: NewRecord,
): Promise<Result<null, AgainRefusal>> {
  const document = await storedDocument(tx, documentId);
  if (document === undefined) return refuse("not-found");
  if (document.copyOf !== null) return refuse("copy");
  if (document.state !== null) return refuse("run-here");
  if (document.isMasked) return refuse("masked");
  await lockRegister(tx, document.cooperationId);

  const before: Before = {
    items: await storedItems(tx, document.meetingId),
    facts: await storedFacts(tx, document.meetingId),
    former: await formerRows(tx, documentId),
  };
  const previous = minutesRecord.parse(document.record);
  const made = await make(tx, document, record, previous);
  const change = replacing(before, made.newItems, made.newFacts);
  const audiences = audiencesOfNew(before, made.newItems, made.newFacts, change);
  if (audiences === null || tellsClosed(document, record, before)) return refuse("closed");
  if (await hangsOnGone(tx, change)) return refuse("in-use");

  const named = await partiesOfMeeting(tx, document.meetingId);
  const seatsBefore = await seatsOfMeeting(tx, document.meetingId);
  const isDatedByOthers = document.heldOnOrigin === "suggestion" && record.date === null;
  const rows = keptRows(made, change, previous);
  agreed(made.book, namedIn(rows, made.bodyId));
  await enterParties(tx, document.cooperationId, made.book);
  const meeting = await keepMeeting(tx, document, record, made, isDatedByOthers);
  await rememberGone(tx, documentId, change);
  await writeRows(tx, rows, { document, record, change, audiences, meeting, isDatedByOthers });
  await replaceFoundWithin(
    tx,
    document.cooperationId,
    document.meetingId,
    contradictionsIn(record),
    rows.items.map(({ id }) => id),
  );
  await tx
    .updateTable("documents")
    .set({ record: JSON.stringify(record), read_record: read === null ? null : JSON.stringify(read) })
    .where("id", "=", documentId)
    .execute();
  await sql`select spread_audiences(array[${document.meetingId}]::uuid[])`.execute(tx);
  await forgetSpellings(tx, named, saidNoMore(previous, record, read));
  const seats = await seatsOfMeeting(tx, document.meetingId);
  await touchParties(tx, seatedOtherwise(seatsBefore, seats));
  await forgetParties(tx, named, document.importedAt);
  await tx
    .updateTable("cooperations")
    .set({ reconciled_at: null })
    .where("id", "=", document.cooperationId)
    .execute();
  await recordEvent(tx, {
    kind: "document.registered-again",
    cooperationId: document.cooperationId,
    subjectId: documentId,
  });
  return ok(null);
}

/** The record's rows as if they were new, and whom they name. */
async function make(
  tx: Tx,
  document: StoredDocument,
  record: MinutesRecord,
  previous: MinutesRecord,
): Promise<Made> {
  const { cooperationId, meetingId } = document;
  const book = new PartyBook(await partiesMeant(tx, cooperationId, namesOf(record)), randomUUID);
  const ours = { slug: document.cooperationSlug, name: document.cooperationName };
  const named =
    record.cooperation === previous.cooperation
      ? document.otherCooperation
      : otherThan(ours, record.cooperation, book);
  const isOwn =
    named === null || (named !== document.otherCooperation && (await isMemberHere(tx, cooperationId, named)));
  const other = isOwn ? null : named;
  const cast = castOf(record, other, book);
  const staysBody = record.body === previous.body && other === document.otherCooperation;
  const place = { cooperationId, meetingId, newId: randomUUID };
  const items = itemRows(record, cast, place);
  const tables = {
    attendances: attendanceRows(record, cast, place),
    ...rowsOfItems(items),
    mentions: mentionRows(record.mentions ?? [], items, place),
  };
  return {
    book,
    other,
    bodyId: staysBody ? document.bodyId : cast.bodyId,
    tables,
    newItems: tables.items.map((row) => ({ ...row, wasId: row.id })),
    newFacts: factsFrom(tables),
  };
}

/** Spellings that were people's own, and that they say no more. Those of the reader stay: they stand in the document. */
function saidNoMore(previous: MinutesRecord, record: MinutesRecord, read: MinutesRecord | null): string[] {
  const spellings = (each: MinutesRecord) => [
    ...namesOf(each).spellings,
    ...(each.body === null ? [] : [each.body]),
  ];
  const said = new Set([...spellings(record), ...spellings(read ?? record)]);
  return spellings(previous).filter((spelling) => !said.has(spelling));
}

/** Those present and the header are for all who see the meeting. */
function tellsClosed(
  { headerSpans }: StoredDocument,
  { people, headerSpans: told = {} }: MinutesRecord,
  before: Before,
) {
  const seen = new Set([
    ...before.facts.filter(({ table }) => table === "attendances").map(({ spans }) => JSON.stringify(spans)),
    ...Object.values(headerSpans).map((spans) => JSON.stringify(spans)),
  ]);
  const words = [...people.map(({ spans = [] }) => spans), ...Object.values(told)];
  return words.some((spans) => !seen.has(JSON.stringify(spans)) && isClosedAt(before, spans));
}

async function hangsOnGone(tx: Tx, { goneItems, goneFacts }: Replacing): Promise<boolean> {
  const gone = Map.groupBy(goneFacts, ({ table }) => table as string);
  const all = [...gone].map(([table, rows]) => [table, rows.map(({ id }) => id)] as const);
  for (const [table, ids] of [["items", goneItems.map(({ id }) => id)] as const, ...all]) {
    if ((await rowsInUse(tx, table, ids)).length > 0) return true;
  }
  return false;
}
