export { actRoutes } from "./routes.tsx";
export { messages as actMessages } from "./messages.ts";
export { actText } from "./rules.ts";
export { closedIn } from "./seeing/queries.ts";
export { noteClosed } from "./seeing/routes.ts";
