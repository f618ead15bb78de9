import { type Context, Hono } from "hono";
import { mayTry } from "../../../platform/db/attempts.ts";
import { readAs } from "../../../platform/db/reading.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { deedForm, undoForm } from "../acting/forms.ts";
import { askedDeed, deedsFor } from "../acting/rules.ts";
import { actOnAssignment, undoAct } from "../course/commands.ts";
import { LinkGonePage, ReportPage, type ReportProps } from "../pages/report-page.tsx";
import type { RefusedDeed } from "../pages/deed-forms.tsx";
import { reportPath, reportUndoPath } from "../paths.ts";
import { assignmentAt, wholeAssignment } from "../story/queries.ts";
import { cooperationOfAssignment, followed } from "./queries.ts";

/** In an hour: who has got hold of a link does not write a book with it. */
const mostActs = 20;

export function reportingRoutes(db: Db) {
  return new Hono()
    .get(reportPath(":token"), async (c) => {
      const page = await pageOf(c, db);
      return page === undefined ? gone(c) : c.html(<ReportPage {...page} />);
    })
    .post(reportPath(":token"), async (c) => {
      const page = await pageOf(c, db);
      const form = deedForm.safeParse(await c.req.parseBody());
      if (page === undefined) return gone(c);
      if (!form.success) return c.notFound();
      const { assignment, whole, visit, may, token } = page;
      const calendar = { bodyId: assignment.bodyId, meetings: whole.meetings, today: visit.today };
      const asked = askedDeed(form.data, may, calendar);
      const refused = (reason: RefusedDeed["reason"]) =>
        c.html(<ReportPage {...page} refused={{ reason, form: form.data }} />, 400);
      if (!asked.ok) return refused(asked.reason);
      if (!(await mayAct(c, assignment.id))) return c.html(<ReportPage {...page} isTired />, 429);

      const { personId } = page;
      const doer = { accountId: null, personId, cameBy: "link", now: momentOf(c) } as const;
      const done = await db
        .transaction()
        .execute((tx) => actOnAssignment(tx, assignment.id, asked.value, doer));
      return done.ok ? c.redirect(reportPath(token), 303) : refused("not-now");
    })
    .post(reportUndoPath(":token"), async (c) => {
      const page = await pageOf(c, db);
      const form = undoForm.safeParse(await c.req.parseBody());
      if (page === undefined) return gone(c);
      const { whole, personId, assignment, token } = page;
      const act = whole.acts.find(({ id }) => form.success && id === form.data.handelse);
      if (act === undefined || act.cameBy !== "link" || act.personId !== personId) return c.notFound();
      if (!(await mayAct(c, assignment.id))) return c.html(<ReportPage {...page} isTired />, 429);
      const doer = { accountId: null, now: momentOf(c) };
      await db.transaction().execute((tx) => undoAct(tx, assignment.id, act.id, doer));
      return c.redirect(reportPath(token), 303);
    });

  function mayAct(c: Context, assignmentId: string): Promise<boolean> {
    return mayTry(db, momentOf(c), [{ key: `report ${assignmentId}`, most: mostActs }]);
  }
}

const gone = (c: Context) => c.html(<LinkGonePage visit={visitOf(c)} />, 410);

/** All that is shown is read as he would see it who got the link. */
async function pageOf(c: Context, db: Db): Promise<ReportProps | undefined> {
  const visit = visitOf(c);
  const token = c.req.param("token") ?? "";
  const following = await followed(db, token, momentOf(c), visit.today);
  if (following === undefined) return undefined;
  const { assignmentId, personId, personName, access } = following;
  const reading = await readAs(db, access);
  try {
    const cooperation = await cooperationOfAssignment(reading.db, assignmentId);
    const assignment =
      cooperation === undefined ? undefined : await assignmentAt(reading.db, cooperation.id, assignmentId);
    if (cooperation === undefined || assignment === undefined) return undefined;
    const whole = await wholeAssignment(reading.db, assignment);
    const may = deedsFor({ isHolder: true, isDesk: false }, assignment.state);
    return { visit, token, cooperation, assignment, whole, personId, personName, may };
  } finally {
    await reading.end();
  }
}
