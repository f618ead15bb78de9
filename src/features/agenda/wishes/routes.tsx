import { type Context, Hono } from "hono";
import { isId } from "../../../lib/asked.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { type Cooperation, cooperationBySlug } from "../../cooperations/index.ts";
import { meetingAt, type RunMeeting } from "../../meetings/index.ts";
import { contentWritten, wishAnswerForm, wishForm, writtenItem } from "../forms.ts";
import { agendaOf } from "../items/queries.ts";
import type { ItemSurroundings } from "../items/routes.tsx";
import { unwritten } from "../pages/item-fields.tsx";
import { WishesPage, type WishesProps } from "../pages/wishes-page.tsx";
import { agendaPath, meetingWishPath, wishAnswerPath, wishesPath, wishWithdrawalPath } from "../paths.ts";
import { atDesk, nothingHere } from "../showing/desk.tsx";
import { currentBody } from "../showing/queries.ts";
import { answerWish, type WishAnswer } from "./answering/commands.ts";
import { wish, withdraw } from "./commands.ts";
import { comingMeetings, ownWishes, seatsOf, waitingWishes } from "./queries.ts";

export function wishRoutes(db: Db, { originOf, showDesk }: Pick<ItemSurroundings, "originOf" | "showDesk">) {
  const own = [signedIn, ownForm] as const;
  return new Hono()
    .get(wishesPath(":cooperation"), async (c) => {
      const place = await placeOf(c);
      return place === undefined ? nothingHere(c) : wishesPage(c, db, place);
    })
    .get(meetingWishPath(":cooperation", ":body", ":meeting"), async (c) => {
      const place = await placeOf(c);
      const meeting = await meetingAt(c);
      if (place === undefined || meeting === undefined) return nothingHere(c);
      return wishesPage(c, db, place, { meeting });
    })
    .post(wishesPath(":cooperation"), ...own, async (c) => {
      const place = await placeOf(c);
      if (place === undefined) return c.notFound();
      const { cooperation, accountId } = place;
      const body = await c.req.parseBody({ all: true });
      const kept = writtenItem.parse(body);
      const refused = (reason: NonNullable<WishesProps["refusal"]>["reason"]) =>
        wishesPage(c, db, place, { refusal: { reason, kept } });
      const { today } = visitOf(c);
      const { nytt: id, mote } = wishForm.parse(body);
      const { bodyId, meetingId } = mote;
      const seats = await seatsOf(db, accountId, cooperation.id, today);
      const seat = seats.find((each) => each.bodyId === bodyId);
      if (seat === undefined) return refused("no-seat");
      const content = contentWritten(kept);
      if (!content.ok) return refused(content.reason);
      const { title, kind, background, proposals: proposal, minutes } = content.value;
      const wanted = { title, kind: kind ?? "discussion", background, proposal, minutes };
      const asked = { id, cooperationId: cooperation.id, accountId, seat, meetingId };
      const result = await wish(db, { ...asked, ...wanted }, today);
      if (!result.ok) return refused(result.reason);
      return c.redirect(`${wishesPath(cooperation.slug)}#onskemal-${result.value}`, 303);
    })
    .post(wishWithdrawalPath(":cooperation", ":wish"), ...own, async (c) => {
      const place = await placeOf(c);
      const id = c.req.param("wish");
      if (place === undefined || !isId(id)) return c.notFound();
      const { cooperation, accountId } = place;
      const result = await withdraw(db, { id, cooperationId: cooperation.id, accountId });
      if (!result.ok)
        return wishesPage(c, db, place, { refusal: { reason: result.reason, kept: unwritten } });
      return c.redirect(`${wishesPath(cooperation.slug)}#onskemal-${id}`, 303);
    })
    .post(wishAnswerPath(agendaPath(":cooperation", ":body", ":meeting"), ":wish"), ...own, async (c) => {
      const desk = await atDesk(c);
      const wishId = c.req.param("wish");
      if (desk === undefined || !isId(wishId)) return c.notFound();
      const answer = answerWritten(await c.req.parseBody());
      if (answer === null) return showDesk(c, desk.meeting, { reason: "unread" });
      const changes = answer.kind === "accepted" || answer.kind === "merged";
      if (changes && !desk.isOpen) return showDesk(c, desk.meeting, { reason: "not-open" });
      if (answer.kind === "merged" && !(await isSeen(c, desk.meeting, answer.itemId)))
        return showDesk(c, desk.meeting, { reason: "gone" });
      const result = await answerWish(db, { change: desk.change, wishId, answer, origin: originOf(c) });
      if (!result.ok) return showDesk(c, desk.meeting, { reason: result.reason });
      return c.redirect(`${desk.address}#onskemal`, 303);
    });
}

function answerWritten(body: Record<string, unknown>): WishAnswer | null {
  const { svar, punkt, mote, ord } = wishAnswerForm.parse(body);
  if (svar === "accepted") return { kind: svar };
  if (svar === "merged") return punkt === null ? null : { kind: svar, itemId: punkt };
  return svar === "moved" ? { kind: svar, meetingId: mote } : { kind: svar, word: ord };
}

const isSeen = async (c: Context, meeting: RunMeeting, itemId: string) =>
  (await agendaOf(await reading(c), meeting.id)).some(({ id }) => id === itemId);

interface Place {
  readonly cooperation: Cooperation;
  readonly accountId: string;
}

/** A cooperation that somebody who has signed in sees; what he may do there, his seats tell. */
async function placeOf(c: Context): Promise<Place | undefined> {
  const { account } = viewerOf(c);
  const cooperation = await cooperationBySlug(await reading(c), c.req.param("cooperation") ?? "");
  if (account === null || cooperation === undefined) return undefined;
  return { cooperation, accountId: account.id };
}

interface Shown {
  readonly meeting?: RunMeeting;
  readonly refusal?: WishesProps["refusal"];
}

async function wishesPage(c: Context, db: Db, { cooperation, accountId }: Place, shown: Shown = {}) {
  const visit = visitOf(c);
  const reader = await reading(c);
  const { meeting, refusal } = shown;
  const seats = await seatsOf(db, accountId, cooperation.id, visit.today);
  const coming = await comingMeetings(
    reader,
    seats.map(({ bodyId }) => bodyId),
    visit.today,
  );
  const own = await ownWishes(reader, db, accountId, cooperation.id);
  const waiting = await waitingWishes(reader, cooperation.id);
  const meetingBody = meeting === undefined ? null : await currentBody(reader, meeting.body.id);
  const page = { visit, cooperation, seats, coming, own, waiting, meeting, meetingBody, refusal };
  return c.html(<WishesPage {...page} />, statusOf(refusal));
}

function statusOf(refusal: WishesProps["refusal"]): 200 | 400 | 403 | 409 {
  if (refusal === undefined) return 200;
  if (refusal.reason === "no-seat") return 403;
  return refusal.reason === "answered" ? 409 : 400;
}
