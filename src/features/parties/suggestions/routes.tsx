import { type Context, Hono } from "hono";
import { isId } from "../../../lib/asked.ts";
import type { Result } from "../../../lib/result.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { officeAt, officeWith } from "../../cooperations/index.ts";
import { SuggestionsPage } from "../pages/suggestions-page.tsx";
import { withQuery } from "../../../ui/address.ts";
import { answerPath, answerUndoingPath, suggestionsPath } from "../paths.ts";
import { acceptDate, declineDate, keepApart, mergeSuggested, undoAnswer } from "./commands.ts";
import { type Answer, answerForm, pageForm } from "./forms.ts";
import type { messages } from "./messages.ts";
import { openSuggestions, settledSuggestions, suggestionCounts, suggestionsPerPage } from "./queries.ts";

type Refusal = keyof (typeof messages)["sv"]["refusals"];

export function suggestionRoutes(db: Db) {
  return new Hono()
    .get(suggestionsPath(":cooperation"), (c) =>
      listPage(c, c.req.param("cooperation"), pageForm.parse(c.req.query()).sida),
    )
    .post(answerPath(":cooperation", ":id"), async (c) => {
      const { cooperation, id } = c.req.param();
      if (!isId(id) || !(await officeWith(c, cooperation, "suggestions", id))) return c.notFound();
      const body = await c.req.parseBody();
      const { sida } = pageForm.parse(body);
      const form = answerForm.safeParse(body);
      if (!form.success) return listPage(c, cooperation, sida, "bad-answer");

      const result = await answers[form.data.svar](db, id, viewerOf(c).account?.id ?? null);
      if (result.ok) return c.redirect(pageOf(cooperation, sida), 303);
      return result.reason === "not-found" ? c.notFound() : listPage(c, cooperation, sida, result.reason);
    })
    .post(answerUndoingPath(":cooperation", ":id"), async (c) => {
      const { cooperation, id } = c.req.param();
      if (!isId(id) || !(await officeWith(c, cooperation, "suggestions", id))) return c.notFound();

      const { sida } = pageForm.parse(await c.req.parseBody());
      const result = await undoAnswer(db, id, viewerOf(c).account?.id ?? null);
      if (result.ok) return c.redirect(pageOf(cooperation, sida), 303);
      return result.reason === "not-found" ? c.notFound() : listPage(c, cooperation, sida, result.reason);
    });
}

type Answering = (db: Db, id: string, by: string | null) => Promise<Result<unknown, Refusal | "not-found">>;

const answers: Record<Answer, Answering> = {
  left: (db, id, by) => mergeSuggested(db, id, "left", by),
  right: (db, id, by) => mergeSuggested(db, id, "right", by),
  apart: keepApart,
  accept: acceptDate,
  decline: declineDate,
};

const pageOf = (cooperation: string, page: number) =>
  withQuery(suggestionsPath(cooperation), { sida: page === 1 ? null : page });

async function listPage(c: Context, slug: string, asked: number, refusal?: Refusal) {
  const db = await reading(c);
  const cooperation = await officeAt(c, slug);
  if (cooperation === undefined) return c.notFound();

  const counts = await suggestionCounts(db, cooperation.id);
  // Whoever answers the last one of a page comes to the one before.
  const pages = Math.max(1, Math.ceil(Math.max(counts.open, counts.settled) / suggestionsPerPage));
  const page = Math.min(asked, pages);
  const [open, settled] = await Promise.all([
    openSuggestions(db, cooperation.id, page),
    settledSuggestions(db, cooperation.id, page),
  ]);
  const shown = { visit: visitOf(c), cooperation, counts, open, settled, page, pages };
  if (refusal === undefined) return c.html(<SuggestionsPage {...shown} />);
  return c.html(<SuggestionsPage {...shown} refusal={refusal} />, refusal === "bad-answer" ? 400 : 409);
}
