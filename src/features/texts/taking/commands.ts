// What is written live and what is written in the rows are the same words: each is taken into the other before anybody
// is told.
import type { Tx } from "../../../platform/db/schema.ts";
import { begin, isBegun, merge, updateOf, wordsIn, write } from "../documents/document.ts";
import type { Home } from "../documents/home.ts";
import { forget, type Kept } from "../documents/kept.ts";
import { storedDocument, storeUpdate } from "../stored/commands.ts";

/** A row of the register whose words are written live. */
export interface Row {
  readonly id: string;
  readonly words: string;
}

export interface Entered {
  /** The update by which the document has them; null where it had them. */
  readonly update: string | null;
  /** The rows whose texts it changed. */
  readonly rows: readonly string[];
}

/** What stands in the rows stands in the document: whatever was written there by a form, added, or put back. */
export async function enterWords(tx: Tx, home: Home, rows: readonly Row[]): Promise<Entered> {
  const kept = await storedDocument(tx, home);
  try {
    kept.isAhead = true;
    const { update, texts } = rowsIn(kept, rows);
    const id = update === null ? null : await storeUpdate(tx, { home, kept, update, accountId: null });
    kept.isAhead = false;
    if (id === null) return { update: null, rows: [] };
    return { update: id, rows: rows.flatMap((row) => (texts.includes(row.id) ? [row.id] : [])) };
  } catch (error) {
    forget(home.id);
    throw error;
  }
}

interface Taking<Own extends Row> {
  readonly rows: readonly Own[];
  /** Of Yjs; what has been sent already may be sent again. */
  readonly given: Uint8Array;
  readonly accountId: string | null;
  /** Whether texts can be rows there. */
  readonly mayStand: (texts: readonly string[]) => boolean | Promise<boolean>;
}

export interface Taken<Own extends Row> {
  /** The rows whose words are others now, with these. */
  readonly changed: readonly { readonly row: Own; readonly words: string }[];
  /** What was added to the document: nothing where all had come before. */
  readonly updates: readonly string[];
  /** Something of what was given was new. */
  readonly isNew: boolean;
  /** The last update of the document by now. */
  readonly last: string;
}

/** Takes what somebody has written into the document. After a failure of the transaction it is to be forgotten. */
export async function takeIn<Own extends Row>(
  tx: Tx,
  home: Home,
  { rows, given, accountId, mayStand }: Taking<Own>,
): Promise<Taken<Own> | "unreadable"> {
  const kept = await storedDocument(tx, home);
  kept.isAhead = true;
  const entered = rowsIn(kept, rows);
  const merged = merge(kept.document, given);
  if (merged === "unreadable" || !(await mayStand(merged.texts))) {
    forget(home.id);
    return "unreadable";
  }
  const updates: string[] = [];
  if (entered.update !== null)
    updates.push(await storeUpdate(tx, { home, kept, update: entered.update, accountId: null }));
  if (merged.update !== null)
    updates.push(await storeUpdate(tx, { home, kept, update: merged.update, accountId }));
  kept.isAhead = false;
  const changed = rows.flatMap((row) => {
    const words = wordsIn(kept.document, row.id);
    return words === row.words ? [] : [{ row, words }];
  });
  return { changed, updates, isNew: merged.update !== null, last: kept.last ?? "" };
}

/** What has been written in a text of the document, whether or not it has a row. */
export async function wordsWritten(tx: Tx, home: Home, row: string): Promise<string> {
  return wordsIn((await storedDocument(tx, home)).document, row);
}

/** The document as the rows have it. */
function rowsIn({ document }: Kept, rows: readonly Row[]) {
  return updateOf(document, () => {
    if (!isBegun(document)) begin(document);
    for (const { id, words } of rows) if (wordsIn(document, id) !== words) write(document, id, words);
  });
}
