export { readAgain } from "./again/commands.ts";
export { readableDocuments } from "./again/queries.ts";
export { reviewingRoutes } from "./routes.tsx";
