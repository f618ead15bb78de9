import { Hono } from "hono";
import type { Child } from "hono/jsx";
import type { Db } from "../../platform/db/schema.ts";
import { reading } from "../../platform/web/reading.ts";
import { type Visit, visitOf } from "../../platform/web/visit.ts";
import { cooperationBySlug } from "../cooperations/index.ts";
import { understood } from "../search/index.ts";
import { clauseAt, surroundingsOf } from "./clause/queries.ts";
import { registerForm } from "./forms.ts";
import { ClausePage } from "./pages/clause-page.tsx";
import { DecisionsPage } from "./pages/decisions-page.tsx";
import { clausePath, decisionsPath } from "./paths.ts";
import { decisionCounts, decisionsOfRegister, registerChoices } from "./queries.ts";

interface Surroundings {
  /** What municipalities have said of it, for whoever reads. */
  readonly anchoringOf: (
    reader: Db,
    of: { readonly itemId: string; readonly decisionId: string },
    visit: Pick<Visit, "language" | "today">,
  ) => Promise<Child>;
}

export function decisionRoutes(register: Db, { anchoringOf }: Surroundings) {
  return new Hono()
    .get(decisionsPath(":cooperation"), async (c) => {
      const db = await reading(c);
      const cooperation = await cooperationBySlug(db, c.req.param("cooperation"));
      if (cooperation === undefined) return c.notFound();

      const form = registerForm.parse(c.req.query());
      const asked = form.q === "" ? null : await understood(register, form.q);
      const [choices, counts, decisions] = await Promise.all([
        registerChoices(db, cooperation.id),
        decisionCounts(db, cooperation.id, form, asked),
        decisionsOfRegister(db, cooperation.id, form, asked),
      ]);
      const page = {
        visit: visitOf(c),
        cooperation,
        form,
        choices,
        counts,
        decisions,
        asked: asked?.words ?? new Set<string>(),
      };
      return c.html(<DecisionsPage {...page} />);
    })
    .get(clausePath(":cooperation", ":body", ":meeting", ":clause"), async (c) => {
      const db = await reading(c);
      const { body, meeting, clause: slug } = c.req.param();
      const cooperation = await cooperationBySlug(db, c.req.param("cooperation"));
      if (cooperation === undefined) return c.notFound();

      const clause = await clauseAt(db, { cooperation: cooperation.id, body, meeting, clause: slug });
      if (clause === undefined) return c.notFound();

      const surroundings = await surroundingsOf(db, clause);
      const { origin, pathname } = new URL(c.req.url);
      const visit = visitOf(c);
      const anchoring = await anchoringOf(db, { itemId: clause.itemId, decisionId: clause.id }, visit);
      const page = { visit, cooperation, clause, surroundings, anchoring, address: origin + pathname };
      return c.html(<ClausePage {...page} />);
    });
}
