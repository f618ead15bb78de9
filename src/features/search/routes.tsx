import { Hono } from "hono";
import type { Db } from "../../platform/db/schema.ts";
import { reading } from "../../platform/web/reading.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { cooperationBySlug } from "../cooperations/index.ts";
import { find } from "./finding/find.ts";
import { searchForm } from "./forms.ts";
import { SearchPage } from "./pages/search-page.tsx";
import { searchPath } from "./paths.ts";
import { understood } from "./queries.ts";

export function searchRoutes(register: Db) {
  return new Hono().get(searchPath, async (c) => {
    const typed = searchForm.parse(c.req.query());
    const [db, asked] = await Promise.all([reading(c), understood(register, typed.q)]);
    const { samverkan } = typed;
    const cooperation = samverkan === "" ? undefined : await cooperationBySlug(db, samverkan);
    const form = { ...typed, samverkan: cooperation?.slug ?? "" };
    const page = { visit: visitOf(c), cooperation, form, findings: await find(db, asked, form) };
    return c.html(<SearchPage {...page} />);
  });
}
