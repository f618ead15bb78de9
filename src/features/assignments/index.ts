export { type Watch, watchesDueAt } from "./returning/queries.ts";
export { assignmentRoutes } from "./routes.tsx";
