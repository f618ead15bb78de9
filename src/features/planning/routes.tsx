import { Hono } from "hono";
import type { Db } from "../../platform/db/schema.ts";
import { bodyFormRoutes } from "./body-form/routes.tsx";
import { oneMeetingRoutes } from "./meeting/routes.tsx";
import { planRoutes } from "./plans/routes.tsx";
import { remarkRoutes } from "./remarks/routes.tsx";

export function planningRoutes(db: Db) {
  return new Hono()
    .route("/", remarkRoutes(db))
    .route("/", oneMeetingRoutes(db))
    .route("/", planRoutes(db))
    .route("/", bodyFormRoutes(db));
}
