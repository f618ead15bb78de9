import type { Child } from "hono/jsx";
import { type Context, Hono } from "hono";
import type { Db } from "../../platform/db/schema.ts";
import { addressRoutes } from "./address/routes.tsx";
import { installationRoutes } from "./installation/routes.tsx";
import { linkRoutes } from "./links/routes.tsx";
import { ownRoutes } from "./own/routes.tsx";
import { peopleRoutes } from "./people/routes.tsx";

/** What sign-in needs to know of what is around it. */
export interface Surroundings {
  /** Where links in mail lead: "https://genbo.example". */
  originOf: (c: Context) => string;
  /** Other ways in, on the page of sign-in; each goes on to `onward`. */
  otherWays?: (c: Context, onward: string) => Child;
}

export function accountRoutes(db: Db, surroundings: Surroundings) {
  return new Hono()
    .route("/", linkRoutes(db, surroundings))
    .route("/", ownRoutes(db))
    .route("/", installationRoutes(db, surroundings))
    .route("/", peopleRoutes(db, surroundings))
    .route("/", addressRoutes(db, surroundings));
}
