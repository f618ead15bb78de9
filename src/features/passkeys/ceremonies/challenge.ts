// A challenge is answered by the browser that was given it, for the same account, once and soon.
import type { Context } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { beginStep, takeStep } from "../../../platform/db/sign-in-steps.ts";
import { browserOf, knownBrowser } from "../../../platform/web/browser.ts";
import { momentOf } from "../../../platform/web/visit.ts";
import { patience } from "../rules.ts";

type Kind = "passkey" | "new-passkey";

export const beginCeremony = (
  db: Db,
  c: Context,
  kind: Kind,
  accountId: string | null,
  challenge: string,
): Promise<void> =>
  beginStep(db, {
    kind,
    browser: browserOf(c),
    accountId,
    facts: { challenge },
    now: momentOf(c),
    minutes: patience,
  });

export async function takeCeremony(
  db: Db,
  c: Context,
  kind: Kind,
  accountId: string | null,
  challenge: string,
): Promise<boolean> {
  const browser = knownBrowser(c);
  if (browser === null) return false;
  const fact = ["challenge", challenge] as const;
  return (await takeStep(db, { kind, browser, accountId, fact, now: momentOf(c) })) !== undefined;
}
