// What a transaction has touched, told to every process at its commit. What it says is where to look, never what stands
// there: whoever hears it asks the register.
import { sql } from "kysely";
import type { Db, Tx } from "../db/schema.ts";

export const channel = "genbo_notices";

/** - Something of a meeting: of one item, or of whatever. With `texts`, nothing but words: which updates of the item's
 *    document (`text_updates`) were added, and the texts of which rows they changed.
 *  - Somebody at a meeting's desk: where he writes, or that he has left.
 *  - Who may see what, or is signed in. */
export type Notice =
  | {
      readonly kind: "meeting";
      readonly meetingId: string;
      readonly itemId?: string;
      readonly texts?: { readonly updates: readonly string[]; readonly rows: readonly string[] };
    }
  | {
      readonly kind: "desk";
      readonly meetingId: string;
      readonly connection: string;
      readonly person: {
        readonly name: string;
        readonly at: { readonly item: string; readonly row: string } | null;
      } | null;
    }
  | { readonly kind: "access" };

type Touched = Omit<Extract<Notice, { kind: "meeting" }>, "kind">;

/** Sent when the transaction commits; the same told twice in it is told once. */
export const notice = (tx: Db | Tx, touched: Touched): Promise<void> =>
  tell(tx, { kind: "meeting", ...touched });

export async function tell(tx: Db | Tx, told: Notice): Promise<void> {
  await sql`select pg_notify(${channel}, ${JSON.stringify(told)})`.execute(tx);
}
