// The working page of an agenda, and who may come to it.
import type { Context } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { signInTo } from "../../accounts/paths.ts";
import { cooperationBySlug } from "../../cooperations/index.ts";
import { changeOf, deskMeetingAt, isAgendaOpen, type RunMeeting } from "../../meetings/index.ts";
import { agendaForm } from "../forms.ts";
import { AgendaPage, type Anchorings, type DeskRefusal } from "../pages/agenda-page.tsx";
import { agendaPath } from "../paths.ts";
import { choicesFor, deskAgenda } from "./queries.ts";

/** Somebody at the desk of a meeting. */
export interface AtDesk {
  readonly meeting: RunMeeting;
  readonly change: ReturnType<typeof changeOf>;
  readonly address: ReturnType<typeof agendaPath>;
  /** Whether the agenda may still be changed. */
  readonly isOpen: boolean;
}

export async function atDesk(c: Context): Promise<AtDesk | undefined> {
  const meeting = await deskMeetingAt(c);
  if (meeting === undefined) return undefined;
  const { cooperation, body, slug } = meeting;
  const address = agendaPath(cooperation.slug, body.slug, slug);
  return { meeting, change: changeOf(c, meeting), address, isOpen: isAgendaOpen(meeting) };
}

/** What municipalities have said of the items of a meeting, each by its slug, for whoever reads. */
export type AnchoringOf = (
  reader: Db,
  meeting: { readonly cooperation: string; readonly body: string; readonly meeting: string },
  today: string,
) => Promise<Anchorings>;

/** With the form of an item open; `refusal` tells why nothing happened. */
export type ShowDesk = (
  c: Context,
  meeting: RunMeeting,
  refusal?: DeskRefusal & { readonly itemId?: string | null },
) => Promise<Response>;

export const deskShown =
  (db: Db, anchoringOf: AnchoringOf): ShowDesk =>
  async (c, meeting, refusal) => {
    const visit = visitOf(c);
    const reader = await reading(c);
    const cooperation = await cooperationBySlug(reader, meeting.cooperation.slug);
    if (cooperation === undefined) return c.notFound();
    const agenda = await deskAgenda(reader, db, meeting, visit.today);
    const anchorings = await anchoringOf(reader, addressOf(meeting), visit.today);
    const asked = refusal?.itemId ?? agendaForm.parse(c.req.query()).andra;
    const chosen = agenda.items.find(({ id }) => id === asked)?.id ?? null;
    const choices = chosen === null ? undefined : await choicesFor(reader, db, meeting, chosen);
    const page = { visit, cooperation, meeting, agenda, anchorings, chosen, choices, refusal };
    return c.html(<AgendaPage {...page} />, statusOf(refusal));
  };

export const addressOf = ({ cooperation, body, slug }: RunMeeting) => ({
  cooperation: cooperation.slug,
  body: body.slug,
  meeting: slug,
});

function statusOf(refusal: DeskRefusal | undefined): 200 | 400 | 409 | 413 {
  if (refusal === undefined) return 200;
  if (refusal.reason === "too-large") return 413;
  const isOvertaken = ["item-changed", "order-changed", "gone", "not-open", "answered"].includes(
    refusal.reason,
  );
  return isOvertaken ? 409 : 400;
}

/** Back to the item that was acted on; its form stays open where `isOpen`. */
export const toItem = (address: string, itemId: string, isOpen: boolean): string =>
  `${address}${isOpen ? `?andra=${itemId}` : ""}#punkt-${itemId}`;

/** Whoever has not signed in may be one who finds something here. */
export const nothingHere = (c: Context) =>
  viewerOf(c).account === null ? c.redirect(signInTo(visitOf(c).address)) : c.notFound();
