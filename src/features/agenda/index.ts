export { type AnnexRefusal, type Paper, readPaper } from "./annexes/commands.ts";
export { limits as paperLimits } from "./annexes/limits.ts";
export { bringWhatWaits, buildAgenda } from "./building/commands.ts";
export { savedName } from "./annexes/recognise.ts";
export { addItem } from "./items/commands.ts";
export { type AgendaItem, agendaOf } from "./items/queries.ts";
export type { ItemTaken } from "./items/routes.tsx";
export { arrange, lockAgenda } from "./order/commands.ts";
export { agendaRoutes } from "./routes.tsx";
