import { Hono } from "hono";
import { reading } from "../../platform/web/reading.ts";
import type { Db } from "../../platform/db/schema.ts";
import { viewerOf } from "../../platform/web/viewer.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { actingRoutes } from "./acting/routes.tsx";
import { assignmentsOf } from "./own/queries.ts";
import { ownRoutes } from "./own/routes.tsx";
import { reportingRoutes } from "./reporting/routes.tsx";
import { cooperationBySlug } from "../cooperations/index.ts";
import { assignmentsForm } from "./forms.ts";
import { AssignmentsPage } from "./pages/assignments-page.tsx";
import { assignmentsPath } from "./paths.ts";
import { assignmentCounts, assignmentsIn, bodyChoices, holderChoices } from "./queries.ts";
import { assignmentsPerPage, holderOf, situations } from "./rules.ts";

export function assignmentRoutes(register: Db) {
  return new Hono()
    .route("/", ownRoutes(register))
    .route("/", reportingRoutes(register))
    .route("/", actingRoutes(register))
    .get(assignmentsPath(":cooperation"), async (c) => {
      const db = await reading(c);
      const cooperation = await cooperationBySlug(db, c.req.param("cooperation"));
      if (cooperation === undefined) return c.notFound();

      const visit = visitOf(c);
      const form = assignmentsForm.parse(c.req.query());
      const account = viewerOf(c).account;
      const ids =
        form.vems === null || account === null
          ? null
          : await assignmentsOf(register, account.id, form.vems, visit.today);
      const holder = holderOf(form.innehavare);
      const wanted = { cooperation: cooperation.id, holder, body: form.organ, ids, today: visit.today };
      const shown = form.lage === null ? situations : [form.lage];
      const [holders, bodies, counts, ...groups] = await Promise.all([
        holderChoices(db, cooperation.id),
        bodyChoices(db, cooperation.id),
        assignmentCounts(db, wanted),
        ...shown.map(async (situation) => ({
          situation,
          assignments: await assignmentsIn(db, situation, wanted, pageOf(form.lage === null, form.sida)),
        })),
      ]);
      const page = { visit, cooperation, form, holders, bodies, counts, groups };
      return c.html(<AssignmentsPage {...page} />);
    });
}

const shownOfEach = 10;

/** Side by side, the groups show their beginnings; one alone is leafed through. */
function pageOf(isOverview: boolean, page: number) {
  return isOverview
    ? { limit: shownOfEach, offset: 0 }
    : { limit: assignmentsPerPage, offset: (page - 1) * assignmentsPerPage };
}
