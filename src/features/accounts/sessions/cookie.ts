// The cookie of a session: its token is nowhere else.
import type { Context } from "hono";
import { dropOwnCookie, ownCookie, setOwnCookie } from "../../../platform/web/cookies.ts";
import { hashOfSecret, newSecret } from "../../../platform/web/secret.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { type Sessions, thePublic, viewerOf } from "../../../platform/web/viewer.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { endSessionWith, type Means, moveSession, storeSession } from "./commands.ts";
import { sessionsAsked } from "./kept.ts";
import { endFrom, isLive, isToMove, lifetimeOf } from "./rules.ts";

const cookie = "genbo-session";

/** Who asks, by the cookie of the request: one question, and once in a minute one write. */
export function sessionsOf(db: Db, now: () => Date): Sessions {
  const sessionOf = sessionsAsked(db);
  return async (c) => {
    const token = ownCookie(c, cookie);
    if (token === undefined) return thePublic;
    const hash = hashOfSecret(token);
    const session = await sessionOf(hash.toString("hex"), visitOf(c).today);
    if (session === undefined) return thePublic;

    const { id, accountId, name, email, isAdministrator, provedAt, audiences, cooperations, offices } =
      session;
    const access = { audiences, cooperations, offices };
    const lifetime = lifetimeOf({ isAdministrator, access });
    const at = now();
    if (!isLive(session, lifetime, at)) {
      // What has been seen too late stays so, whatever the clock says later.
      await endSessionWith(db, hash, at);
      return thePublic;
    }
    if (isToMove(session, at)) {
      const end = endFrom(at, session.createdAt, lifetime);
      await moveSession(db, id, at, end);
      setOwnCookie(c, cookie, token, secondsTo(end, at));
    }
    return { account: { id: accountId, name, email, isAdministrator, sessionId: id, provedAt }, access };
  };
}

/** Lets an account in on this browser, with a new token; whoever was in before is out. False: it is closed. */
export async function openSession(db: Db, c: Context, accountId: string, means: Means): Promise<boolean> {
  const token = newSecret();
  const now = momentOf(c);
  const end = await storeSession(db, {
    token: hashOfSecret(token),
    accountId,
    means,
    browser: (c.req.header("User-Agent") ?? "").slice(0, 300),
    now,
    today: visitOf(c).today,
  });
  if (end === null) return false;
  const former = ownCookie(c, cookie);
  if (former !== undefined) await endSessionWith(db, hashOfSecret(former), now);
  setOwnCookie(c, cookie, token, secondsTo(end, now));
  return true;
}

/** Whether this browser was signed in, and is not any more. */
export const wasIn = (c: Context): boolean =>
  viewerOf(c).account === null && ownCookie(c, cookie) !== undefined;

/** The session of this browser is over in the database too: a copy of its cookie is nobody's. */
export async function endSession(db: Db, c: Context): Promise<void> {
  const token = ownCookie(c, cookie);
  if (token === undefined) return;
  await endSessionWith(db, hashOfSecret(token), momentOf(c));
  dropOwnCookie(c, cookie);
}

const secondsTo = (end: Date, now: Date): number => Math.floor((end.getTime() - now.getTime()) / 1000);
