export { planningRoutes } from "./routes.tsx";
