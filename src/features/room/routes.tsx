import { Hono } from "hono";
import type { Db } from "../../platform/db/schema.ts";
import { openingRoutes } from "./opening/routes.ts";
import { ownRoutes } from "./own/routes.ts";
import { roomPage, screenPage } from "./entering/answers.tsx";
import { roomPath, screenPath } from "./paths.ts";

export function roomRoutes(db: Db) {
  const at = [":cooperation", ":body", ":meeting"] as const;
  return new Hono()
    .get(roomPath(...at), (c) => roomPage(c, db))
    .get(screenPath(...at), (c) => screenPage(c, db))
    .route("/", openingRoutes(db))
    .route("/", ownRoutes(db));
}
