import { Hono } from "hono";
import type { Db } from "../../platform/db/schema.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { contradictionsOfMeeting } from "../contradictions/index.ts";
import { cooperationBySlug } from "../cooperations/index.ts";
import { meetingCounts, meetingsOfYear } from "./calendar/queries.ts";
import { yearShown } from "./calendar/rules.ts";
import { calendarForm, originalForm } from "./forms.ts";
import { itemsOfMeeting } from "./items/queries.ts";
import { MeetingPage } from "./pages/meeting-page.tsx";
import { MeetingsPage } from "./pages/meetings-page.tsx";
import { meetingPath, meetingsPath, originalPath } from "./paths.ts";
import {
  assignmentsReturningTo,
  attendancesOfMeeting,
  documentsOfMeeting,
  meetingAt,
  neighboursOf,
  originalOfMeeting,
} from "./record/queries.ts";
import { spansOfFact } from "./record/words.ts";

export function meetingRoutes(db: Db) {
  return new Hono()
    .get(meetingsPath(":cooperation"), async (c) => {
      const cooperation = await cooperationBySlug(db, c.req.param("cooperation"));
      if (cooperation === undefined) return c.notFound();

      const form = calendarForm.parse(c.req.query());
      const counts = await meetingCounts(db, cooperation.id);
      const year = yearShown(form.ar, counts, form.organ);
      const meetings = await meetingsOfYear(db, cooperation.id, year, form.organ);
      return c.html(<MeetingsPage {...{ visit: visitOf(c), cooperation, form, year, counts, meetings }} />);
    })
    .get(meetingPath(":cooperation", ":body", ":meeting"), async (c) => {
      const { body, meeting: slug } = c.req.param();
      const cooperation = await cooperationBySlug(db, c.req.param("cooperation"));
      if (cooperation === undefined) return c.notFound();
      const meeting = await meetingAt(db, cooperation.id, body, slug);
      if (meeting === undefined) return c.notFound();

      const [documents, attendances, items, contradictions, neighbours, returning] = await Promise.all([
        documentsOfMeeting(db, meeting.id),
        attendancesOfMeeting(db, meeting.id),
        itemsOfMeeting(db, meeting.id),
        contradictionsOfMeeting(db, meeting.id),
        neighboursOf(db, meeting),
        assignmentsReturningTo(db, meeting.id),
      ]);
      const visit = visitOf(c);
      const chosen = c.req.query("ord");
      const reading = {
        language: visit.language,
        cooperation: cooperation.slug,
        body,
        meeting: slug,
        chosen,
      };
      const whole = { meeting, documents, attendances, items, contradictions, neighbours, returning };
      const lit = spansOfFact(chosen, { headerSpans: meeting.headerSpans, ...whole });
      return c.html(<MeetingPage {...{ visit, cooperation, reading, whole, lit }} />);
    })
    .get(originalPath(":cooperation", ":body", ":meeting"), async (c) => {
      const { body, meeting: slug } = c.req.param();
      const cooperation = await cooperationBySlug(db, c.req.param("cooperation"));
      const meeting = cooperation && (await meetingAt(db, cooperation.id, body, slug));
      const file =
        meeting && (await originalOfMeeting(db, meeting.id, originalForm.parse(c.req.query()).fil));
      if (!file) return c.notFound();

      // Whatever it says it is, it is saved and never shown: a document may hold what a browser would run.
      return c.body(new Uint8Array(file.original), 200, {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      });
    });
}
