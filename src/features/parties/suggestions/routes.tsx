import { type Context, Hono } from "hono";
import { isId } from "../../../lib/asked.ts";
import type { Result } from "../../../lib/result.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { officeAt, officeWith } from "../../cooperations/index.ts";
import { SuggestionsPage } from "../pages/suggestions-page.tsx";
import { answerPath, answerUndoingPath, suggestionsPath } from "../paths.ts";
import { acceptDate, declineDate, keepApart, mergeSuggested, undoAnswer } from "./commands.ts";
import { type Answer, answerForm } from "./forms.ts";
import type { messages } from "./messages.ts";
import { openSuggestions, settledSuggestions } from "./queries.ts";

type Refusal = keyof (typeof messages)["sv"]["refusals"];

export function suggestionRoutes(db: Db) {
  return new Hono()
    .get(suggestionsPath(":cooperation"), (c) => listPage(c, c.req.param("cooperation")))
    .post(answerPath(":cooperation", ":id"), async (c) => {
      const { cooperation, id } = c.req.param();
      if (!isId(id) || !(await officeWith(c, cooperation, "suggestions", id))) return c.notFound();
      const form = answerForm.safeParse(await c.req.parseBody());
      if (!form.success) return listPage(c, cooperation, "bad-answer");

      const result = await answers[form.data.svar](db, id, viewerOf(c).account?.id ?? null);
      if (result.ok) return c.redirect(suggestionsPath(cooperation), 303);
      return result.reason === "not-found" ? c.notFound() : listPage(c, cooperation, result.reason);
    })
    .post(answerUndoingPath(":cooperation", ":id"), async (c) => {
      const { cooperation, id } = c.req.param();
      if (!isId(id) || !(await officeWith(c, cooperation, "suggestions", id))) return c.notFound();

      const result = await undoAnswer(db, id, viewerOf(c).account?.id ?? null);
      if (result.ok) return c.redirect(suggestionsPath(cooperation), 303);
      return result.reason === "not-found" ? c.notFound() : listPage(c, cooperation, result.reason);
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

async function listPage(c: Context, slug: string, refusal?: Refusal) {
  const db = await reading(c);
  const cooperation = await officeAt(c, slug);
  if (cooperation === undefined) return c.notFound();

  const [open, settled] = await Promise.all([
    openSuggestions(db, cooperation.id),
    settledSuggestions(db, cooperation.id),
  ]);
  const page = { visit: visitOf(c), cooperation, open, settled };
  if (refusal === undefined) return c.html(<SuggestionsPage {...page} />);
  return c.html(<SuggestionsPage {...page} refusal={refusal} />, refusal === "bad-answer" ? 400 : 409);
}
