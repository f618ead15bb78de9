// An item's document in the database: what was written, update by update. Whoever calls has locked the meeting, so that
// nobody else stores any of it before he is done, and ids follow one another in the order of the commits.
import * as Y from "yjs";
import { type Given, prepared } from "../../../../platform/db/prepared.ts";
import type { Tx } from "../../../../platform/db/schema.ts";
import { forget, fresh, keep, type Kept, keptOf } from "../kept.ts";

/** So many are read quickly. */
const mostRows = 300;

const beginning = "0";

/** The document as it is stored now. */
export async function storedDocument(tx: Tx, itemId: string): Promise<Kept> {
  const kept = keptOf(itemId);
  const since = await updatesFrom(tx, { itemId, first: kept?.last ?? beginning });
  // Its last update has been rolled back, folded or dropped.
  const isTrue = kept !== undefined && kept.last !== null && since[0]?.id === kept.last;
  if (kept !== undefined && !isTrue) forget(itemId);
  if (kept !== undefined && isTrue) return caughtUp(kept, since.slice(1));
  const whole = kept === undefined ? since : await updatesFrom(tx, { itemId, first: beginning });
  const read = caughtUp(fresh(), whole);
  keep(itemId, read);
  return read;
}

const updatesFrom = prepared((db, given: Given<"itemId" | "first">) =>
  db
    .selectFrom("text_updates")
    .select(["id", "bytes"])
    .where("item_id", "=", given("itemId"))
    .where("id", ">=", given("first"))
    .orderBy("id"),
);

function caughtUp(kept: Kept, since: readonly { id: string; bytes: Uint8Array }[]): Kept {
  Y.transact(kept.document, () => {
    for (const { bytes } of since) Y.applyUpdate(kept.document, bytes);
  });
  kept.last = since.at(-1)?.id ?? kept.last;
  kept.rows += since.length;
  return kept;
}

/** Stores what has been added to the document. */
export async function storeUpdate(tx: Tx, { itemId, kept, update, accountId }: Addition): Promise<string> {
  const { id } = await tx
    .insertInto("text_updates")
    .values({ item_id: itemId, bytes: Buffer.from(update), account_id: accountId })
    .returning("id")
    .executeTakeFirstOrThrow();
  kept.last = id;
  kept.rows++;
  return kept.rows > mostRows ? fold(tx, itemId, kept) : id;
}

interface Addition {
  readonly itemId: string;
  readonly kept: Kept;
  readonly update: Uint8Array;
  readonly accountId: string | null;
}

/** Makes one update of all: it says what they say, but for what was thrown away. */
export async function fold(tx: Tx, itemId: string, kept: Kept): Promise<string> {
  await tx.deleteFrom("text_updates").where("item_id", "=", itemId).execute();
  const { id } = await tx
    .insertInto("text_updates")
    .values({ item_id: itemId, bytes: Buffer.from(Y.encodeStateAsUpdate(kept.document)), account_id: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  kept.last = id;
  kept.rows = 1;
  return id;
}
