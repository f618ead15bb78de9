import { type Context, Hono } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { newForm } from "../forms.ts";
import { bodyFormOf } from "../body-form/queries.ts";
import { type Cooperation, cooperationBySlug } from "../../cooperations/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import { personsKnownToName } from "../../publishing/index.ts";
import { MeetingFormPage, type MeetingFormProps } from "../pages/meeting-form-page.tsx";
import { newMeetingPath } from "../paths.ts";
import { isGrave } from "../remarks/rules.ts";
import { toldOf } from "./asking.ts";
import { changingRoutes } from "./changing.tsx";
import { planOne } from "./commands.ts";
import { despiteForm, meetingWritten, writtenMeeting } from "./forms.ts";
import { type OwnBody, ownBodies, plannedAs } from "./queries.ts";
import { asUsual } from "./rules.ts";

export function oneMeetingRoutes(db: Db) {
  const address = newMeetingPath(":cooperation");
  return new Hono()
    .route("/", changingRoutes(db))
    .get(address, signedIn, async (c) => {
      const desk = await desksAt(c);
      if (desk === undefined) return c.notFound();
      const chosen = desk.bodies.find(({ slug }) => slug === c.req.query("organ")) ?? desk.bodies[0];
      const written = writtenMeeting({ organ: chosen?.id ?? "", dag: c.req.query("dag") ?? "" });
      return formPage(c, db, desk, { written });
    })
    .post(address, signedIn, ownForm, async (c) => {
      const desk = await desksAt(c);
      if (desk === undefined) return c.notFound();
      const sent = await c.req.parseBody({ all: true });
      const written = writtenMeeting(sent);
      const read = meetingWritten(written, visitOf(c).today);
      if (!read.ok) return formPage(c, db, desk, { written, fault: read.reason });
      const body = desk.bodies.find(({ id }) => id === read.value.bodyId);
      if (body === undefined) return formPage(c, db, desk, { written, fault: "no-body" });

      const { id: cooperationId, slug: cooperation } = desk.cooperation;
      const { nytt: id } = newForm.parse(sent);
      const before = await plannedAs(await reading(c), cooperationId, id);
      if (before !== undefined) return c.redirect(meetingPath(cooperation, before.body, before.slug), 303);
      const wanted = asUsual(read.value, await bodyFormOf(db, body.id));
      const told = await toldOf(c, db, wanted, { cooperationId });
      const { trots } = despiteForm.parse(sent);
      if (sent["granska"] !== undefined) return formPage(c, db, desk, { written, told });
      if (!trots && told.remarks.some(isGrave))
        return formPage(c, db, desk, { written, told, fault: "look-first" });

      const accountId = viewerOf(c).account?.id ?? null;
      const planned = await planOne(db, { cooperationId, accountId }, { id, ...wanted });
      if (!planned.ok) return formPage(c, db, desk, { written, told, fault: planned.reason });
      return c.redirect(meetingPath(cooperation, body.slug, planned.value.slug), 303);
    });
}

interface Desks {
  readonly cooperation: Cooperation;
  readonly bodies: readonly OwnBody[];
}

/** The bodies whose meetings he runs; to others there is nothing here. */
async function desksAt(c: Context): Promise<Desks | undefined> {
  const reader = await reading(c);
  const cooperation = await cooperationBySlug(reader, c.req.param("cooperation") ?? "");
  if (cooperation === undefined) return undefined;
  const bodies = await ownBodies(reader, cooperation.id);
  return bodies.length === 0 ? undefined : { cooperation, bodies };
}

type Shown = Pick<MeetingFormProps, "written" | "told" | "fault">;

async function formPage(c: Context, db: Db, { cooperation, bodies }: Desks, shown: Shown) {
  const persons = await personsKnownToName(await reading(c), db, cooperation.id);
  const body = bodies.find(({ id }) => id === shown.written.organ);
  const stopDays = body === undefined ? null : (await bodyFormOf(db, body.id)).stopDays;
  const page = { visit: visitOf(c), cooperation, bodies, persons, stopDays, ...shown };
  return c.html(
    <MeetingFormPage {...page} action={newMeetingPath(cooperation.slug)} />,
    shown.fault === undefined ? 200 : 409,
  );
}
