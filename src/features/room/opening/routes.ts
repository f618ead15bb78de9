import { Hono } from "hono";
import { z } from "zod";
import type { Db } from "../../../platform/db/schema.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { changeOf, deskMeetingAt } from "../../meetings/index.ts";
import { minutingPath, place } from "../../minuting/paths.ts";
import { roomStatePath } from "../paths.ts";
import { setRoom } from "./commands.ts";

const openingForm = z.object({ oppet: z.enum(["ja", "nej"]) });

/** Sent from the page of minutes, which says where it leads why a room cannot be open. */
export function openingRoutes(db: Db) {
  const at = roomStatePath(":cooperation", ":body", ":meeting");
  return new Hono().post(at, signedIn, ownForm, async (c) => {
    const meeting = await deskMeetingAt(c);
    const form = openingForm.safeParse(await c.req.parseBody());
    if (meeting === undefined || !form.success) return c.notFound();
    await setRoom(db, changeOf(c, meeting), form.data.oppet === "ja");
    const { cooperation, body, slug } = meeting;
    return c.redirect(`${minutingPath(cooperation.slug, body.slug, slug)}#${place.room}`, 303);
  });
}
