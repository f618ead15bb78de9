export { actRoutes } from "./routes.tsx";
export { messages as actMessages } from "./messages.ts";
export { actText } from "./rules.ts";
export { noteClosed } from "./seeing/routes.ts";
