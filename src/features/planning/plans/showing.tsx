// A plan's page: what is written, held against what is known of its year.
import type { Context } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { dayText } from "../../../ui/day.tsx";
import type { Cooperation } from "../../cooperations/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import type { OwnBody } from "../meeting/queries.ts";
import { messages } from "../messages.ts";
import { kindOf, PlanPage, type PlanProps } from "../pages/plan-page.tsx";
import type { ShownRow } from "../pages/plan-rows.tsx";
import type { Mark } from "../pages/year-grid.tsx";
import { planPath } from "../paths.ts";
import { knownAbout, type KnownDays } from "../remarks/queries.ts";
import type { Known } from "../remarks/rules.ts";
import { rowWritten, unwrittenRow, type WantedRow, type WrittenRow } from "./forms.ts";
import { daysOfPlan, type ListedPlan, type PlannedDay, revisionOf } from "./queries.ts";
import { dayAsTyped } from "../typed/rules.ts";
import { remarksInPlan } from "./rules.ts";

export interface Planned {
  readonly cooperation: Cooperation;
  readonly plan: ListedPlan;
  readonly bodies: readonly OwnBody[];
}

type Shown = Pick<PlanProps, "several" | "fault"> & { rows?: readonly WrittenRow[] };

const blankRows = 3;

/** `rows` are what was written and is not saved; without them the plan's own. */
export async function planPage(c: Context, db: Db, planned: Planned, { rows, ...shown }: Shown = {}) {
  const { cooperation, plan, bodies } = planned;
  const visit = visitOf(c);
  const reader = await reading(c);
  const days = await daysOfPlan(reader, plan.id);
  const written = rows ?? days.filter(({ isSettled }) => !isSettled).map(writtenDay);
  const known = await knownOfYear(c, db, planned);
  const page = {
    visit,
    cooperation,
    plan,
    bodies,
    rows: [...weighed(written, planned, known), ...blanks],
    settled: days.filter(({ isSettled }) => isSettled),
    marks: marksOf(days, known, planned, visit.language).map((mark) => ({
      ...mark,
      href: isShown(mark.href, written) ? mark.href : planPath(cooperation.slug, plan.id),
    })),
    events: known.events,
    revision: await revisionOf(reader, plan.id),
    ...shown,
  };
  return c.html(<PlanPage {...page} />, shown.fault === undefined ? 200 : 409);
}

/** A day that somebody else has added is not among what was written. */
const isShown = (href: string, rows: readonly WrittenRow[]): boolean =>
  !href.startsWith("#") || rows.some(({ id }) => href === `#dag-${id}`);

export async function knownOfYear(c: Context, db: Db, { cooperation, plan }: Planned): Promise<KnownDays> {
  const [from, until] = [`${plan.year}-01-01`, `${plan.year}-12-31`];
  const span = { cooperationId: cooperation.id, from, until, today: visitOf(c).today };
  return knownAbout(await reading(c), db, span);
}

const blanks: readonly ShownRow[] = Array.from({ length: blankRows }, () => ({
  written: unwrittenRow,
  fault: null,
  remarks: [],
}));

/** Each row with why it can't be read, or what there is to say of it. */
export function weighed(
  rows: readonly WrittenRow[],
  { plan, bodies }: Planned,
  known: Known,
): readonly ShownRow[] {
  const read = rows.map((row) => rowWritten(row, plan.year));
  const nameOf = new Map(bodies.map(({ id, name }) => [id, name]));
  const days = read
    .filter((row): row is WantedRow => typeof row !== "string")
    .map((row) => ({ ...row, bodyName: nameOf.get(row.bodyId) ?? "" }));
  const remarks = remarksInPlan(days, known);
  let at = 0;
  return rows.map((written, number) => {
    const row = read[number];
    if (typeof row === "string") return { written, fault: row, remarks: [] };
    return { written, fault: null, remarks: remarks[at++] ?? [] };
  });
}

export const writtenDay = (day: PlannedDay): WrittenRow => ({
  id: day.id,
  organ: day.bodyId,
  dag: dayAsTyped(day.heldOn),
  till: day.lastOn === null ? "" : dayAsTyped(day.lastOn),
  start: day.starts ?? "",
  slut: day.ends ?? "",
  plats: day.place ?? "",
  namn: day.name ?? "",
  bort: false,
});

function marksOf(
  days: readonly PlannedDay[],
  known: KnownDays,
  { bodies, cooperation }: Planned,
  language: keyof typeof messages,
): Mark[] {
  const words = messages[language];
  const kindOfBody = (id: string) =>
    kindOf(
      Math.max(
        0,
        bodies.findIndex((body) => body.id === id),
      ),
    );
  const title = (body: string, day: string, what: string) =>
    `${body} ${dayText(day, language, "weekday")} (${what})`;
  return [
    ...known.others.map((other) => ({
      day: other.heldOn,
      lastDay: other.lastOn ?? other.heldOn,
      title: title(other.bodyName, other.heldOn, words.meeting),
      kind: kindOfBody(other.bodyId),
      href: meetingPath(cooperation.slug, other.bodySlug, other.slug),
      isProposal: false,
    })),
    ...days
      .filter(({ isSettled }) => !isSettled)
      .map((day) => ({
        day: day.heldOn,
        lastDay: day.lastOn ?? day.heldOn,
        title: title(day.bodyName, day.heldOn, words.suggested),
        kind: kindOfBody(day.bodyId),
        href: `#dag-${day.id}`,
        isProposal: true,
      })),
  ];
}
