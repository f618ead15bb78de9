export { actRoutes } from "./routes.tsx";
export { messages as actMessages } from "./messages.ts";
export { actText } from "./rules.ts";
export { closedFor } from "./seeing/queries.ts";
export { noteClosed } from "./seeing/routes.ts";
