import { type Context, Hono } from "hono";
import type { Db } from "../../platform/db/schema.ts";
import { ownReplyRoutes } from "./answering/own/routes.tsx";
import { linkRoutes } from "./answering/routes.tsx";
import { askingRoutes } from "./asking/routes.tsx";
import { deliveringRoutes } from "./delivering/routes.tsx";
import { handingRoutes } from "./handing/routes.tsx";
import { remindingRoutes } from "./reminding/routes.tsx";
import { toldReplyRoutes } from "./answering/told/routes.tsx";
import { incomingRoutes } from "./incoming/routes.tsx";
import { showingRoutes } from "./showing/routes.tsx";
import { closingRoutes } from "./closing/routes.tsx";

export interface Surroundings {
  /** Where links in mail lead. */
  readonly originOf: (c: Context) => string;
  /** Where the reply of one who answers is to be sent, by his id. */
  readonly replyToOf: (answererId: string) => string;
}

/** Whoever comes later stands before what would take its address for its own: `/rundor/ny` before `/rundor/:number`. */
export function roundRoutes(db: Db, surroundings: Surroundings) {
  return new Hono()
    .route("/", askingRoutes(db, surroundings))
    .route("/", linkRoutes(db))
    .route("/", ownReplyRoutes(db))
    .route("/", toldReplyRoutes(db))
    .route("/", handingRoutes(db, surroundings))
    .route("/", remindingRoutes(db, surroundings))
    .route("/", deliveringRoutes(db, surroundings))
    .route("/", closingRoutes(db, surroundings))
    .route("/", incomingRoutes(db))
    .route("/", showingRoutes(db));
}
