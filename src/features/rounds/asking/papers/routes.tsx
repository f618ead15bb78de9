import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isId } from "../../../../lib/asked.ts";
import type { Db } from "../../../../platform/db/schema.ts";
import { ownForm, signedIn } from "../../../accounts/index.ts";
import { paperLimits } from "../../../agenda/index.ts";
import { roundChangePath, roundPaperPath, roundPapersPath, roundPath } from "../../paths.ts";
import type { Round } from "../../queries.ts";
import type { Surroundings } from "../../routes.tsx";
import { actOf, deskPage, deskRoundAt, mailingOf, toRound } from "../desk.tsx";
import { paperForm, sentForm } from "../forms.ts";
import type { RefusedPaper } from "../pages/paper-forms.tsx";
import { addRoundPapers, changeRoundPaper, type PaperStep } from "./commands.ts";

export function roundPaperRoutes(db: Db, surroundings: Surroundings) {
  const at = roundPath(":cooperation", ":number");
  const atMost = bodyLimit({
    maxSize: paperLimits.uploadMegabytes * 1_000_000,
    onError: async (c) => {
      const round = await deskRoundAt(c);
      if (round === undefined) return c.notFound();
      return deskPage(c, db, round, { ...refused("too-large"), status: 413 });
    },
  });
  return new Hono()
    .post(roundPapersPath(at), signedIn, atMost, ownForm, async (c) => {
      const round = await deskRoundAt(c);
      if (round === undefined) return c.notFound();
      const body = await c.req.parseBody({ all: true });
      const files = [body["papper"]].flat().filter((sent) => sent instanceof File && sent.name !== "");
      const papers = await Promise.all(files.filter((sent) => sent instanceof File).map(paperOf));
      if (papers.length === 0) return deskPage(c, db, round, refused("no-files"));
      if (papers.length > paperLimits.files) return deskPage(c, db, round, refused("too-many"));
      const { nytt: id } = sentForm.parse(body);
      const wanted = { ...actOf(c, round), id, papers };
      const added = await db
        .transaction()
        .execute((tx) => addRoundPapers(tx, mailingOf(c, surroundings), wanted));
      if (added.ok) return c.redirect(toPapers(round), 303);
      return deskPage(c, db, round, refused(added.reason, added.fileName));
    })
    .post(roundPaperPath(at, ":paper"), signedIn, ownForm, async (c) => {
      const round = await deskRoundAt(c);
      const paperId = c.req.param("paper");
      if (round === undefined || !isId(paperId)) return c.notFound();
      const { gor, titel } = paperForm.parse(await c.req.parseBody());
      const title = titel.slice(0, 300);
      if (gor === "rename" && title === "") return deskPage(c, db, round, refused("no-title"));
      const step: PaperStep = gor === "rename" ? { step: gor, title } : { step: gor };
      const wanted = { ...actOf(c, round), paperId, ...step };
      const changed = await db
        .transaction()
        .execute((tx) => changeRoundPaper(tx, mailingOf(c, surroundings), wanted));
      return changed.ok ? c.redirect(toPapers(round), 303) : deskPage(c, db, round, refused(changed.reason));
    });
}

const refused = (reason: RefusedPaper["reason"], fileName = "") =>
  ({
    refusedPaper: { reason, fileName },
    status: reason === "gone" || reason === "not-now" ? 409 : 400,
  }) as const;

const toPapers = (round: Round) => `${roundChangePath(toRound(round))}#underlag`;

const paperOf = async (file: File) => ({
  fileName: file.name,
  bytes: Buffer.from(await file.arrayBuffer()),
});
