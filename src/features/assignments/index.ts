export { assignmentRoutes } from "./routes.tsx";
