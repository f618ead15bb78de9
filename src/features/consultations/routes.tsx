import { type Context, Hono } from "hono";
import type { Db } from "../../platform/db/schema.ts";
import { reading } from "../../platform/web/reading.ts";
import { viewerOf } from "../../platform/web/viewer.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { ownForm, signedIn } from "../accounts/index.ts";
import { type Cooperation, cooperationBySlug } from "../cooperations/index.ts";
import { type OwnBody, ownBodies } from "../planning/index.ts";
import { ownAnswerRoutes } from "./answering/routes.ts";
import { changeConsultation, makeConsultation } from "./commands.ts";
import { draftRoutes } from "./drafting/routes.tsx";
import {
  consultationWritten,
  emptyConsultation,
  listForm,
  newForm,
  type Written,
  writtenConsultation,
  type WrittenFault,
  writtenOf,
} from "./forms.ts";
import { ConsultationFormPage } from "./pages/consultation-form-page.tsx";
import { ConsultationsPage } from "./pages/consultations-page.tsx";
import { consultationPaperRoutes } from "./papers/routes.ts";
import { consultationChangePath, consultationPath, consultationsPath, newConsultationPath } from "./paths.ts";
import { goingConsultations, overConsultations, overCount, overPerPage } from "./queries.ts";
import {
  addressOf,
  back,
  changeIn,
  consultationHere,
  deskConsultation,
  showConsultation,
} from "./showing/page.tsx";
import { plannedAll, reachOf } from "./showing/queries.ts";
import { stepRoutes, type Surroundings } from "./stepping/routes.ts";
import { submissionRoutes } from "./submitting/routes.ts";

export function consultationRoutes(db: Db, surroundings: Surroundings) {
  const own = [signedIn, ownForm] as const;
  const address = consultationPath(":cooperation", ":number");
  return new Hono()
    .get(consultationsPath(":cooperation"), async (c) => {
      const desk = await desksAt(c);
      if (desk === undefined) return c.notFound();
      const { cooperation, bodies } = desk;
      const visit = visitOf(c);
      const reader = await reading(c);
      const { sida: page } = listForm.parse(c.req.query());
      const found = [
        ...(await goingConsultations(reader, cooperation.id)),
        ...(await overConsultations(reader, cooperation.id, page)),
      ];
      const listed = await plannedAll(reader, found, visit.today);
      const pages = { page, pages: Math.ceil((await overCount(reader, cooperation.id)) / overPerPage) };
      const mayMake = bodies.length > 0;
      return c.html(<ConsultationsPage {...{ visit, cooperation, listed, mayMake, pages }} />);
    })
    .get(newConsultationPath(":cooperation"), signedIn, async (c) => {
      const desk = await desksAt(c);
      return desk === undefined || desk.bodies.length === 0
        ? c.notFound()
        : formPage(c, desk, { written: emptyConsultation });
    })
    .post(consultationsPath(":cooperation"), ...own, async (c) => {
      const desk = await desksAt(c);
      if (desk === undefined || desk.bodies.length === 0) return c.notFound();
      const sent = await c.req.parseBody();
      const written = writtenConsultation(sent);
      const read = consultationWritten(written, visitOf(c).today);
      if (!read.ok) return formPage(c, desk, { written, fault: read.reason });
      if (!desk.bodies.some(({ id }) => id === read.value.bodyId))
        return formPage(c, desk, { written, fault: "no-body" });
      const { id: cooperationId, slug } = desk.cooperation;
      const accountId = viewerOf(c).account?.id ?? null;
      const { nytt: id } = newForm.parse(sent);
      const number = await makeConsultation(db, { ...read.value, id, cooperationId, accountId });
      return c.redirect(consultationPath(slug, number), 303);
    })
    .get(address, async (c) => {
      const consultation = await consultationHere(c);
      return consultation === undefined ? c.notFound() : showConsultation(c, db, consultation);
    })
    .get(consultationChangePath(address), signedIn, async (c) => {
      const consultation = await deskConsultation(c);
      const desk = await desksAt(c);
      if (consultation === undefined || desk === undefined) return c.notFound();
      const reach = await reachOf(await reading(c), consultation.audienceId);
      const written = writtenOf({ ...consultation, reach });
      return formPage(c, desk, { written, action: consultationChangePath(addressOf(consultation)) });
    })
    .post(consultationChangePath(address), ...own, async (c) => {
      const consultation = await deskConsultation(c);
      const desk = await desksAt(c);
      if (consultation === undefined || desk === undefined) return c.notFound();
      const written = writtenConsultation(await c.req.parseBody());
      const action = consultationChangePath(addressOf(consultation));
      const read = consultationWritten(written, visitOf(c).today);
      if (!read.ok) return formPage(c, desk, { written, action, fault: read.reason });
      if (!desk.bodies.some(({ id }) => id === read.value.bodyId))
        return formPage(c, desk, { written, action, fault: "no-body" });
      await changeConsultation(db, changeIn(c, consultation), read.value);
      return back(c, consultation);
    })
    .route("/", stepRoutes(db, surroundings))
    .route("/", consultationPaperRoutes(db))
    .route("/", draftRoutes(db))
    .route("/", ownAnswerRoutes(db))
    .route("/", submissionRoutes(db));
}

interface Desks {
  readonly cooperation: Cooperation;
  /** The bodies whose work he runs. */
  readonly bodies: readonly OwnBody[];
}

async function desksAt(c: Context): Promise<Desks | undefined> {
  const reader = await reading(c);
  const cooperation = await cooperationBySlug(reader, c.req.param("cooperation") ?? "");
  return cooperation && { cooperation, bodies: await ownBodies(reader, cooperation.id) };
}

interface ShownForm {
  readonly written: Written;
  readonly fault?: WrittenFault;
  /** None of a new one. */
  readonly action?: string;
}

function formPage(c: Context, { cooperation, bodies }: Desks, { written, fault, action }: ShownForm) {
  const page = (
    <ConsultationFormPage
      {...{ visit: visitOf(c), cooperation, bodies, written, fault }}
      action={action ?? consultationsPath(cooperation.slug)}
      isNew={action === undefined}
    />
  );
  return c.html(page, fault === undefined ? 200 : 409);
}
