export {
  type FileOutcome,
  finishImport,
  importFile,
  type ImportRun,
  openCooperation,
  startImport,
} from "./commands.ts";
export { reconcile } from "./reconciling/commands.ts";
export type { File } from "./registering/document.ts";
