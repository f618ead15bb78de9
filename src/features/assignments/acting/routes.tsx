import { type Context, Hono } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { isId } from "../../../lib/asked.ts";
import { cooperationBySlug } from "../../cooperations/index.ts";
import { actOnAssignment, undoAct } from "../course/commands.ts";
import { OneAssignmentPage, type OneProps } from "../pages/one-assignment-page.tsx";
import { assignmentPath, undoPath } from "../paths.ts";
import { assignmentAt, namesOfDoers, wholeAssignment } from "../story/queries.ts";
import { deedForm, undoForm } from "./forms.ts";
import { partOf, seatedNow } from "./queries.ts";
import { askedDeed, deedsFor, meetingsToldAt } from "./rules.ts";

export function actingRoutes(db: Db) {
  const own = [signedIn, ownForm] as const;
  return new Hono()
    .get(assignmentPath(":cooperation", ":id"), async (c) => {
      const props = await pageOf(c, db);
      return props === undefined ? c.notFound() : c.html(<OneAssignmentPage {...props} />);
    })
    .post(assignmentPath(":cooperation", ":id"), ...own, async (c) => {
      const props = await pageOf(c, db);
      const form = deedForm.safeParse(await c.req.parseBody());
      if (props === undefined || !form.success || !mayAct(props)) return c.notFound();
      const { assignment, whole, may, visit } = props;
      const calendar = { bodyId: assignment.bodyId, meetings: whole.meetings, today: visit.today };
      const asked = askedDeed(form.data, may, calendar);
      if (!asked.ok) return refusedPage(c, { ...props, refused: { reason: asked.reason, form: form.data } });

      const told = meetingsToldAt(whole.meetings, whole.agenda, visit.today);
      const meetingId = props.part.isDesk ? told.find(({ id }) => id === form.data.vid)?.id : undefined;
      const { accountId } = props.part;
      const way =
        meetingId === undefined ? ({ cameBy: "page" } as const) : ({ meetingId, cameBy: "meeting" } as const);
      const doer = { accountId, ...way, now: momentOf(c) };
      const done = await db
        .transaction()
        .execute((tx) => actOnAssignment(tx, assignment.id, asked.value, doer));
      if (done.ok) return c.redirect(assignmentPath(props.cooperation.slug, assignment.id), 303);
      // Somebody else was quicker.
      const now = await pageOf(c, db);
      return now === undefined
        ? c.notFound()
        : refusedPage(c, { ...now, refused: { reason: "not-now", form: form.data } });
    })
    .post(undoPath(":cooperation", ":id"), ...own, async (c) => {
      const props = await pageOf(c, db);
      const form = undoForm.safeParse(await c.req.parseBody());
      if (props === undefined || !form.success) return c.notFound();
      const { assignment, part, whole } = props;
      const act = whole.acts.find(({ id }) => id === form.data.handelse);
      const isOwn = part.accountId !== null && act?.accountId === part.accountId;
      if (act === undefined || !(part.isDesk || isOwn)) return c.notFound();
      const doer = { accountId: part.accountId, now: momentOf(c) };
      const undone = await db.transaction().execute((tx) => undoAct(tx, assignment.id, act.id, doer));
      if (undone.ok) return c.redirect(assignmentPath(props.cooperation.slug, assignment.id), 303);
      return refusedPage(c, { ...props, undoRefused: true });
    });
}

const refusedPage = (c: Context, props: OneProps) => c.html(<OneAssignmentPage {...props} />, 400);

/** Whoever has no part in it does not learn what could be done. */
const mayAct = ({ part }: OneProps): boolean => part.isHolder || part.isDesk;

async function pageOf(c: Context, db: Db): Promise<OneProps | undefined> {
  const { cooperation: slug = "", id = "" } = c.req.param();
  const reader = await reading(c);
  const cooperation = await cooperationBySlug(reader, slug);
  if (cooperation === undefined || !isId(id)) return undefined;
  const assignment = await assignmentAt(reader, cooperation.id, id);
  if (assignment === undefined) return undefined;

  const [visit, viewer] = [visitOf(c), viewerOf(c)];
  const [whole, part, seated] = await Promise.all([
    wholeAssignment(reader, assignment),
    partOf(reader, db, viewer, assignment, visit.today),
    seatedNow(reader, db, id, visit.today),
  ]);
  const names = await namesOfDoers(reader, db, whole.acts);
  const isMember = viewer.access.cooperations.includes(cooperation.id);
  return {
    visit,
    cooperation,
    assignment,
    whole,
    names,
    seated,
    part: { ...part, isMember, accountId: viewer.account?.id ?? null },
    may: deedsFor(part, assignment.state),
  };
}
