export { dropScan, enterScan, enterScanOf, finishScan, keepText, scanNextPage } from "./commands.ts";
export {
  mayBeRead,
  originalOf,
  pagesOf,
  recognisedIn,
  recognisedPages,
  unfinishedScans,
  type WaitingScan,
} from "./queries.ts";
export { openDrawer } from "./drawing/drawer.ts";
export { recognisedOf } from "./drawing/queries.ts";
export { recogniseSome, recogniseWhole } from "./recogniser/whole.ts";
export { openRecogniser, type Recogniser } from "./recogniser/recogniser.ts";
