import type { Context } from "hono";
import { Hono } from "hono";
import type { Db } from "../../platform/db/schema.ts";
import { ownPasskeyRoutes } from "./own/routes.tsx";
import { passkeySignInRoutes } from "./signing-in/routes.tsx";

export interface Surroundings {
  /** Where people reach Genbo: "https://genbo.example". Keys belong to its host. */
  originOf: (c: Context) => string;
}

export function passkeyRoutes(db: Db, surroundings: Surroundings) {
  return new Hono()
    .route("/", passkeySignInRoutes(db, surroundings))
    .route("/", ownPasskeyRoutes(db, surroundings));
}
