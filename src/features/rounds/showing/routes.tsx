import { type Context, Hono } from "hono";
import { isId } from "../../../lib/asked.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { fileOf, formats } from "../../approving/index.ts";
import { lookOf } from "../../branding/index.ts";
import { cooperationBySlug } from "../../cooperations/index.ts";
import { desksAt } from "../asking/making.tsx";
import { roundDocumentPath, roundPaperPath, roundPath, roundsPath, roundTablePath } from "../paths.ts";
import { roundAt } from "../queries.ts";
import { noteSource } from "./compiled/commands.ts";
import { compiledPaper } from "./compiled/paper.ts";
import { listForm } from "./forms.ts";
import { listedRounds, roundCounts } from "./listing/queries.ts";
import { roundPage } from "./page.tsx";
import { ListPage } from "./pages/list-page.tsx";
import { paperOf, shownRound } from "./queries.ts";
import { tableText } from "./table.ts";
import { toldOf } from "./telling.ts";

export function showingRoutes(db: Db) {
  const at = roundPath(":cooperation", ":number");
  return new Hono()
    .get(roundsPath(":cooperation"), async (c) => {
      const reader = await reading(c);
      const cooperation = await cooperationBySlug(reader, c.req.param("cooperation"));
      if (cooperation === undefined) return c.notFound();
      const visit = visitOf(c);
      const form = listForm.parse(c.req.query());
      const counts = await roundCounts(reader, cooperation.id);
      const listing = { cooperationId: cooperation.id, form, today: visit.today };
      const rounds = await listedRounds(reader, listing);
      const mayAsk = (await desksAt(c)) !== undefined;
      return c.html(<ListPage {...{ visit, cooperation, form, counts, rounds, mayAsk }} />);
    })
    .get(at, async (c) => {
      const round = await seenRound(c);
      return round === undefined ? c.notFound() : roundPage(c, db, round);
    })
    .get(roundPaperPath(at, ":paper"), async (c) => {
      const round = await seenRound(c);
      const paperId = c.req.param("paper");
      if (round === undefined || !isId(paperId)) return c.notFound();
      const paper = await paperOf(await reading(c), round.id, paperId);
      if (paper === undefined) return c.notFound();
      // It is saved, and never shown as a page of ours: a document may hold what a browser would run.
      return c.body(new Uint8Array(paper.bytes), 200, {
        "Content-Type": paper.mediaType,
        "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(paper.fileName)}`,
      });
    })
    .get(roundTablePath(at), async (c) => {
      const round = await seenRound(c);
      if (round === undefined) return c.notFound();
      const told = toldOf(await shownRound(await reading(c), round));
      // Whoever may not know who was asked has no table to take.
      if (told.rows.length === 0) return c.notFound();
      return c.body(tableText(told, visitOf(c).language), 200, {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${round.cooperationSlug}-${round.number}.csv"`,
      });
    })
    .get(roundDocumentPath(at, "pdf"), (c) => sendCompiled(c, db, "pdf"))
    .get(roundDocumentPath(at, "docx"), (c) => sendCompiled(c, db, "docx"))
    .get(roundDocumentPath(at, "html"), (c) => sendCompiled(c, db, "html"));
}

/** To whom the table is given, and of the same. */
async function sendCompiled(c: Context, db: Db, name: "pdf" | "docx" | "html") {
  const round = await seenRound(c);
  if (round === undefined) return c.notFound();
  const reader = await reading(c);
  const told = toldOf(await shownRound(reader, round));
  if (told.rows.length === 0) return c.notFound();
  await noteSource(c, db, round);
  const look = await lookOf(reader, { id: round.cooperationId, name: round.cooperationName });
  const { extension, mediaType } = formats[name];
  const bytes = await fileOf(compiledPaper(told, visitOf(c).today), name, look);
  return c.body(new Uint8Array(bytes), 200, {
    "Content-Type": mediaType,
    "Content-Disposition": `attachment; filename="${round.cooperationSlug}-${round.number}.${extension}"`,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-cache",
  });
}

async function seenRound(c: Context) {
  const { cooperation = "", number = "" } = c.req.param();
  return roundAt(await reading(c), { cooperation, number, today: visitOf(c).today });
}
