// The pages of the room as answers.
import type { Context } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { signInTo } from "../../accounts/paths.ts";
import { cooperationBySlug } from "../../cooperations/index.ts";
import { inRoom, isOpen, roomMeetingAt } from "./entering.ts";
import { messages } from "../messages.ts";
import { ownIn } from "../own/queries.ts";
import { roomOf } from "../queries.ts";
import { ClosedPage } from "../pages/closed-page.tsx";
import { RoomPage } from "../pages/room-page.tsx";
import { ScreenPage } from "../pages/screen-page.tsx";

export type Refusal = keyof (typeof messages)["sv"]["refusals"];

export async function roomPage(c: Context, register: Db, refused?: Refusal) {
  const visit = visitOf(c);
  const { account } = viewerOf(c);
  if (account === null) return c.redirect(signInTo(visit.address));
  const meeting = await roomMeetingAt(c);
  if (meeting === undefined) return c.notFound();
  if (!isOpen(meeting)) return closedPage(c);
  const own = await ownIn(register, meeting.id, account.id);
  const room = await inRoom(c, register, meeting.id, (db) => roomOf(db, meeting.id));
  if (room === undefined) return c.notFound();
  const refusal = refused === undefined ? undefined : messages[visit.language].refusals[refused];
  const { isDesk } = meeting;
  return c.html(<RoomPage {...{ visit, room, own, isDesk, refusal }} />, refused === undefined ? 200 : 409);
}

export async function screenPage(c: Context, register: Db) {
  const visit = visitOf(c);
  if (viewerOf(c).account === null) return c.redirect(signInTo(visit.address));
  const meeting = await roomMeetingAt(c);
  if (meeting === undefined) return c.notFound();
  if (!isOpen(meeting)) return closedPage(c);
  const room = await inRoom(c, register, meeting.id, (db) => roomOf(db, meeting.id));
  return room === undefined ? c.notFound() : c.html(<ScreenPage visit={visit} room={room} />);
}

async function closedPage(c: Context) {
  const meeting = await roomMeetingAt(c);
  const cooperation = await cooperationBySlug(await reading(c), meeting?.cooperation.slug ?? "");
  if (meeting === undefined || cooperation === undefined) return c.notFound();
  return c.html(<ClosedPage visit={visitOf(c)} cooperation={cooperation} meeting={meeting} />);
}
