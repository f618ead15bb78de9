import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import type { FindingKind } from "../check/finding.ts";
import { type DamagedText, formsOf, maskedRepairs } from "./damaged.ts";
import { damagedTextsOf, textsOf } from "./queries.ts";
import { type ChangedText, changesFor, hasWords, onOneLine, type StoredText } from "./rules.ts";

/** Somebody who has seen a meeting's words, and says what is to be done about some of them. */
export interface Saying {
  readonly cooperationId: string;
  readonly meetingId: string;
  readonly accountId: string | null;
  readonly words: string;
  /** None where a person found them himself. */
  readonly kind: FindingKind | "own";
}

/** Blacks words out wherever they stand in the minutes of a meeting. */
export function maskWords(db: Db, said: Saying): Promise<Result<null, "too-short" | "not-found">> {
  const words = onOneLine(said.words);
  if (words.length < 2 || !/[\p{L}\p{N}]/u.test(words)) return Promise.resolve(refuse("too-short"));
  return db.transaction().execute(async (tx) => {
    await lockMeeting(tx, said.meetingId);
    const texts = await textsOf(tx, said.meetingId);
    if (!texts.some(({ current }) => hasWords(current, words))) return refuse("not-found");
    await sql`
      insert into masked_words (meeting_id, words, kind, audience_id, masked_by)
      select id, ${words}, ${said.kind}, audience_of('body', cooperation_id, body_id), ${said.accountId}::uuid
      from meetings where id = ${said.meetingId}
      on conflict do nothing`.execute(tx);
    await applyMasks(tx, said.meetingId, texts);
    await recordAct(tx, actOf(said, "words.masked"));
    return ok(null);
  });
}

/** Takes a mask back; `id` is of the masked words. */
export function unmaskWords(
  db: Db,
  asked: { cooperationId: string; meetingId: string; accountId: string | null; id: string },
): Promise<Result<null, "not-found">> {
  return db.transaction().execute(async (tx) => {
    await lockMeeting(tx, asked.meetingId);
    const taken = await tx
      .deleteFrom("masked_words")
      .where("id", "=", asked.id)
      .where("meeting_id", "=", asked.meetingId)
      .returning("kind")
      .executeTakeFirst();
    if (taken === undefined) return refuse("not-found");
    await applyMasks(tx, asked.meetingId, await textsOf(tx, asked.meetingId));
    await recordAct(tx, actOf({ ...asked, kind: taken.kind }, "words.unmasked"));
    return ok(null);
  });
}

/** A person has looked at what the check found, and it may be read. */
export async function passWords(db: Db, said: Saying): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto("passed_words")
      .values({
        meeting_id: said.meetingId,
        words: onOneLine(said.words),
        kind: said.kind,
        passed_by: said.accountId,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await recordAct(tx, actOf(said, "words.passed"));
  });
}

/** The act never tells the words. */
const actOf = (
  { cooperationId, accountId, meetingId, kind }: Omit<Saying, "words" | "kind"> & { kind: string },
  name: string,
) => ({
  kind: name,
  cooperationId,
  accountId,
  subjectKind: "meeting",
  subjectId: meetingId,
  facts: { kind },
});

/** Two who mask in one meeting do it one after the other. */
async function lockMeeting(tx: Tx, meetingId: string): Promise<void> {
  await tx.selectFrom("meetings").select("id").where("id", "=", meetingId).forUpdate().execute();
}

/** Makes all texts of a meeting what they are with the words masked that stand so, and with no others. */
async function applyMasks(tx: Tx, meetingId: string, texts: readonly StoredText[]): Promise<void> {
  const standing = await tx
    .selectFrom("masked_words")
    .select("words")
    .where("meeting_id", "=", meetingId)
    .execute();
  const damaged = await damagedTextsOf(tx, meetingId, texts);
  const changes = changesFor(
    texts,
    formsOf(
      standing.map(({ words }) => words),
      damaged,
    ),
  );
  if (changes.length === 0) return;
  await hideRepairs(tx, damaged, changes);
  await keepOriginals(tx, meetingId, changes);
  // They stood in what was done at the table, too.
  await tx.deleteFrom("table_acts").where("meeting_id", "=", meetingId).execute();
  // Approved minutes may be masked, though nothing else in them may change.
  await sql`select set_config('genbo.masking', 'on', true)`.execute(tx);
  const columns = Map.groupBy(changes, ({ table, column }) => `${table}.${column}`);
  for (const changed of columns.values()) await writeColumn(tx, changed);
}

/** What a masked word was read as tells it as well. */
async function hideRepairs(
  tx: Tx,
  damaged: readonly DamagedText[],
  changes: readonly ChangedText[],
): Promise<void> {
  for (const { id, repairs } of damaged) {
    const changed = changes.find(
      (each) => each.table === "documents" && each.column === "text" && each.id === id,
    );
    if (changed === undefined) continue;
    const starts = maskedRepairs(changed.wanted, repairs);
    await sql`update repairs set masked = starts = any (${starts}::integer[]) where document_id = ${id}`.execute(
      tx,
    );
  }
}

async function keepOriginals(tx: Tx, meetingId: string, changes: readonly ChangedText[]): Promise<void> {
  const rows = changes.map(({ table, column, id, original }) => ({
    table_name: table,
    column_name: column,
    row_id: id,
    meeting_id: meetingId,
    text: original,
  }));
  await tx
    .insertInto("unmasked_texts")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await sql`select spread_to_originals(array[${meetingId}::uuid])`.execute(tx);
}

async function writeColumn(tx: Tx, changes: readonly ChangedText[]): Promise<void> {
  const [first] = changes;
  if (first === undefined) return;
  const text = sql`changed.wanted`;
  const forms = {
    text,
    json: sql`${text}::jsonb`,
    list: sql`array(select jsonb_array_elements_text(${text}::jsonb))`,
  };
  const rows = JSON.stringify(changes.map(({ id, wanted }) => ({ id, wanted })));
  await sql`
    update ${sql.table(first.table)} as stored set ${sql.ref(first.column)} = ${forms[first.form]}
    from jsonb_to_recordset(${rows}::jsonb) as changed (id uuid, wanted text)
    where changed.id = stored.id`.execute(tx);
}
