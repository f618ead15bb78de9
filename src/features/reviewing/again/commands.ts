import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import { lockRegister } from "../../../platform/db/locks.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { wholly } from "../../../platform/db/wholly.ts";
import {
  type AgainRefusal,
  awaitPictures,
  keepRepairs,
  readStored,
  reconcileSoon,
  registerAgain,
  type Repairing,
} from "../../imports/index.ts";
import { corrected } from "../../minutes/index.ts";
import type { Asked } from "../correcting/commands.ts";
import { correctable, correctedOf, standingOf } from "../correcting/queries.ts";
import { type ReadDifference, readDifferences } from "./rules.ts";

/** What reading again with today's reader came to. */
export interface ReadAgain {
  /** What was read and is no longer, what is read now: corrected facts are in neither. */
  readonly changes: readonly ReadDifference[];
  /** How many damaged words are repaired otherwise than before. */
  readonly words: number;
  /** Ids of corrections that have no place in the new record. They stand, and wait. */
  readonly unplaced: readonly string[];
}

export type ReadAgainRefusal = AgainRefusal | "unreadable" | "other-text" | "changed-since";

/** Reads a document with today's reader, under the corrections that people have made. Where it lost letters it is repaired
 *  with the words that the register has today, unless somebody says which repairs are right. */
export async function readAgain(
  db: Db,
  asked: Asked,
  repairing: Repairing = "anew",
): Promise<Result<ReadAgain, ReadAgainRefusal>> {
  const { cooperationId, documentId, accountId } = asked;
  // Reading takes its time, and nobody else is kept waiting for it.
  const read = await readStored(db, cooperationId, documentId, repairing);
  if (!read.ok) return read;
  const answer = await wholly(db, async (tx: Tx): Promise<Result<ReadAgain, ReadAgainRefusal>> => {
    await lockRegister(tx, cooperationId);
    const found = await correctable(tx, cooperationId, documentId);
    if (!found.ok) return found;
    const document = found.value;
    // Corrections stand at words of the text as it was read the first time.
    if (document.text !== read.value.text) return refuse("other-text");
    const kept = await keepRepairs(tx, { documentId, accountId, read: read.value, repairing });
    if (!kept.ok) return kept;
    const standing = standingOf(document);
    const now = corrected(read.value.record, standing);
    const changes = readDifferences(correctedOf(document).facts, now.facts);
    const again = await registerAgain(tx, documentId, {
      record: now.record,
      read: standing.length === 0 ? null : read.value.record,
    });
    if (!again.ok) return again;
    await awaitPictures(tx, { cooperationId, documentId, pictures: read.value.pictures });
    await recordAct(tx, {
      kind: "record.read-again",
      cooperationId,
      accountId,
      subjectKind: "meeting",
      subjectId: document.meetingId,
      facts: { document: documentId, changes: changes.length, words: kept.value },
    });
    return ok({ changes, words: kept.value, unplaced: now.unplaced });
  });
  if (answer.ok) reconcileSoon(db, cooperationId);
  return answer;
}
