import { type Context, Hono } from "hono";
import type { Db } from "../../platform/db/schema.ts";
import { reading } from "../../platform/web/reading.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { ownForm, signedIn } from "../accounts/index.ts";
import { cooperationBySlug } from "../cooperations/index.ts";
import { isAgendaOpen, meetingAt, type RunMeeting } from "../meetings/index.ts";
import { annexRoutes } from "./annexes/routes.ts";
import { bringWhatWaits, buildAgenda } from "./building/commands.ts";
import { agendaForm, moveWritten, orderForm } from "./forms.ts";
import { agendaOf } from "./items/queries.ts";
import { itemRoutes, type ItemSurroundings } from "./items/routes.tsx";
import { reorder } from "./order/saving/commands.ts";
import { ReadingPage } from "./pages/reading-page.tsx";
import { agendaPath, buildingPath, orderPath } from "./paths.ts";
import { addressOf, type AnchoringOf, atDesk, deskShown, nothingHere } from "./showing/desk.tsx";
import { shownAgenda } from "./showing/queries.ts";
import { ownWishes } from "./wishes/queries.ts";
import { wishRoutes } from "./wishes/routes.tsx";

interface Surroundings extends Omit<ItemSurroundings, "showDesk"> {
  readonly anchoringOf: AnchoringOf;
}

export function agendaRoutes(db: Db, surroundings: Surroundings) {
  const own = [signedIn, ownForm] as const;
  const showDesk = deskShown(db, surroundings.anchoringOf);
  const address = agendaPath(":cooperation", ":body", ":meeting");
  return new Hono()
    .route("/", itemRoutes(db, { ...surroundings, showDesk }))
    .route("/", annexRoutes(db, showDesk))
    .route("/", wishRoutes(db, { ...surroundings, showDesk }))
    .get(address, async (c) => {
      const meeting = await meetingAt(c);
      if (meeting === undefined) return nothingHere(c);
      const isRead = agendaForm.parse(c.req.query()).visa === "lasning" || !isAgendaOpen(meeting);
      if (!meeting.isDesk || isRead) return readingPage(c, db, meeting, surroundings);
      const { today, address: here } = visitOf(c);
      if ((await bringWhatWaits(db, meeting, today)) > 0) return c.redirect(here);
      return showDesk(c, meeting);
    })
    .post(buildingPath(address), ...own, async (c) => {
      const desk = await atDesk(c);
      if (desk === undefined) return c.notFound();
      if (!desk.isOpen) return showDesk(c, desk.meeting, { reason: "not-open" });
      await build(db, desk.meeting, desk.change.accountId);
      return c.redirect(desk.address, 303);
    })
    .post(orderPath(address), ...own, async (c) => {
      const desk = await atDesk(c);
      if (desk === undefined) return c.notFound();
      if (!desk.isOpen) return showDesk(c, desk.meeting, { reason: "not-open" });
      const form = orderForm.parse(await c.req.parseBody());
      const move = moveWritten(form);
      if (move === null) return showDesk(c, desk.meeting, { reason: "no-order", itemId: form.andra });
      const items = await agendaOf(await reading(c), desk.meeting.id);
      const seen = new Set(items.map(({ id }) => id));
      const result = await reorder(db, { change: desk.change, move, revision: form.revision, seen });
      if (!result.ok) return showDesk(c, desk.meeting, { reason: result.reason, itemId: form.andra });
      const open = form.andra === null ? "" : `?andra=${form.andra}`;
      return c.redirect("id" in move ? `${desk.address}${open}#punkt-${move.id}` : desk.address + open, 303);
    });
}

const build = (db: Db, meeting: RunMeeting, accountId: string | null) =>
  db.transaction().execute((tx) => buildAgenda(tx, meeting, accountId));

async function readingPage(c: Context, db: Db, meeting: RunMeeting, { anchoringOf }: Surroundings) {
  const reader = await reading(c);
  const cooperation = await cooperationBySlug(reader, meeting.cooperation.slug);
  if (cooperation === undefined) return c.notFound();
  const agenda = await shownAgenda(reader, meeting);
  const visit = visitOf(c);
  const { account } = visit.viewer;
  const wishes = account === null ? [] : await ownWishes(reader, db, account.id, cooperation.id);
  const own = wishes.filter(({ meetingId }) => meetingId === meeting.id);
  const anchorings = await anchoringOf(reader, addressOf(meeting), visit.today);
  return c.html(<ReadingPage {...{ visit, cooperation, meeting, agenda, anchorings, own }} />);
}
