import { type Context, Hono } from "hono";
import type { Answer } from "../../platform/db/prepared.ts";
import type { Db } from "../../platform/db/schema.ts";
import { pageOf } from "../../platform/web/kept-pages.ts";
import { reading } from "../../platform/web/reading.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { cooperationBySlug } from "../cooperations/index.ts";
import { meetingCounts, meetingsOfYear } from "./calendar/queries.ts";
import { yearShown } from "./calendar/rules.ts";
import { calendarForm, originalForm } from "./forms.ts";
import { type Anchorings, MeetingPage } from "./pages/meeting-page.tsx";
import { MeetingsPage } from "./pages/meetings-page.tsx";
import { meetingPath, meetingsPath, originalPath } from "./paths.ts";
import { type Address, originalOfMeeting, wholeMeetingAt } from "./record/queries.ts";
import { spansOfFact } from "./record/words.ts";
import { messages } from "./messages.ts";
import { runningRoutes } from "./running/routes.ts";
import type { StepRefusal } from "./running/rules.ts";

interface Surroundings {
  /** What municipalities have said of its items, each by its slug, for whoever reads. */
  readonly anchoringOf: (reader: Db, meeting: Address, today: string) => Promise<Anchorings>;
}

export function meetingRoutes(register: Db, { anchoringOf }: Surroundings) {
  return new Hono()
    .route(
      "/",
      runningRoutes(register, (c, reason) => refusedPage(c, reason, anchoringOf)),
    )
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
        ask: async () => {
          const reader = await reading(c);
          const whole = await wholeMeetingAt(reader, asked);
          return whole && anchored(whole, await anchoringOf(reader, asked, visitOf(c).today));
        },
        make({ meeting, anchorings }, visit) {
          const reader = { language: visit.language, ...asked, chosen };
          return (
            <MeetingPage
              {...{ visit, reading: reader, meeting, anchorings, lit: spansOfFact(chosen, meeting) }}
            />
          );
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

/** The page is made anew when either of them is another. */
const anchored = <Whole,>(whole: Answer<Whole>, anchorings: Anchorings) => ({
  text: whole.text + anchorings.text,
  read: () => ({ meeting: whole.read(), anchorings }),
});

/** Nothing happened: the meeting as it stands, and why. */
async function refusedPage(c: Context, reason: StepRefusal, anchoringOf: Surroundings["anchoringOf"]) {
  const { cooperation = "", body = "", meeting: slug = "" } = c.req.param();
  const at = { cooperation, body, meeting: slug };
  const answer = await wholeMeetingAt(await reading(c), at);
  if (answer === undefined) return c.notFound();
  const [visit, meeting] = [visitOf(c), answer.read()];
  const anchorings = await anchoringOf(await reading(c), at, visit.today);
  const reader = { language: visit.language, cooperation, body, meeting: slug, chosen: undefined };
  const refusal = messages[visit.language].running.refusals[reason];
  return c.html(<MeetingPage {...{ visit, reading: reader, meeting, anchorings, lit: [], refusal }} />, 409);
}
