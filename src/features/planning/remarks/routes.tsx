import { Hono } from "hono";
import { isId } from "../../../lib/asked.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { signedIn } from "../../accounts/index.ts";
import { cooperationBySlug } from "../../cooperations/index.ts";
import { remarksForm } from "../forms.ts";
import { toldOf } from "../meeting/asking.ts";
import { ownBodies } from "../meeting/queries.ts";
import { DayToldBox } from "../pages/day-told.tsx";
import { remarksPath } from "../paths.ts";
import { dayTyped, timeTyped } from "../typed/rules.ts";

/** What the page asks while a day is typed: a piece of a page, to be put beside the field. */
export function remarkRoutes(db: Db) {
  return new Hono().get(remarksPath(":cooperation"), signedIn, async (c) => {
    const reader = await reading(c);
    const cooperation = await cooperationBySlug(reader, c.req.param("cooperation"));
    if (cooperation === undefined) return c.notFound();
    const bodies = await ownBodies(reader, cooperation.id);
    if (bodies.length === 0) return c.notFound();

    const { language, today } = visitOf(c);
    const { organ, mote, dag, till, start, slut, ar } = remarksForm.parse(c.req.query());
    const day = dayTyped(dag, ar === null ? today : `${ar}-01-01`);
    if (day === null) return c.html(<DayToldBox told={{ day: null, remarks: [] }} language={language} />);
    const wanted = {
      bodyId: bodies.some(({ id }) => id === organ) ? organ : "",
      heldOn: day.day,
      saidWeekday: day.saidWeekday,
      lastOn: dayTyped(till, day.day)?.day ?? null,
      starts: timeTyped(start),
      ends: timeTyped(slut),
    };
    const about = { cooperationId: cooperation.id, ...(isId(mote) ? { except: mote } : {}) };
    const told = await toldOf(c, db, wanted, about);
    return c.html(<DayToldBox told={told} language={language} />);
  });
}
