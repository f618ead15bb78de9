import { Hono } from "hono";
import { noteSeen } from "../../../platform/acts/seen.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { textShown } from "../../../platform/web/shown.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { closedAmong, closedThings } from "./queries.ts";
import { isShown, leadAt, leadsIn } from "./rules.ts";

/** Records who sees what is for named persons alone, in whichever answer: the record stands before that is sent. To be
 *  mounted before all that tells of meetings. */
export function noteClosed(db: Db) {
  // The session layer gives the same list until something is written: the others' pages are not asked about twice.
  const known = new WeakMap<readonly number[], readonly number[]>();

  return new Hono().use(async (c, next) => {
    await next();
    const viewer = viewerOf(c);
    if (viewer.account === null || !shows(c.res.status)) return;
    const { audiences } = viewer.access;
    const closed = known.get(audiences) ?? (await closedAmong(db, audiences));
    known.set(audiences, closed);
    if (closed.length === 0) return;

    const text = await textShown(c);
    const leads = [...leadAt(c.req.path), ...leadsIn(text)];
    if (leads.length === 0) return;
    const things = await closedThings(db, { places: leads, audiences, closed });
    await noteSeen(
      db,
      viewer,
      things.filter((thing) => isShown(thing, leads, text)),
    );
  });
}

/** Also to a browser that has the page already, and beside a refusal. */
const shows = (status: number): boolean => [200, 304, 400, 409].includes(status);
