import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { freeSlug } from "../../../lib/names.ts";
import { recordEvent } from "../../../platform/db/events.ts";
import { needNotWait } from "../../../platform/db/durability.ts";
import { lockRegister } from "../../../platform/db/locks.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { contradictionsIn, enterContradictions } from "../../contradictions/index.ts";
import { enterParties, type NamedCooperation, partiesMeant, PartyBook } from "../../parties/index.ts";
import type { Repair } from "../../minutes/index.ts";
import { type Cast, castOf, namesOf, otherThan } from "./cast.ts";
import { areSameMinutes } from "./copies.ts";
import type { ReadDocument } from "./document.ts";
import {
  audienceOfBody,
  documentBySha256,
  isMemberHere,
  type KnownMinutes,
  meetingSlugs,
  minutesOfDay,
} from "./queries.ts";
import { attendanceRows, itemRows, meetingRow, mentionRows, type Place, rowsOfItems } from "./rows.ts";
import { searchRows } from "./search-rows.ts";
import { showParties, storeRows } from "./tables/commands.ts";

export interface OpenCooperation extends NamedCooperation {
  readonly id: string;
}

export type Registered =
  | { readonly outcome: "known"; readonly documentId: string; readonly meetingId: string }
  | {
      readonly outcome: "imported";
      readonly documentId: string;
      readonly meetingId: string;
      readonly isCopy: boolean;
    };

/** Everything that one document tells, stored at once or not at all, and `also` with it. */
export function registerDocument<Value>(
  db: Db,
  cooperation: OpenCooperation,
  document: ReadDocument,
  also: (tx: Tx, registered: Registered) => Promise<Value>,
): Promise<Value> {
  return db.transaction().execute(async (tx) => {
    await needNotWait(tx);
    await lockRegister(tx, cooperation.id);
    return also(tx, await register(tx, cooperation, document));
  });
}

async function register(tx: Tx, cooperation: OpenCooperation, document: ReadDocument): Promise<Registered> {
  const known = await documentBySha256(tx, cooperation.id, document.sha256);
  if (known !== undefined) return { outcome: "known", documentId: known.id, meetingId: known.meetingId };

  const { record, source } = document;
  const book = new PartyBook(await partiesMeant(tx, cooperation.id, namesOf(record)), randomUUID);
  const other = await otherCooperation(tx, cooperation, record.cooperation, book);
  const cast = castOf(record, other, book);
  const sameDay = await minutesOfDay(tx, cooperation.id, cast.bodyId, record.date);
  const original = sameDay.find((minutes) => areSameMinutes(minutes, { record, text: source.text }));

  const documentId = randomUUID();
  const meetingId = original?.meetingId ?? randomUUID();
  if (original === undefined) {
    await enterParties(tx, cooperation.id, book);
    await storeFacts(tx, cooperation.id, document, book, cast, { documentId, meetingId });
  }
  await storeDocument(tx, cooperation.id, document, { documentId, meetingId, original });
  await recordEvent(tx, {
    kind: "document.imported",
    cooperationId: cooperation.id,
    subjectId: documentId,
    facts: { file: document.fileName, meeting: meetingId, copyOf: original?.documentId ?? null },
  });
  return { outcome: "imported", documentId, meetingId, isCopy: original !== undefined };
}

/** The cooperation that the minutes name, when it is neither ours nor one of our members. */
async function otherCooperation(tx: Tx, ours: OpenCooperation, named: string | null, book: PartyBook) {
  const other = otherThan(ours, named, book);
  return other === null || (await isMemberHere(tx, ours.id, other)) ? null : other;
}

async function newMeeting(
  tx: Tx,
  { record }: ReadDocument,
  cast: Cast,
  audience: number,
  cooperationId: string,
  meetingId: string,
) {
  const taken = (beginning: string) => meetingSlugs(tx, cooperationId, cast.bodyId, beginning);
  const slug =
    record.date === null
      ? freeUndated(await taken("odaterat-"))
      : freeSlug(record.date, await taken(record.date));
  return meetingRow(record, cast, slug, audience, { cooperationId, meetingId, newId: randomUUID });
}

function freeUndated(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    if (!taken.has(`odaterat-${number}`)) return `odaterat-${number}`;
  }
}

interface Kept {
  readonly documentId: string;
  readonly meetingId: string;
  readonly original?: KnownMinutes | undefined;
}

async function storeDocument(
  tx: Tx,
  cooperationId: string,
  document: ReadDocument,
  kept: Kept,
): Promise<void> {
  await tx
    .insertInto("documents")
    .values({
      id: kept.documentId,
      cooperation_id: cooperationId,
      meeting_id: kept.meetingId,
      copy_of: kept.original?.documentId ?? null,
      sha256: document.sha256,
      file_name: document.fileName,
      format: document.source.format,
      text: document.source.text,
      record: JSON.stringify(document.record),
      original: document.original,
      certainty: document.source.certainty === undefined ? null : JSON.stringify(document.source.certainty),
    })
    .execute();
  await storeRepairs(tx, kept.documentId, document.source.repairs ?? []);
}

export async function storeRepairs(tx: Tx, documentId: string, repairs: readonly Repair[]): Promise<void> {
  if (repairs.length === 0) return;
  await sql`
    insert into repairs (document_id, starts, ends, word)
    select ${documentId}, start, "end", word
    from jsonb_to_recordset(${JSON.stringify(repairs)}::jsonb) as told (start int, "end" int, word text)`.execute(
    tx,
  );
}

async function storeFacts(
  tx: Tx,
  cooperationId: string,
  document: ReadDocument,
  book: PartyBook,
  cast: Cast,
  { documentId, meetingId }: Kept,
): Promise<void> {
  const { record, source, fileName } = document;
  const place: Place = { cooperationId, meetingId, newId: randomUUID };
  const items = itemRows(record, cast, place);
  const body = book.find(({ id }) => id === cast.bodyId)?.name ?? "";
  // The minutes of a body are that body's, until somebody opens them.
  const audience = await audienceOfBody(tx, cooperationId, cast.bodyId);
  const rows = {
    meetings: [await newMeeting(tx, document, cast, audience, cooperationId, meetingId)],
    attendances: attendanceRows(record, cast, place),
    ...rowsOfItems(items),
    mentions: mentionRows(record.mentions ?? [], items, place),
    search_entries: searchRows(record, items, {
      cooperationId,
      meetingId,
      documentId,
      fileName,
      body,
      text: source.text,
      repairs: source.repairs ?? [],
    }),
  };
  await storeRows(tx, rows, audience);
  await showParties(tx, meetingId);
  const found = contradictionsIn(record);
  await enterContradictions(
    tx,
    cooperationId,
    meetingId,
    found,
    items.map(({ row }) => row.id),
  );
}
