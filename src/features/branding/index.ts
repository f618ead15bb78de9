export { lookOf } from "./queries.ts";
export { brandingRoutes } from "./routes.tsx";
