export { actRoutes } from "./routes.tsx";
export { noteClosed } from "./seeing/routes.ts";
