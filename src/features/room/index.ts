export { roomRoutes } from "./routes.tsx";
