// Who has a consultation's page before him, and what he is shown.
import type { Context } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { isOfPlace, viewerOf } from "../../../platform/web/viewer.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { cooperationBySlug } from "../../cooperations/index.ts";
import { spokenForBy } from "../answering/queries.ts";
import { ConsultationPage } from "../pages/consultation-page.tsx";
import { consultationPath } from "../paths.ts";
import { type Consultation, consultationAt } from "../queries.ts";
import type { Change } from "../rules.ts";
import { heldMeetings } from "../timing/queries.ts";
import { shownConsultation } from "./queries.ts";

/** The consultation of an address, for those who see it. */
export async function consultationHere(c: Context): Promise<Consultation | undefined> {
  const { cooperation = "", number = "" } = c.req.param();
  return consultationAt(await reading(c), { cooperation, number });
}

/** The same for those who run the work. */
export async function deskConsultation(c: Context): Promise<Consultation | undefined> {
  const consultation = await consultationHere(c);
  return consultation?.isDesk === true ? consultation : undefined;
}

/** The same for those who work together. */
export async function ownConsultation(c: Context): Promise<Consultation | undefined> {
  const consultation = await consultationHere(c);
  return consultation !== undefined && isOfPlace(viewerOf(c), consultation.cooperationId)
    ? consultation
    : undefined;
}

export const changeIn = (c: Context, { id, cooperationId }: Consultation): Change => ({
  consultationId: id,
  cooperationId,
  accountId: viewerOf(c).account?.id ?? null,
});

export const addressOf = ({ cooperationSlug, number }: Consultation) =>
  consultationPath(cooperationSlug, number);

export const back = (c: Context, consultation: Consultation, place = "") =>
  c.redirect(addressOf(consultation) + place, 303);

/** Its page as it stands, with a sentence where something was refused. */
export async function showConsultation(
  c: Context,
  db: Db,
  { id, cooperationSlug }: Consultation,
  refusal?: string,
) {
  const reader = await reading(c);
  const visit = visitOf(c);
  const cooperation = await cooperationBySlug(reader, cooperationSlug);
  const consultation = await consultationHere(c);
  if (cooperation === undefined || consultation?.id !== id) return c.notFound();
  const { today } = visit;
  const accountId = viewerOf(c).account?.id ?? null;
  const page = (
    <ConsultationPage
      {...{ visit, cooperation, refusal }}
      shown={await shownConsultation(reader, consultation, today)}
      isWithin={isOfPlace(viewerOf(c), cooperation.id)}
      held={consultation.isDesk ? await heldMeetings(reader, consultation.bodyId, today) : []}
      spokenFor={await spokenForBy(db, { accountId, cooperationId: cooperation.id, today })}
    />
  );
  return c.html(page, refusal === undefined ? 200 : 409);
}
