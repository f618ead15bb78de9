// A document in the database: what was written, update by update. Whoever calls has locked what it belongs to, so that
// nobody else stores any of it before he is done, and ids follow one another in the order of the commits.
import * as Y from "yjs";
import { type Given, prepared } from "../../../platform/db/prepared.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { columnOf, type Home, type HomeKind, namedBy } from "../documents/home.ts";
import { forget, fresh, keep, type Kept, keptOf } from "../documents/kept.ts";

/** A browser that comes gets everything: of no more updates than this. */
export const fewUpdates = 50;
/** So many are read quickly. */
const mostRows = 300;

const beginning = "0";

/** The document as it is stored now. */
export async function storedDocument(tx: Tx, { of, id }: Home): Promise<Kept> {
  const kept = keptOf(id);
  const since = await updatesFrom[of](tx, { id, first: kept?.last ?? beginning });
  // Its last update has been rolled back, folded or dropped; or it holds what was never stored.
  const isTrue = kept !== undefined && !kept.isAhead && kept.last !== null && since[0]?.id === kept.last;
  if (kept !== undefined && !isTrue) forget(id);
  if (kept !== undefined && isTrue) return caughtUp(kept, since.slice(1));
  const whole = kept === undefined ? since : await updatesFrom[of](tx, { id, first: beginning });
  const read = caughtUp(fresh(), whole);
  keep(id, read);
  return read;
}

const updatesUnder = (of: HomeKind) =>
  prepared((db, given: Given<"id" | "first">) =>
    db
      .selectFrom("text_updates")
      .select(["id", "bytes"])
      .where(columnOf[of], "=", given("id"))
      .where("id", ">=", given("first"))
      .orderBy("id"),
  );
const updatesFrom = { item: updatesUnder("item"), part: updatesUnder("part") };

function caughtUp(kept: Kept, since: readonly { id: string; bytes: Uint8Array }[]): Kept {
  Y.transact(kept.document, () => {
    for (const { bytes } of since) Y.applyUpdate(kept.document, bytes);
  });
  kept.last = since.at(-1)?.id ?? kept.last;
  kept.rows += since.length;
  return kept;
}

/** Stores what has been added to the document. */
export async function storeUpdate(tx: Tx, { home, kept, update, accountId }: Addition): Promise<string> {
  const { id } = await tx
    .insertInto("text_updates")
    .values({ ...namedBy(home), bytes: Buffer.from(update), account_id: accountId })
    .returning("id")
    .executeTakeFirstOrThrow();
  kept.last = id;
  kept.rows++;
  return kept.rows > mostRows ? fold(tx, home, kept) : id;
}

interface Addition {
  readonly home: Home;
  readonly kept: Kept;
  readonly update: Uint8Array;
  readonly accountId: string | null;
}

/** Makes one update of all: it says what they say, but for what was thrown away. */
export async function fold(tx: Tx, home: Home, kept: Kept): Promise<string> {
  await tx.deleteFrom("text_updates").where(columnOf[home.of], "=", home.id).execute();
  const { id } = await tx
    .insertInto("text_updates")
    .values({
      ...namedBy(home),
      bytes: Buffer.from(Y.encodeStateAsUpdate(kept.document)),
      account_id: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  kept.last = id;
  kept.rows = 1;
  return id;
}
