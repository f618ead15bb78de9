export { approvingRoutes } from "./routes.tsx";
