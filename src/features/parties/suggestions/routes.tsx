import { type Context, Hono } from "hono";
import { isId } from "../../../lib/asked.ts";
import type { Result } from "../../../lib/result.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { cooperationBySlug } from "../../cooperations/index.ts";
import { SuggestionsPage } from "../pages/suggestions-page.tsx";
import { answerPath, answerUndoingPath, suggestionsPath } from "../paths.ts";
import { acceptDate, declineDate, keepApart, mergeSuggested, undoAnswer } from "./commands.ts";
import { type Answer, answerForm } from "./forms.ts";
import type { messages } from "./messages.ts";
import { openSuggestions, settledSuggestions } from "./queries.ts";

type Refusal = keyof (typeof messages)["sv"]["refusals"];

export function suggestionRoutes(db: Db) {
  return new Hono()
    .get(suggestionsPath(":cooperation"), (c) => listPage(db, c, c.req.param("cooperation")))
    .post(answerPath(":cooperation", ":id"), async (c) => {
      const { cooperation, id } = c.req.param();
      if (!isId(id)) return c.notFound();
      const form = answerForm.safeParse(await c.req.parseBody());
      if (!form.success) return listPage(db, c, cooperation, "bad-answer");

      const result = await answers[form.data.svar](db, id);
      if (result.ok) return c.redirect(suggestionsPath(cooperation), 303);
      return result.reason === "not-found" ? c.notFound() : listPage(db, c, cooperation, result.reason);
    })
    .post(answerUndoingPath(":cooperation", ":id"), async (c) => {
      const { cooperation, id } = c.req.param();
      if (!isId(id)) return c.notFound();

      const result = await undoAnswer(db, id);
      if (result.ok) return c.redirect(suggestionsPath(cooperation), 303);
      return result.reason === "not-found" ? c.notFound() : listPage(db, c, cooperation, result.reason);
    });
}

const answers: Record<Answer, (db: Db, id: string) => Promise<Result<unknown, Refusal | "not-found">>> = {
  left: (db, id) => mergeSuggested(db, id, "left"),
  right: (db, id) => mergeSuggested(db, id, "right"),
  apart: keepApart,
  accept: acceptDate,
  decline: declineDate,
};

async function listPage(db: Db, c: Context, slug: string, refusal?: Refusal) {
  const cooperation = await cooperationBySlug(db, slug);
  if (cooperation === undefined) return c.notFound();

  const [open, settled] = await Promise.all([
    openSuggestions(db, cooperation.id),
    settledSuggestions(db, cooperation.id),
  ]);
  const page = { visit: visitOf(c), cooperation, open, settled };
  if (refusal === undefined) return c.html(<SuggestionsPage {...page} />);
  return c.html(<SuggestionsPage {...page} refusal={refusal} />, refusal === "bad-answer" ? 400 : 409);
}
