export { bringWhatWaits, buildAgenda } from "./building/commands.ts";
export { savedName } from "./annexes/recognise.ts";
export { addItem } from "./items/commands.ts";
export { type AgendaItem, agendaOf } from "./items/queries.ts";
export type { ItemTaken } from "./items/routes.tsx";
export { arrange, lockAgenda } from "./order/commands.ts";
export { agendaRoutes } from "./routes.tsx";
