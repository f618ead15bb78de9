import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import { lockRegister } from "../../../platform/db/locks.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { wholly } from "../../../platform/db/wholly.ts";
import { type AgainRefusal, reconcileSoon, registerAgain } from "../../imports/index.ts";
import type { Edit, EditRefusal } from "../../minutes/index.ts";
import { alikeAmong } from "./alike.ts";
import { type Pressed, pressed } from "./pressing.ts";
import {
  allReadAndSaid,
  batchOf,
  correctable,
  correctedOf,
  likenessOfBatch,
  type ReadAndSaid,
  readAndSaid,
  standingOf,
} from "./queries.ts";

export type { Alike } from "./queries.ts";
export { markReviewed } from "../reviewed/commands.ts";

export interface Asked {
  readonly cooperationId: string;
  readonly documentId: string;
  readonly accountId: string | null;
}

/** Of one press: what it did is undone together. The page makes its id (a UUID), so that a form sent twice counts once. */
interface Press extends Asked {
  readonly batchId: string;
}

export interface Done {
  readonly batchId: string;
}

export type CorrectRefusal = EditRefusal | AgainRefusal | "taken-id";

/** The shown facts of these keys become these facts. */
export function correct(db: Db, asked: Press & Edit): Promise<Result<Done, CorrectRefusal>> {
  return press(db, asked, "record.corrected", () => ok([asked]));
}

/** The shown facts of these keys are right as they stand. */
export function accept(
  db: Db,
  asked: Press & { readonly keys: readonly string[] },
): Promise<Result<Done, CorrectRefusal>> {
  return press(db, asked, "record.accepted", (document) => {
    const shown = correctedOf(document).facts.filter(({ key }) => asked.keys.includes(key));
    if (shown.length !== new Set(asked.keys).size) return refuse("changed-since");
    // Each by itself: two that are right are not one.
    return ok(shown.map(({ key, fact }) => ({ keys: [key], becomes: [fact] })));
  });
}

function press(
  db: Db,
  asked: Press,
  kind: string,
  editsOf: (document: ReadAndSaid) => Result<readonly Edit[], EditRefusal>,
): Promise<Result<Done, CorrectRefusal>> {
  const { cooperationId, documentId, accountId, batchId } = asked;
  return reconciled(db, asked.cooperationId, async (tx): Promise<Result<Done, CorrectRefusal>> => {
    await lockRegister(tx, cooperationId);
    const known = await batchOf(tx, cooperationId, batchId);
    if (known.length > 0) {
      const isSame = known.every((each) => each.documentId === documentId && each.accountId === accountId);
      return isSame ? ok({ batchId }) : refuse("taken-id");
    }
    const document = await correctable(tx, cooperationId, documentId);
    if (!document.ok) return document;
    const edits = editsOf(document.value);
    if (!edits.ok) return edits;
    const stored = await store(tx, document.value, edits.value, asked);
    if (!stored.ok) return stored;
    await recordAct(tx, actOn(document.value, accountId, kind, { parts: stored.value }));
    return ok({ batchId });
  });
}

/** Takes back one press, in all documents that it changed. */
export function undo(
  db: Db,
  asked: { readonly cooperationId: string; readonly batchId: string; readonly accountId: string | null },
): Promise<Result<Done, AgainRefusal | "already-undone" | "corrected-since">> {
  return reconciled(db, asked.cooperationId, async (tx) => {
    await lockRegister(tx, asked.cooperationId);
    const made = await batchOf(tx, asked.cooperationId, asked.batchId);
    if (made.length === 0) return refuse("not-found");
    if (made.every(({ undoneAt }) => undoneAt !== null)) return refuse("already-undone");
    if (made.some(({ replacedBy }) => replacedBy !== null)) return refuse("corrected-since");
    const ids = made.map(({ id }) => id);
    await tx
      .updateTable("corrections")
      .set({ undone_at: sql`clock_timestamp()`, undone_by: asked.accountId })
      .where("id", "in", ids)
      .execute();
    await tx.updateTable("corrections").set({ replaced_by: null }).where("replaced_by", "in", ids).execute();
    const documents = await allReadAndSaid(tx, asked.cooperationId, [
      ...new Set(made.map(({ documentId }) => documentId)),
    ]);
    for (const document of documents) {
      const again = await registerCorrected(tx, document);
      if (!again.ok) return again;
    }
    for (const document of documents)
      await recordAct(tx, actOn(document, asked.accountId, "record.restored", {}));
    return ok({ batchId: asked.batchId });
  });
}

/** Applies the correction of a press to these documents, as one new press. */
export function applyToAlike(
  db: Db,
  asked: {
    readonly cooperationId: string;
    readonly accountId: string | null;
    readonly batchId: string;
    /** The press that is applied. */
    readonly like: string;
    readonly documentIds: readonly string[];
  },
): Promise<Result<{ batchId: string; documents: number; refused: string[] }, "not-found" | "taken-id">> {
  return reconciled(db, asked.cooperationId, async (tx) => {
    const { cooperationId, accountId, batchId } = asked;
    await lockRegister(tx, cooperationId);
    const known = await batchOf(tx, cooperationId, batchId);
    if (known.length > 0) {
      const documents = new Set(known.map(({ documentId }) => documentId)).size;
      const isSame = known.every(
        (each) => each.accountId === accountId && asked.documentIds.includes(each.documentId),
      );
      return isSame ? ok({ batchId, documents, refused: [] }) : refuse("taken-id");
    }
    const like = await likenessOfBatch(tx, cooperationId, asked.like);
    if (like === null) return refuse("not-found");
    const refused: string[] = [];
    const done: ReadAndSaid[] = [];
    for (const document of await allReadAndSaid(tx, cooperationId, asked.documentIds)) {
      const edits = alikeAmong(correctedOf(document).facts, like).map(({ key, becomes }) => ({
        keys: [key],
        becomes,
      }));
      if (document.copyOf !== null || edits.length === 0) continue;
      const isDone = await storeOrLeave(tx, document, edits, { cooperationId, accountId, batchId });
      if (isDone) done.push(document);
      else refused.push(document.id);
    }
    const facts = { parts: [like.was.part], alike: true };
    for (const document of done) await recordAct(tx, actOn(document, accountId, "record.corrected", facts));
    return ok({ batchId, documents: done.length, refused });
  });
}

/** All or nothing; and the rest of the register follows soon. */
async function reconciled<Answer extends { ok: boolean }>(
  db: Db,
  cooperationId: string,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  const answer = await wholly(db, work);
  if (answer.ok) reconcileSoon(db, cooperationId);
  return answer;
}

type Of = Omit<Press, "documentId">;

/** One document's part of a press: what is refused in it leaves nothing behind, and does not hold up the others. */
async function storeOrLeave(tx: Tx, document: ReadAndSaid, edits: readonly Edit[], of: Of): Promise<boolean> {
  await sql`savepoint one_document`.execute(tx);
  const stored = await store(tx, document, edits, of);
  await (stored.ok ? sql`release savepoint one_document` : sql`rollback to savepoint one_document`).execute(
    tx,
  );
  return stored.ok;
}

/** Stores what some edits come to, and the record that comes of them; gives the parts that they are of. */
async function store(
  tx: Tx,
  document: ReadAndSaid,
  edits: readonly Edit[],
  of: Of,
): Promise<Result<string[], CorrectRefusal>> {
  const result = pressed(document, edits, randomUUID);
  if (!result.ok) return result;
  await enterCorrections(tx, document, result.value, of);
  const now = await readAndSaid(tx, document.cooperationId, document.id);
  if (now === undefined) return refuse("not-found");
  const again = await registerCorrected(tx, now);
  return again.ok ? ok([...new Set(result.value.made.map(({ part }) => part))]) : again;
}

async function enterCorrections(
  tx: Tx,
  document: ReadAndSaid,
  { made, replaced }: Pressed,
  { batchId, accountId }: Of,
): Promise<void> {
  if (made.length === 0) return;
  await tx
    .insertInto("corrections")
    .values(
      made.map(({ id, part, at, becomes, was }) => ({
        id,
        cooperation_id: document.cooperationId,
        meeting_id: document.meetingId,
        document_id: document.id,
        batch_id: batchId,
        account_id: accountId,
        part,
        at: JSON.stringify(at),
        becomes: JSON.stringify(becomes),
        was: JSON.stringify(was),
      })),
    )
    .execute();
  const pairs = JSON.stringify([...replaced].map(([id, by]) => ({ id, by })));
  await sql`
    update corrections set replaced_by = pair.by
    from jsonb_to_recordset(${pairs}::jsonb) as pair (id uuid, by uuid)
    where pair.id = corrections.id`.execute(tx);
}

/** Registers a document's record as its corrections make it. */
function registerCorrected(tx: Tx, document: ReadAndSaid): Promise<Result<null, AgainRefusal>> {
  const read = standingOf(document).length === 0 ? null : document.read;
  return registerAgain(tx, document.id, { record: correctedOf(document).record, read });
}

/** The act never tells the words. */
const actOn = (
  { id, cooperationId, meetingId }: ReadAndSaid,
  accountId: string | null,
  kind: string,
  facts: Record<string, unknown>,
) => ({
  kind,
  cooperationId,
  accountId,
  subjectKind: "meeting",
  subjectId: meetingId,
  facts: { document: id, ...facts },
});
