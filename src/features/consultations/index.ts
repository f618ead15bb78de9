export { consultationRoutes } from "./routes.tsx";
export { consultationPlanWork } from "./timing/commands.ts";
