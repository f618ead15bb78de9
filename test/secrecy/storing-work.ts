// Puts what the secretariat of a made-up cooperation works with into the database: what came in, what is guessed, and
// what is masked.
import { sql } from "kysely";
import type { Db } from "../../src/platform/db/schema.ts";
import type { Cooperation, Meeting } from "./things.ts";

const then = "2026-01-02T09:00:00Z";

export async function storeWork(db: Db, place: Cooperation): Promise<void> {
  const { id, likeness, merge, dating, meetings } = place;
  await db
    .insertInto("imports")
    .values({
      id: place.import.id,
      cooperation_id: id,
      label: place.import.word,
      total: meetings.length + 1,
      started_at: then,
      finished_at: then,
    })
    .execute();
  const { scan } = place.import;
  await db
    .insertInto("scans")
    .values({
      id: scan.id,
      cooperation_id: id,
      file_name: scan.word,
      sha256: scan.id,
      original: Buffer.from("bilder"),
      pages: 2,
      added_at: then,
    })
    .execute();
  await db
    .insertInto("scan_pages")
    .values({ scan_id: scan.id, number: 1, page: JSON.stringify({ words: [] }) })
    .execute();
  await db
    .insertInto("import_files")
    .values([
      { import_id: place.import.id, path: scan.word, outcome: "waiting", scan_id: scan.id, at: then },
      {
        import_id: place.import.id,
        path: place.import.failed,
        outcome: "failed",
        reason: "not-minutes",
        at: then,
      },
      ...meetings.map(({ document }) => ({
        import_id: place.import.id,
        path: document.path,
        outcome: "imported" as const,
        document_id: document.id,
        at: then,
      })),
    ])
    .execute();
  await storeReviewing(db, place);
  const guess = { cooperation_id: id, suggested_at: then };
  if (likeness !== null)
    await db
      .insertInto("suggestions")
      .values({
        ...guess,
        id: likeness.id,
        kind: "same-party",
        left_id: likeness.left,
        right_id: likeness.right,
        fingerprint: likeness.id,
      })
      .execute();
  if (dating !== null)
    await db
      .insertInto("suggestions")
      .values({
        ...guess,
        id: dating.id,
        kind: "meeting-date",
        meeting_id: dating.meeting,
        witness_meeting_id: dating.witness,
        witness_text: dating.word,
        date: "2026-04-01",
        fingerprint: dating.id,
      })
      .execute();
  if (merge !== null)
    await db
      .insertInto("merges")
      .values({
        id: merge.id,
        kept_id: merge.kept,
        merged_id: merge.merged,
        merged_at: then,
        undone_at: then,
      })
      .execute();
}

/** Words that are masked in minutes, with what stood there, and words that were let pass. */
export async function storeMasked(db: Db, place: Cooperation, meeting: Meeting): Promise<void> {
  const { masked, passed, document, items } = meeting;
  if (passed !== null)
    await db
      .insertInto("passed_words")
      .values({ meeting_id: meeting.id, words: passed.word, kind: "own", passed_at: then })
      .execute();
  if (masked === null) return;
  await sql`insert into masked_words (id, meeting_id, words, kind, audience_id, masked_at) values (${masked.id},
    ${meeting.id}, ${masked.word}, 'own', audience_of('body', ${place.id}, ${meeting.body}), ${then})`.execute(
    db,
  );
  const originals = items.map(({ decision }) => ({
    table_name: "decisions",
    row_id: decision.id,
    text: `${decision.word} ${decision.masked}`,
  }));
  await db
    .insertInto("unmasked_texts")
    .values(
      [
        ...originals,
        { table_name: "documents", row_id: document.id, text: `${document.word} ${masked.word}` },
      ].map((each) => ({ ...each, column_name: "text", meeting_id: meeting.id })),
    )
    .execute();
}

/** What has been said of the records, and which of them somebody has been through. */
async function storeReviewing(db: Db, { id, meetings }: Cooperation): Promise<void> {
  if (meetings.length === 0) return;
  await db
    .insertInto("corrections")
    .values(
      meetings.map((meeting) => ({
        id: meeting.document.correction.id,
        cooperation_id: id,
        meeting_id: meeting.id,
        document_id: meeting.document.id,
        batch_id: meeting.document.correction.id,
        part: "header",
        at: JSON.stringify({ field: "place", words: [] }),
        becomes: JSON.stringify([
          { part: "header", field: "place", value: meeting.document.correction.word, spans: [] },
        ]),
        was: "[]",
        made_at: then,
      })),
    )
    .execute();
  await db
    .insertInto("reviews")
    .values(
      meetings
        .filter((_, at) => at % 2 === 0)
        .map(({ document }) => ({ document_id: document.id, cooperation_id: id, reviewed_at: then })),
    )
    .execute();
}
