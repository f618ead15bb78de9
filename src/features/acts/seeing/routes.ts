import { Hono } from "hono";
import { noteSeen } from "../../../platform/acts/seen.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { meetingPath } from "../../meetings/paths.ts";
import { closedItemsShown } from "./queries.ts";

/** Records who sees a closed item, on whichever page of its meeting: the record stands before the page is sent. To be
 *  mounted before those pages. */
export const noteClosed = (db: Db) =>
  new Hono().use(`${meetingPath(":cooperation", ":body", ":meeting")}/*`, async (c, next) => {
    await next();
    const viewer = viewerOf(c);
    if (viewer.account === null || !shows(c.res.status)) return;
    const { cooperation, body, meeting } = c.req.param();
    const [, clause] = /\/beslut\/([^/]+)$/.exec(c.req.path) ?? [];
    const { audiences } = viewer.access;
    for (const { id, cooperationId } of await closedItemsShown(db, {
      cooperation,
      body,
      meeting,
      clause,
      audiences,
    }))
      await noteSeen(db, viewer, { cooperationId, subject: { kind: "item", id } });
  });

/** Also to a browser that has the page already. */
const shows = (status: number): boolean => status === 200 || status === 304;
