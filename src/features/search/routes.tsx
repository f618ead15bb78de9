import { Hono } from "hono";
import type { Db } from "../../platform/db/schema.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { cooperationBySlug } from "../cooperations/index.ts";
import { searchForm } from "./forms.ts";
import { SearchPage } from "./pages/search-page.tsx";
import { searchPath } from "./paths.ts";
import { hitCounts, hitsOf } from "./queries.ts";

export function searchRoutes(db: Db) {
  return new Hono().get(searchPath, async (c) => {
    const asked = searchForm.parse(c.req.query());
    const cooperation = await cooperationBySlug(db, asked.samverkan);
    const form = { ...asked, samverkan: cooperation?.slug ?? "" };
    const [counts, hits] =
      form.q === "" ? [[], []] : await Promise.all([hitCounts(db, form.q), hitsOf(db, form)]);
    const page = { visit: visitOf(c), cooperation, form, counts, hits };
    return c.html(<SearchPage {...page} />);
  });
}
