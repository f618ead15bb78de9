// What the desk sends of a plan: saved whole or not at all, and then filled from last year or made meetings of.
import type { Context } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { planPath } from "../paths.ts";
import { meetingDays } from "../remarks/queries.ts";
import { isGrave } from "../remarks/rules.ts";
import { addDays, approvePlan, type PlanChange, saveDays } from "./commands.ts";
import {
  planForm,
  rowsOfSeveral,
  rowWritten,
  type WantedRow,
  type WrittenRow,
  writtenRows,
  writtenSeveral,
} from "./forms.ts";
import { daysOfPlan } from "./queries.ts";
import { movedPattern } from "./rules.ts";
import { knownOfYear, type Planned, planPage, weighed, writtenDay } from "./showing.tsx";

export async function answerPlan(c: Context, db: Db, planned: Planned): Promise<Response> {
  const { cooperation, plan } = planned;
  const sent = await c.req.parseBody();
  const { revision, trots, godkann } = planForm.parse(sent);
  const rows = [...writtenRows(sent), ...rowsOfSeveral(writtenSeveral(sent), plan.year)];
  const wanted = rowsWanted(rows, planned);
  if (wanted === null) return planPage(c, db, planned, { rows, fault: "rows-first" });

  const accountId = viewerOf(c).account?.id ?? null;
  const change = { planId: plan.id, cooperationId: cooperation.id, accountId };
  const gone = rows.filter(({ bort }) => bort).flatMap(({ id }) => (id === "" ? [] : [id]));
  const saved = await saveDays(db, change, { rows: wanted, gone, revision });
  if (!saved.ok) return planPage(c, db, planned, { rows, fault: saved.reason });

  if (sent["monster"] !== undefined) await addPattern(c, db, planned, change);
  if (godkann || trots) {
    if (!trots && (await areGrave(c, db, planned)))
      return planPage(c, db, planned, { rows: await savedRows(db, planned), fault: "plan-look-first" });
    await approvePlan(db, change);
  }
  return c.redirect(planPath(cooperation.slug, plan.id), 303);
}

/** Null where one can't be read, or is of a body that is not his to plan for. */
function rowsWanted(rows: readonly WrittenRow[], { plan, bodies }: Planned): WantedRow[] | null {
  const read = rows.filter(({ bort }) => !bort).map((row) => rowWritten(row, plan.year));
  const wanted = read.filter((row): row is WantedRow => typeof row !== "string");
  const areAll = wanted.length === read.length;
  return areAll && wanted.every(({ bodyId }) => bodies.some(({ id }) => id === bodyId)) ? wanted : null;
}

/** Of those bodies that he plans for, what is not in the plan or decided already. */
async function addPattern(
  c: Context,
  db: Db,
  { plan, bodies, cooperation }: Planned,
  change: PlanChange,
): Promise<void> {
  const reader = await reading(c);
  const yearBefore = plan.year - 1;
  const spanOf = (year: number) => ({
    cooperationId: cooperation.id,
    from: `${year}-01-01`,
    until: `${year}-12-31`,
  });
  const held = (await meetingDays(reader, spanOf(yearBefore))).filter(({ bodyId }) =>
    bodies.some(({ id }) => id === bodyId),
  );
  const there = [...(await daysOfPlan(db, plan.id)), ...(await meetingDays(reader, spanOf(plan.year)))];
  const isThere = ({ bodyId, heldOn }: { bodyId: string; heldOn: string }) =>
    there.some((day) => day.bodyId === bodyId && day.heldOn === heldOn);
  const suggested = movedPattern(held, plan.year).filter((day) => !isThere(day));
  await addDays(
    db,
    change,
    suggested.map((day) => ({ ...day, place: null, name: null })),
  );
}

const savedRows = async (db: Db, { plan }: Planned): Promise<WrittenRow[]> =>
  (await daysOfPlan(db, plan.id)).filter(({ isSettled }) => !isSettled).map(writtenDay);

async function areGrave(c: Context, db: Db, planned: Planned): Promise<boolean> {
  const rows = await savedRows(db, planned);
  const known = await knownOfYear(c, db, planned);
  return weighed(rows, planned, known).some(({ remarks }) => remarks.some(isGrave));
}
