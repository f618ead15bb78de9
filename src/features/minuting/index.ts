export { recordOf } from "./record/record.ts";
export { minutingRoutes } from "./routes.tsx";
