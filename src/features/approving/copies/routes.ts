import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isId } from "../../../lib/asked.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { savedName } from "../../agenda/index.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { changeOf, deskMeetingAt, meetingAt, type RunMeeting } from "../../meetings/index.ts";
import { approvingPage } from "../approval/showing.tsx";
import { noteClosedIn } from "../closed/commands.ts";
import { newForm } from "../forms.ts";
import { approvingPath, copiesPath, copyPath, copyWithdrawalPath } from "../paths.ts";
import { addCopy, withdrawCopy } from "./commands.ts";
import { copiesOf, copyFile } from "./queries.ts";
import { copyWritten, limits } from "./rules.ts";

/** What was signed on paper: kept, given out, withdrawn. */
export function copyRoutes(db: Db) {
  const address = approvingPath(":cooperation", ":body", ":meeting");
  const atMost = bodyLimit({
    // What comes beside the file in the form takes some room too.
    maxSize: limits.megabytes * 1_000_000 + 100_000,
    onError: async (c) => {
      const meeting = await deskMeetingAt(c);
      return meeting === undefined
        ? c.notFound()
        : approvingPage(c, db, meeting, { reason: "copy-too-large" });
    },
  });
  return new Hono()
    .get(copyPath(address, ":copy"), async (c) => {
      const meeting = await meetingAt(c);
      const id = c.req.param("copy");
      if (meeting === undefined || !isId(id)) return c.notFound();
      const file = await copyFile(await reading(c), meeting.id, id);
      if (file === undefined) return c.notFound();
      await noteClosedIn(c, db, meeting);
      // It is saved, and never shown as a page of ours: a document may hold what a browser would run.
      return c.body(new Uint8Array(file.bytes), 200, {
        "Content-Type": "application/pdf",
        "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      });
    })
    .post(copiesPath(address), signedIn, atMost, ownForm, async (c) => {
      const meeting = await deskMeetingAt(c);
      if (meeting === undefined) return c.notFound();
      const body = await c.req.parseBody();
      const { fil: sent } = body;
      if (!(sent instanceof File) || sent.name === "")
        return approvingPage(c, db, meeting, { reason: "copy-missing" });
      const written = copyWritten(Buffer.from(await sent.arrayBuffer()));
      if (!written.ok) return approvingPage(c, db, meeting, { reason: written.reason });
      const { nytt: id } = newForm.parse(body);
      const { audiences } = viewerOf(c).access;
      const copy = { id, fileName: savedName(sent.name, "pdf"), bytes: written.value, audiences };
      const result = await addCopy(db, changeOf(c, meeting), copy);
      return result.ok ? back(c, meeting) : approvingPage(c, db, meeting, { reason: result.reason });
    })
    .post(copyWithdrawalPath(address, ":copy"), signedIn, ownForm, async (c) => {
      const meeting = await deskMeetingAt(c);
      const id = c.req.param("copy");
      if (meeting === undefined) return c.notFound();
      const copies = await copiesOf(await reading(c), meeting.id);
      if (!copies.some((copy) => copy.id === id)) return c.notFound();
      await withdrawCopy(db, changeOf(c, meeting), id);
      return back(c, meeting);
    });
}

const back = (c: Context, { cooperation, body, slug }: RunMeeting) =>
  c.redirect(`${approvingPath(cooperation.slug, body.slug, slug)}#undertecknat`, 303);
