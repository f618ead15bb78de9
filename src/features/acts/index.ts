export { actsPath } from "./paths.ts";
export { actRoutes } from "./routes.tsx";
export { actText } from "./rules.ts";
