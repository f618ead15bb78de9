import type { Context } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { cooperationBySlug } from "../../cooperations/index.ts";
import type { Round } from "../queries.ts";
import { rowsForm } from "./forms.ts";
import { narrowed } from "./narrowing/rules.ts";
import { RoundPage, type RoundParts } from "./pages/round-page.tsx";
import { partsOf } from "./parts.tsx";
import { shownRound } from "./queries.ts";
import { toldOf } from "./telling.ts";

interface Shown {
  /** Why nothing happened, where something was to. */
  readonly refusal?: string;
  readonly status?: 200 | 400 | 409;
  /** In place of those that the page has by itself: a form with what was written in it. */
  readonly parts?: RoundParts;
}

/** The page of a round that the reader sees. */
export async function roundPage(c: Context, register: Db, round: Round, shown: Shown = {}) {
  const reader = await reading(c);
  const cooperation = await cooperationBySlug(reader, round.cooperationSlug);
  if (cooperation === undefined) return c.notFound();
  const told = toldOf(await shownRound(reader, round));
  const parts = { ...(await partsOf(c, register, told)), ...shown.parts };
  const rows = narrowed(round.form, told.rows, rowsForm.parse(c.req.query()));
  const page = { visit: visitOf(c), cooperation, told, narrowed: rows, parts, refusal: shown.refusal };
  return c.html(<RoundPage {...page} />, shown.status ?? 200);
}
