export { foundingRoutes } from "./routes.tsx";
