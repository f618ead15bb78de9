import { type Context, Hono } from "hono";
import { isId } from "../../../lib/asked.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { type Cooperation, officeAt } from "../../cooperations/index.ts";
import { outsideEventRemovalPath, outsideEventsPath, planningPath } from "../paths.ts";
import { dayTyped } from "../typed/rules.ts";
import { addEvent, removeEvent } from "./commands.ts";
import { eventForm, type WrittenEvent } from "./forms.ts";

/** `showRefused` is the planning page with what was written. */
export function eventRoutes(
  db: Db,
  showRefused: (c: Context, cooperation: Cooperation, event: WrittenEvent) => Promise<Response>,
) {
  return new Hono()
    .post(outsideEventsPath(":cooperation"), signedIn, ownForm, async (c) => {
      const cooperation = await officeAt(c, c.req.param("cooperation"));
      if (cooperation === undefined) return c.notFound();
      const event = eventForm.parse(await c.req.parseBody());
      const from = dayTyped(event.fran, visitOf(c).today)?.day;
      const until = event.till === "" ? from : dayTyped(event.till, from ?? visitOf(c).today)?.day;
      if (event.namn === "" || from === undefined || until === undefined || until < from)
        return showRefused(c, cooperation, event);
      const { nytt: id, namn } = event;
      await addEvent(db, plannerOf(c, cooperation), { id, name: namn.slice(0, 300), from, until });
      return c.redirect(planningPath(cooperation.slug), 303);
    })
    .post(outsideEventRemovalPath(":cooperation", ":event"), signedIn, ownForm, async (c) => {
      const { cooperation: slug, event } = c.req.param();
      const cooperation = await officeAt(c, slug);
      if (cooperation === undefined || !isId(event)) return c.notFound();
      const isGone = await removeEvent(db, plannerOf(c, cooperation), event);
      return isGone ? c.redirect(planningPath(cooperation.slug), 303) : c.notFound();
    });
}

const plannerOf = (c: Context, cooperation: Cooperation) => ({
  cooperationId: cooperation.id,
  accountId: viewerOf(c).account?.id ?? null,
});
