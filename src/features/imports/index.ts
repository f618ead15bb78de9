export { importRoutes } from "./routes.tsx";
export { failureText } from "./messages.ts";
export {
  type FileOutcome,
  finishImport,
  importFile,
  type ImportRun,
  openCooperation,
  reconcile,
  startImport,
} from "./commands.ts";
export type { File } from "./registering/document.ts";
