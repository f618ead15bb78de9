import { Hono } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import type { Surroundings } from "../routes.tsx";
import { changingRoutes } from "./changing.tsx";
import { makingRoutes } from "./making.tsx";
import { openingRoutes } from "./opening/routes.tsx";
import { roundPaperRoutes } from "./papers/routes.tsx";
import { recipientRoutes } from "./recipients/routes.tsx";

export function askingRoutes(db: Db, surroundings: Surroundings) {
  return new Hono()
    .route("/", makingRoutes(db))
    .route("/", changingRoutes(db, surroundings))
    .route("/", roundPaperRoutes(db, surroundings))
    .route("/", recipientRoutes(db, surroundings))
    .route("/", openingRoutes(db, surroundings));
}
