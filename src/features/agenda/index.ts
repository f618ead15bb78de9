export { addItem, type NewItem } from "./items/commands.ts";
export {
  type AgendaAnnex,
  type AgendaItem,
  type AgendaPart,
  type AgendaPresenter,
  agendaOf,
} from "./items/queries.ts";
export type { Presenter } from "./presenting/rules.ts";
export { agendaRoutes } from "./routes.tsx";
