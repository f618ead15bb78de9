export { importRoutes } from "./routes.tsx";
export { failureText } from "./messages.ts";
export {
  finishImport,
  importFiles,
  type ImportRun,
  reconcile,
  reconcileInterrupted,
  startImport,
} from "./commands.ts";
export { recogniseImport, startRecognising } from "./recognising/commands.ts";
export { awaitPictures } from "./recognising/pictures/awaiting/commands.ts";
export { outcomesOf, scansOf } from "./recognising/queries.ts";
export { loadDemonstration } from "./demonstration/commands.ts";
export { filesUnder, type FoundFiles } from "./finding/files.ts";
export { makeCooperation, openCooperation } from "./opening/commands.ts";
export { nameFromFiles } from "./opening/naming.ts";
export { type Waiting, waitingIn } from "./waiting/queries.ts";
export { type AgainRefusal, registerAgain } from "./registering/again/commands.ts";
export { keepRepairs } from "./registering/again/unrepairing/commands.ts";
export { asTheyStand, type Repairing } from "./registering/again/repairing.ts";
export { readStored } from "./registering/again/reading/queries.ts";
export { reconcileSoon } from "./reconciling/soon.ts";
