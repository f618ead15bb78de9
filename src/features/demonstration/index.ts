export { openDemonstration } from "./commands.ts";
export { demonstrationRoutes, demonstrationWays } from "./routes.tsx";
