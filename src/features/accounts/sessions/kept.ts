// Who is in is asked at every request. Where nothing has been written since the last one, the answer is the same.
import { latest } from "../../../lib/latest.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { stateOf } from "../../../platform/db/state.ts";
import { sessionsWith } from "./queries.ts";

type Row = Awaited<ReturnType<typeof sessionsWith>>[number];

/** The question of one application: the session of a token's hash, on a day. */
export function sessionsAsked(db: Db) {
  const kept = latest<{ transactions: string; row: Row }>(4_000_000, sizeOf);

  return async (token: string, today: string): Promise<Row | undefined> => {
    // What it stood at is told before it answers, so the answer may be newer than that, but never older.
    const { connection, transactions } = await stateOf(db);
    const name = `${connection} ${today} ${token}`;
    const known = kept.get(name);
    if (known?.transactions === transactions) return known.row;

    const [row] = await sessionsWith(db, { token, today });
    if (row !== undefined) kept.set(name, { transactions, row });
    return row;
  };
}

/** Names and numbers, and the ids of what one belongs to. */
const sizeOf = ({ row }: { row: Row }): number =>
  500 + 8 * row.audiences.length + 40 * (row.cooperations.length + row.offices.length);
