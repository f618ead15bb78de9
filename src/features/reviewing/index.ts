export { reviewingRoutes } from "./routes.tsx";
