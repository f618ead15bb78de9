export { registryRoutes } from "./routes.tsx";
