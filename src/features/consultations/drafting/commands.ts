import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { noticeOfConsultation } from "../../../platform/notices/notice.ts";
import { lockConsultation, nextPlace, record } from "../commands.ts";
import { consultationById } from "../queries.ts";
import type { Change } from "../rules.ts";
import { isDraftOpen } from "../stepping/rules.ts";
import { partsOf, possibleWriters } from "./queries.ts";
import { headRevision, textRevision } from "./revision.ts";
import { recordWriting, rewrite } from "../texts/commands.ts";
import type { DraftPart, DraftRefusal, PartHead } from "./rules.ts";

interface NewPart {
  /** Made by whoever sends it, so that it may be sent again. */
  readonly id: string;
  readonly kind: "proposal" | "section";
  readonly title: string;
}

export function addPart(
  db: Db,
  change: Change,
  { id, kind, title }: NewPart,
): Promise<Result<null, DraftRefusal>> {
  if (title === "") return Promise.resolve(refuse("no-title"));
  return whileOpen(db, change, async (tx) => {
    const { consultationId, accountId } = change;
    const position = await nextPlace(tx, consultationId);
    const row = { id, consultation_id: consultationId, position, kind, title, changed_by: accountId };
    const added = await tx
      .insertInto("consultation_parts")
      .values(row)
      .onConflict((known) => known.column("id").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (added !== undefined) await record(tx, change, "written");
    return ok(null);
  });
}

interface Saving {
  readonly partId: string;
  /** Of the words that it was written upon. */
  readonly revision: string;
}

/** Saves the text of a part. Where somebody else has written in it since, nothing is saved and both are shown. */
export function saveText(
  db: Db,
  change: Change,
  { partId, revision, text }: Saving & { readonly text: string },
): Promise<Result<null, DraftRefusal>> {
  return whileOpen(db, change, async (tx) => {
    const { consultationId } = change;
    const part = (await partsOf(tx, consultationId)).find(({ id }) => id === partId);
    if (part === undefined) return refuse("gone");
    if (part.text === text) return ok(null);
    if (textRevision(part.text) !== revision) return refuse("changed");
    await rewrite(tx, change, partId, text);
    await noticeOfConsultation(tx, { consultationId, partId });
    await recordWriting(tx, change);
    return ok(null);
  });
}

interface SavingHead extends Saving, PartHead {
  /** Who writes what is the desk's to say. */
  readonly isDesk: boolean;
}

/** Saves what a part is called, the stance it takes, and who writes it. */
export function saveHead(
  db: Db,
  change: Change,
  { partId, revision, isDesk, ...head }: SavingHead,
): Promise<Result<null, DraftRefusal>> {
  return whileOpen(db, change, async (tx) => {
    const { consultationId, cooperationId, accountId } = change;
    const part = (await partsOf(tx, consultationId)).find(({ id }) => id === partId);
    if (part === undefined) return refuse("gone");
    const wanted = settled(part, head, isDesk);
    if (headRevision(part) === headRevision(wanted)) return ok(null);
    if (headRevision(part) !== revision) return refuse("changed");
    if (part.kind !== "summary" && wanted.title === "") return refuse("no-title");
    const isNewOwner = wanted.ownerId !== part.ownerId;
    if (isNewOwner && wanted.ownerId !== null) {
      const writers = await possibleWriters(tx, cooperationId);
      if (!writers.some(({ id }) => id === wanted.ownerId)) return refuse("no-owner");
    }
    await tx
      .updateTable("consultation_parts")
      .set({ title: wanted.title, stance: wanted.stance, owner_id: wanted.ownerId })
      .set({ changed_at: sql`now()`, changed_by: accountId })
      .where("id", "=", partId)
      .execute();
    if (isNewOwner) await nameWriters(tx, change);
    await record(tx, change, "written");
    return ok(null);
  });
}

/** What the kind of a part, and the one who writes, let be said. */
const settled = (part: DraftPart, words: PartHead, isDesk: boolean): PartHead => ({
  title: part.kind === "summary" ? part.title : words.title,
  stance: part.kind === "proposal" ? words.stance : null,
  ownerId: isDesk ? words.ownerId : part.ownerId,
});

export function removePart(db: Db, change: Change, partId: string): Promise<Result<null, DraftRefusal>> {
  return whileOpen(db, change, async (tx) => {
    const part = (await partsOf(tx, change.consultationId)).find(({ id }) => id === partId);
    if (part === undefined) return ok(null);
    if (part.kind === "summary") return refuse("is-summary");
    // What was said of it is said of the whole: its words tell what was meant.
    await tx
      .updateTable("consultation_comments")
      .set({ part_id: null })
      .where("part_id", "=", partId)
      .execute();
    await tx.deleteFrom("consultation_parts").where("id", "=", partId).execute();
    await nameWriters(tx, change);
    await record(tx, change, "part-removed");
    return ok(null);
  });
}

function whileOpen(
  db: Db,
  { consultationId }: Change,
  write: (tx: Tx) => Promise<Result<null, DraftRefusal>>,
): Promise<Result<null, DraftRefusal>> {
  return db.transaction().execute(async (tx) => {
    await lockConsultation(tx, consultationId);
    const consultation = await consultationById(tx, consultationId);
    if (consultation === undefined || !isDraftOpen(consultation.lastStep)) return refuse("closed");
    return write(tx);
  });
}

/** Whoever has something to write sees the draft. */
async function nameWriters(tx: Tx, { consultationId, cooperationId }: Change): Promise<void> {
  const { groupAudience } = await lockConsultation(tx, consultationId);
  const parts = await partsOf(tx, consultationId);
  const persons = [...new Set(parts.flatMap(({ ownerId }) => ownerId ?? []))];
  const audience = groupAudience ?? (await newGroup(tx, consultationId, cooperationId));
  await tx.deleteFrom("audience_persons").where("audience_id", "=", audience).execute();
  if (persons.length > 0)
    await tx
      .insertInto("audience_persons")
      .values(persons.map((person_id) => ({ audience_id: audience, person_id })))
      .execute();
}

async function newGroup(tx: Tx, consultationId: string, cooperationId: string): Promise<number> {
  const { id } = await tx
    .insertInto("audiences")
    .values({ kind: "closed", cooperation_id: cooperationId, body_id: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .updateTable("consultations")
    .set({ group_audience: id })
    .where("id", "=", consultationId)
    .execute();
  return id;
}
