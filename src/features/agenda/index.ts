export { addItem } from "./items/commands.ts";
export { type AgendaAnnex, type AgendaItem, type AgendaPart, agendaOf } from "./items/queries.ts";
export { agendaRoutes } from "./routes.tsx";
