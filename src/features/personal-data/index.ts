export { personalDataRoutes } from "./routes.tsx";
