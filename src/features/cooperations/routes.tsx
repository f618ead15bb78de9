import { Hono } from "hono";
import type { Db } from "../../platform/db/schema.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { CooperationsPage } from "./pages/cooperations-page.tsx";
import { cooperationsPath } from "./paths.ts";
import { cooperationsWithCounts } from "./queries.ts";

export function cooperationRoutes(db: Db) {
  return new Hono().get(cooperationsPath, async (c) =>
    c.html(<CooperationsPage visit={visitOf(c)} cooperations={await cooperationsWithCounts(db)} />),
  );
}
