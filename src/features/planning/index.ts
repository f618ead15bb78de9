export { type OwnBody, ownBodies } from "./meeting/queries.ts";
export { planningRoutes } from "./routes.tsx";
export { dayTyped, timeTyped } from "./typed/rules.ts";
