// The words of a text have moved, and whatever points at them moves with them.
import { sql } from "kysely";
import type { Tx } from "../../../../../platform/db/schema.ts";
import {
  type Correction,
  correction,
  fact,
  type Fact,
  minutesRecord,
  type Repair,
  type SourceText,
  type Spans,
} from "../../../../minutes/index.ts";
import { formerRows, storedFacts, storedItems } from "../../../registering/again/queries.ts";
import { headerSpansOf, repairsOf, type StoredRepair, witnessesIn } from "./queries.ts";

type Moved = (spans: Spans) => Spans;

export async function moveWords(tx: Tx, documentId: string, meetingId: string, moved: Moved): Promise<void> {
  const items = await storedItems(tx, meetingId);
  const facts = Map.groupBy(await storedFacts(tx, meetingId), ({ table }) => table);
  for (const [table, rows] of [["items", items] as const, ...facts])
    await moveRows(tx, table, "id", rows, moved);
  await moveRows(tx, "former_rows", "row_id", await formerRows(tx, documentId), moved);
  await moveExtents(tx, items, moved);
  await moveHeader(tx, meetingId, moved);
  await moveRecord(tx, documentId, moved);
  await moveCorrections(tx, documentId, moved);
  for (const { id, spans } of await witnessesIn(tx, meetingId))
    await tx
      .updateTable("suggestions")
      .set({ witness_spans: JSON.stringify(moved(spans)) })
      .where("id", "=", id)
      .execute();
}

async function moveRows(
  tx: Tx,
  table: string,
  key: string,
  rows: readonly { readonly id: string; readonly spans: Spans }[],
  moved: Moved,
): Promise<void> {
  const now = rows.map(({ id, spans }) => ({ id, spans: moved(spans) }));
  await sql`
    update ${sql.table(table)} as stored set spans = now.spans
    from jsonb_to_recordset(${JSON.stringify(now)}::jsonb) as now (id uuid, spans jsonb)
    where now.id = ${sql.ref(`stored.${key}`)} and now.spans <> stored.spans`.execute(tx);
}

async function moveExtents(
  tx: Tx,
  items: readonly { readonly id: string; readonly extent: [number, number] | null }[],
  moved: Moved,
): Promise<void> {
  for (const { id, extent } of items) {
    const words = extent === null ? [] : moved([extent]);
    const [start, end] = [words[0]?.[0], words.at(-1)?.[1]];
    if (start === undefined || end === undefined) continue;
    await sql`update items set extent = int4range(${start}, ${end}) where id = ${id}`.execute(tx);
  }
}

async function moveHeader(tx: Tx, meetingId: string, moved: Moved): Promise<void> {
  const spans = Object.entries(await headerSpansOf(tx, meetingId));
  const now = Object.fromEntries(spans.map(([field, words]) => [field, moved(words)]));
  await tx
    .updateTable("meetings")
    .set({ header_spans: JSON.stringify(now) })
    .where("id", "=", meetingId)
    .execute();
}

/** The days due are known again by the words of their assignments. */
async function moveRecord(tx: Tx, documentId: string, moved: Moved): Promise<void> {
  const { record: stored } = await tx
    .selectFrom("documents")
    .where("id", "=", documentId)
    .select("record")
    .executeTakeFirstOrThrow();
  const record = minutesRecord.parse(stored);
  const items = record.items.map((item) => ({
    ...item,
    assignments: item.assignments.map((each) => ({ ...each, spans: moved(each.spans ?? []) })),
  }));
  await tx
    .updateTable("documents")
    .set({ record: JSON.stringify({ ...record, items }) })
    .where("id", "=", documentId)
    .execute();
}

async function moveCorrections(tx: Tx, documentId: string, moved: Moved): Promise<void> {
  const rows = await tx
    .selectFrom("corrections")
    .where("document_id", "=", documentId)
    .select(["id", "part", "at", "becomes", "was"])
    .execute();
  const movedFact = (each: Fact): Fact => ({
    ...each,
    spans: moved(each.spans),
    ...("under" in each && each.under !== undefined ? { under: moved(each.under) } : {}),
  });
  const movedPlace = ({ under, ...at }: Correction["at"]): Correction["at"] => ({
    ...at,
    words: at.words.map(moved),
    ...(under === undefined ? {} : { under: moved(under) }),
  });
  for (const { id, was, ...said } of rows) {
    const { at, becomes } = correction.parse(said);
    await tx
      .updateTable("corrections")
      .set({
        at: JSON.stringify(movedPlace(at)),
        becomes: JSON.stringify(becomes.map(movedFact)),
        was: JSON.stringify(fact.array().parse(was).map(movedFact)),
      })
      .where("id", "=", id)
      .execute();
  }
}

interface Repairs {
  /** Those that somebody has taken back among them. */
  readonly all: readonly (Repair | StoredRepair)[];
  /** That the text is read with. */
  readonly standing: readonly Repair[];
}

/** Those of the text that there was, and what is repaired in what was put in. */
export async function repairsMoved(
  tx: Tx,
  documentId: string,
  { putIn = [], repairs = [] }: SourceText,
  moved: Moved,
): Promise<Repairs> {
  const known = (await repairsOf(tx, documentId)).map((repair) => {
    const [[start, end] = [repair.start, repair.end]] = moved([[repair.start, repair.end]]);
    return { ...repair, start, end };
  });
  const added = repairs.filter(({ start }) => putIn.some(([from, to]) => start >= from && start < to));
  const inOrder = <Each extends Repair>(list: Each[]) =>
    list.toSorted((one, other) => one.start - other.start);
  const standing = known.filter(({ undone_at }) => undone_at === null);
  return {
    all: inOrder<Repair | StoredRepair>([...known, ...added]),
    standing: inOrder<Repair>([...standing, ...added]),
  };
}

export async function storeAllRepairs(tx: Tx, documentId: string, repairs: Repairs["all"]): Promise<void> {
  await tx.deleteFrom("repairs").where("document_id", "=", documentId).execute();
  if (repairs.length === 0) return;
  await sql`
    insert into repairs (document_id, starts, ends, word, undone_at, undone_by)
    select ${documentId}, start, "end", word, undone_at, undone_by
    from jsonb_to_recordset(${JSON.stringify(repairs)}::jsonb)
      as told (start int, "end" int, word text, undone_at timestamptz, undone_by uuid)`.execute(tx);
}
