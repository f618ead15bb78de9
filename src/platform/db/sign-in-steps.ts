// What is under way between two requests of one browser: taken up by that browser alone, once, and in time.
import { sql } from "kysely";
import type { Db } from "./schema.ts";

type Kind = "passkey" | "new-passkey" | "provider";

interface Step {
  kind: Kind;
  /** The hash of the browser's own secret. */
  browser: Buffer;
  /** Whose, where somebody is signed in already. */
  accountId: string | null;
  facts: Record<string, unknown>;
  now: Date;
  minutes: number;
}

export async function beginStep(
  db: Db,
  { kind, browser, accountId, facts, now, minutes }: Step,
): Promise<void> {
  await db.deleteFrom("sign_in_steps").where("expires_at", "<=", now).execute();
  await db
    .insertInto("sign_in_steps")
    .values({
      kind,
      browser_hash: browser,
      account_id: accountId,
      facts: JSON.stringify(facts),
      created_at: now,
      expires_at: new Date(now.getTime() + minutes * 60_000),
    })
    .execute();
}

interface Sought {
  kind: Kind;
  browser: Buffer;
  accountId: string | null;
  /** Which of the browser's, by a fact that only it has. */
  fact: readonly [name: string, value: string];
  now: Date;
}

/** The facts of a step; whoever asks next for the same one gets none. */
export async function takeStep(
  db: Db,
  { kind, browser, accountId, fact: [name, value], now }: Sought,
): Promise<Record<string, unknown> | undefined> {
  const taken = await db
    .deleteFrom("sign_in_steps")
    .where("kind", "=", kind)
    .where("browser_hash", "=", browser)
    .where("account_id", "is not distinct from", accountId)
    .where(sql`facts ->> ${name}`, "=", value)
    .returning(["facts", "created_at as begunAt", "expires_at as expiresAt"])
    .executeTakeFirst();
  if (taken === undefined || taken.expiresAt <= now || isAhead(taken.begunAt, now)) return undefined;
  return taken.facts;
}

const tolerance = 2 * 60_000;

/** Begun by another clock than the one that counts now. */
const isAhead = (begunAt: Date, now: Date) => begunAt.getTime() - now.getTime() > tolerance;
