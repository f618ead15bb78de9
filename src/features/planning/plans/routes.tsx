import { type Context, Hono } from "hono";
import { isId } from "../../../lib/asked.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { type Cooperation, officeAt } from "../../cooperations/index.ts";
import type { WrittenEvent } from "../events/forms.ts";
import { eventsFrom } from "../events/queries.ts";
import { eventRoutes } from "../events/routes.ts";
import { ownBodies } from "../meeting/queries.ts";
import { PlanningPage, type PlanningProps } from "../pages/planning-page.tsx";
import { planningPath, planPath } from "../paths.ts";
import { makePlan } from "./commands.ts";
import { newPlanForm } from "./forms.ts";
import { planAt, plansOf } from "./queries.ts";
import { answerPlan } from "./saving.ts";
import { type Planned, planPage } from "./showing.tsx";

export function planRoutes(db: Db) {
  const refusedEvent = (c: Context, cooperation: Cooperation, event: WrittenEvent) =>
    planningPage(c, cooperation, { event, fault: "event-unreadable" });
  return new Hono()
    .route("/", eventRoutes(db, refusedEvent))
    .get(planningPath(":cooperation"), signedIn, async (c) => {
      const cooperation = await officeAt(c, c.req.param("cooperation"));
      return cooperation === undefined ? c.notFound() : planningPage(c, cooperation);
    })
    .post(planningPath(":cooperation"), signedIn, ownForm, async (c) => {
      const cooperation = await officeAt(c, c.req.param("cooperation"));
      if (cooperation === undefined) return c.notFound();
      const { nytt: id, namn, ar } = newPlanForm.parse(await c.req.parseBody());
      if (namn === "" || namn.length > 300 || ar === null)
        return planningPage(c, cooperation, { fault: "no-plan-name" });
      const accountId = viewerOf(c).account?.id ?? null;
      await makePlan(db, { id, cooperationId: cooperation.id, accountId, name: namn, year: ar });
      return c.redirect(planPath(cooperation.slug, id), 303);
    })
    .get(planPath(":cooperation", ":plan"), signedIn, async (c) => {
      const planned = await plannedAt(c);
      return planned === undefined ? c.notFound() : planPage(c, db, planned);
    })
    .post(planPath(":cooperation", ":plan"), signedIn, ownForm, async (c) => {
      const planned = await plannedAt(c);
      return planned === undefined ? c.notFound() : answerPlan(c, db, planned);
    });
}

/** A plan, for the secretariat of its cooperation. */
async function plannedAt(c: Context): Promise<Planned | undefined> {
  const { cooperation: slug = "", plan: id = "" } = c.req.param();
  const cooperation = await officeAt(c, slug);
  if (cooperation === undefined || !isId(id)) return undefined;
  const reader = await reading(c);
  const plan = await planAt(reader, cooperation.id, id);
  return plan && { cooperation, plan, bodies: await ownBodies(reader, cooperation.id) };
}

async function planningPage(
  c: Context,
  cooperation: Cooperation,
  shown: Pick<PlanningProps, "event" | "fault"> = {},
) {
  const visit = visitOf(c);
  const reader = await reading(c);
  const plans = await plansOf(reader, cooperation.id);
  const events = await eventsFrom(reader, cooperation.id, visit.today);
  const page = <PlanningPage {...{ visit, cooperation, plans, events, ...shown }} />;
  return c.html(page, shown.fault === undefined ? 200 : 409);
}
