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
