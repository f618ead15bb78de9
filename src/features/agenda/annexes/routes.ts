import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isId } from "../../../lib/asked.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { meetingAt } from "../../meetings/index.ts";
import { annexForm, newForm } from "../forms.ts";
import { agendaOf } from "../items/queries.ts";
import { agendaPath, annexChangePath, annexPath, itemAnnexesPath } from "../paths.ts";
import { type AtDesk, atDesk, nothingHere, type ShowDesk, toItem } from "../showing/desk.tsx";
import { addAnnexes, raiseAnnex, removeAnnex, renameAnnex } from "./commands.ts";
import { limits } from "./limits.ts";
import { annexNumbered } from "./queries.ts";

export function annexRoutes(db: Db, showDesk: ShowDesk) {
  const own = [signedIn, ownForm] as const;
  const address = agendaPath(":cooperation", ":body", ":meeting");
  const atMost = bodyLimit({
    maxSize: limits.uploadMegabytes * 1_000_000,
    onError: async (c) => {
      const desk = await atDesk(c);
      if (desk === undefined) return c.notFound();
      return showDesk(c, desk.meeting, { reason: "too-large", itemId: c.req.param("item") ?? null });
    },
  });
  return new Hono()
    .get(annexPath(":cooperation", ":body", ":meeting", ":number"), async (c) => {
      const meeting = await meetingAt(c);
      if (meeting === undefined) return nothingHere(c);
      const number = /^\d{1,5}$/.test(c.req.param("number")) ? Number(c.req.param("number")) : 0;
      const paper = await annexNumbered(await reading(c), meeting.id, number);
      if (paper === undefined) return nothingHere(c);
      // It is saved, and never shown as a page of ours: a document may hold what a browser would run.
      return c.body(new Uint8Array(paper.bytes), 200, {
        "Content-Type": paper.mediaType,
        "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(paper.fileName)}`,
      });
    })
    .post(itemAnnexesPath(address, ":item"), signedIn, atMost, ownForm, async (c) => {
      const desk = await atDesk(c);
      const itemId = c.req.param("item");
      if (desk === undefined || !(await isSeen(c, desk, itemId))) return c.notFound();
      if (!desk.isOpen) return showDesk(c, desk.meeting, { reason: "not-open", itemId });
      const body = await c.req.parseBody({ all: true });
      const { papper } = body;
      const files = [papper].flat().filter((sent) => sent instanceof File && sent.name !== "");
      const papers = await Promise.all(files.filter((sent) => sent instanceof File).map(paperOf));
      if (papers.length === 0) return showDesk(c, desk.meeting, { reason: "no-files", itemId });
      if (papers.length > limits.files) return showDesk(c, desk.meeting, { reason: "too-many", itemId });
      const { nytt: id } = newForm.parse(body);
      const result = await addAnnexes(db, { id, change: desk.change, itemId, papers });
      if (result.ok) return c.redirect(toItem(desk.address, itemId, true), 303);
      const { reason, fileName } = result;
      return showDesk(c, desk.meeting, { reason, fileName, itemId });
    })
    .post(annexChangePath(address, ":annex"), ...own, async (c) => {
      const desk = await atDesk(c);
      const annexId = c.req.param("annex");
      if (desk === undefined || !isId(annexId)) return c.notFound();
      const items = await agendaOf(await reading(c), desk.meeting.id);
      const item = items.find(({ annexes }) => annexes.some(({ id }) => id === annexId));
      if (item === undefined) return c.notFound();
      const itemId = item.id;
      if (!desk.isOpen) return showDesk(c, desk.meeting, { reason: "not-open", itemId });
      const { gor, titel: title } = annexForm.parse(await c.req.parseBody());
      if (gor === "rename" && title === "") return showDesk(c, desk.meeting, { reason: "no-title", itemId });
      const asked = { change: desk.change, annexId };
      if (gor === "rename") await renameAnnex(db, { ...asked, title: title.slice(0, 300) });
      else await (gor === "raise" ? raiseAnnex : removeAnnex)(db, asked);
      return c.redirect(toItem(desk.address, itemId, true), 303);
    });
}

const paperOf = async (file: File) => ({
  fileName: file.name,
  bytes: Buffer.from(await file.arrayBuffer()),
});

const isSeen = async (c: Context, { meeting }: AtDesk, itemId: string) =>
  (await agendaOf(await reading(c), meeting.id)).some(({ id }) => id === itemId);
