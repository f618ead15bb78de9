export { addItem } from "./items/commands.ts";
export { type AgendaItem, agendaOf } from "./items/queries.ts";
export { agendaRoutes } from "./routes.tsx";
