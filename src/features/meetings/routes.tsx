import { type Context, Hono } from "hono";
import type { Db } from "../../platform/db/schema.ts";
import { pageOf } from "../../platform/web/kept-pages.ts";
import { reading } from "../../platform/web/reading.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { cooperationBySlug } from "../cooperations/index.ts";
import { meetingCounts, meetingsOfYear } from "./calendar/queries.ts";
import { yearShown } from "./calendar/rules.ts";
import { calendarForm, originalForm } from "./forms.ts";
import { MeetingPage } from "./pages/meeting-page.tsx";
import { MeetingsPage } from "./pages/meetings-page.tsx";
import { meetingPath, meetingsPath, originalPath } from "./paths.ts";
import { originalOfMeeting, wholeMeetingAt } from "./record/queries.ts";
import { spansOfFact } from "./record/words.ts";
import { messages } from "./messages.ts";
import { runningRoutes } from "./running/routes.ts";
import type { StepRefusal } from "./running/rules.ts";

export function meetingRoutes(register: Db) {
  return new Hono()
    .route("/", runningRoutes(register, refusedPage))
    .get(meetingsPath(":cooperation"), async (c) => {
      const db = await reading(c);
      const cooperation = await cooperationBySlug(db, c.req.param("cooperation"));
      if (cooperation === undefined) return c.notFound();

      const form = calendarForm.parse(c.req.query());
      const counts = await meetingCounts(db, cooperation.id);
      const year = yearShown(form.ar, counts, form.organ, visitOf(c).today);
      const meetings = await meetingsOfYear(db, cooperation.id, year, form.organ);
      return c.html(<MeetingsPage {...{ visit: visitOf(c), cooperation, form, year, counts, meetings }} />);
    })
    .get(meetingPath(":cooperation", ":body", ":meeting"), async (c) => {
      const asked = c.req.param();
      const chosen = c.req.query("ord");
      return pageOf(c, register, {
        ask: async () => wholeMeetingAt(await reading(c), asked),
        make(meeting, visit) {
          const reader = { language: visit.language, ...asked, chosen };
          return <MeetingPage {...{ visit, reading: reader, meeting, lit: spansOfFact(chosen, meeting) }} />;
        },
      });
    })
    .get(originalPath(":cooperation", ":body", ":meeting"), async (c) => {
      const { fil } = originalForm.parse(c.req.query());
      const file = await originalOfMeeting(await reading(c), c.req.param(), fil);
      if (!file) return c.notFound();

      // Whatever it says it is, it is saved and never shown: a document may hold what a browser would run.
      return c.body(new Uint8Array(file.original), 200, {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      });
    });
}

/** Nothing happened: the meeting as it stands, and why. */
async function refusedPage(c: Context, reason: StepRefusal) {
  const { cooperation = "", body = "", meeting: slug = "" } = c.req.param();
  const answer = await wholeMeetingAt(await reading(c), { cooperation, body, meeting: slug });
  if (answer === undefined) return c.notFound();
  const [visit, meeting] = [visitOf(c), answer.read()];
  const reader = { language: visit.language, cooperation, body, meeting: slug, chosen: undefined };
  const refusal = messages[visit.language].running.refusals[reason];
  return c.html(<MeetingPage {...{ visit, reading: reader, meeting, lit: [], refusal }} />, 409);
}
