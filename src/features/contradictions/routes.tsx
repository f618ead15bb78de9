import { type Context, Hono } from "hono";
import { isId } from "../../lib/asked.ts";
import type { Db } from "../../platform/db/schema.ts";
import { cameFrom } from "../../platform/web/came-from.ts";
import { reading } from "../../platform/web/reading.ts";
import { viewerOf } from "../../platform/web/viewer.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { officeAt, officeWith } from "../cooperations/index.ts";
import { meetingsPath } from "../meetings/paths.ts";
import { reopenContradiction, settleContradiction } from "./commands.ts";
import { listForm, longestNote, settlingForm } from "./forms.ts";
import { ContradictionsPage } from "./pages/contradictions-page.tsx";
import type { RefusedNote } from "./pages/refusal-notice.tsx";
import { contradictionsPath, reopeningPath, settlingPath } from "./paths.ts";
import { openContradictions, settledContradictions } from "./queries.ts";

export function contradictionRoutes(db: Db) {
  return new Hono()
    .get(contradictionsPath(":cooperation"), (c) => listPage(c, c.req.param("cooperation")))
    .post(settlingPath(":cooperation", ":id"), async (c) => {
      const { cooperation, id } = c.req.param();
      const { note } = settlingForm.parse(await c.req.parseBody());
      if (!isId(id) || !(await officeWith(c, cooperation, "contradictions", id))) return c.notFound();
      if (note.length > longestNote) return listPage(c, cooperation, { reason: "too-long", note });

      const result = await settleContradiction(db, id, note, viewerOf(c).account?.id ?? null);
      if (result.ok) return c.redirect(backFrom(c, cooperation), 303);
      if (result.reason === "not-found") return c.notFound();
      return listPage(c, cooperation, { reason: result.reason, note });
    })
    .post(reopeningPath(":cooperation", ":id"), async (c) => {
      const { cooperation, id } = c.req.param();
      if (!isId(id) || !(await officeWith(c, cooperation, "contradictions", id))) return c.notFound();

      const result = await reopenContradiction(db, id, viewerOf(c).account?.id ?? null);
      if (result.ok) return c.redirect(backFrom(c, cooperation), 303);
      if (result.reason === "not-found") return c.notFound();
      return listPage(c, cooperation, { reason: result.reason, note: "" });
    });
}

/** To the meeting whose page the form stood on, and otherwise to the list. */
const backFrom = (c: Context, cooperation: string) =>
  cameFrom(c, meetingsPath(cooperation)) ?? contradictionsPath(cooperation);

async function listPage(c: Context, slug: string, refusal?: RefusedNote) {
  const db = await reading(c);
  const cooperation = await officeAt(c, slug);
  if (cooperation === undefined) return c.notFound();

  const [open, settled] = await Promise.all([
    openContradictions(db, cooperation.id),
    settledContradictions(db, cooperation.id),
  ]);
  const page = { visit: visitOf(c), cooperation, form: listForm.parse(c.req.query()), open, settled };
  if (refusal === undefined) return c.html(<ContradictionsPage {...page} />);
  return c.html(
    <ContradictionsPage {...page} refusal={refusal} />,
    refusal.reason === "too-long" ? 400 : 409,
  );
}
