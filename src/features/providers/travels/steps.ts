// What Genbo remembers of a browser that is at a provider, or came from one.
import type { Context } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { beginStep, takeStep } from "../../../platform/db/sign-in-steps.ts";
import type { SignInProvider } from "../../../platform/sign-in-providers.ts";
import { browserOf, knownBrowser } from "../../../platform/web/browser.ts";
import { momentOf } from "../../../platform/web/visit.ts";
import {
  answerForm,
  type DepartureFacts,
  departureFacts,
  type JoinFacts,
  joinFacts,
  type StayFacts,
  stayFacts,
} from "../forms.ts";

/** How long a visit may take. */
const visitMinutes = 10;
const joinMinutes = 15;
/** As long as the longest session. */
const stayMinutes = 30 * 24 * 60;

export const depart = (db: Db, c: Context, facts: DepartureFacts): Promise<void> =>
  begin(db, c, facts, visitMinutes);

/** The departure that an answer belongs to; a second answer belongs to none. */
export async function returned(db: Db, c: Context): Promise<DepartureFacts | undefined> {
  const answer = answerForm.safeParse(c.req.query());
  if (!answer.success) return undefined;
  const taken = await take(db, c, ["state", answer.data.state]);
  return taken === undefined ? undefined : departureFacts.parse(taken);
}

/** He has as long as a link by mail works. The last of a browser's counts. */
export async function beginJoin(db: Db, c: Context, facts: JoinFacts): Promise<void> {
  await endJoin(db, c);
  await begin(db, c, facts, joinMinutes);
}

export async function endJoin(db: Db, c: Context): Promise<JoinFacts | undefined> {
  const taken = await take(db, c, ["stage", "to-join"]);
  return taken === undefined ? undefined : joinFacts.parse(taken);
}

export async function beginStay(
  db: Db,
  c: Context,
  { key }: SignInProvider,
  idToken: string | null,
): Promise<void> {
  await endStay(db, c);
  if (idToken === null) return;
  const facts: StayFacts = { stage: "signed-in", provider: key, idToken };
  await begin(db, c, facts, stayMinutes);
}

export async function endStay(db: Db, c: Context): Promise<StayFacts | undefined> {
  const taken = await take(db, c, ["stage", "signed-in"]);
  return taken === undefined ? undefined : stayFacts.parse(taken);
}

const begin = (db: Db, c: Context, facts: DepartureFacts | JoinFacts | StayFacts, minutes: number) =>
  beginStep(db, {
    kind: "provider",
    browser: browserOf(c),
    accountId: null,
    facts: { ...facts },
    now: momentOf(c),
    minutes,
  });

async function take(db: Db, c: Context, fact: readonly [string, string]) {
  const browser = knownBrowser(c);
  if (browser === null) return undefined;
  return takeStep(db, { kind: "provider", browser, accountId: null, fact, now: momentOf(c) });
}
