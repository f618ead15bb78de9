import { Hono } from "hono";
import { reading } from "../../platform/web/reading.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { CooperationsPage } from "./pages/cooperations-page.tsx";
import { cooperationsPath } from "./paths.ts";
import { cooperationsWithCounts } from "./queries.ts";

export function cooperationRoutes() {
  return new Hono().get(cooperationsPath, async (c) =>
    c.html(
      <CooperationsPage visit={visitOf(c)} cooperations={await cooperationsWithCounts(await reading(c))} />,
    ),
  );
}
