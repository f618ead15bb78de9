export { dropScan, enterScan, enterScanOf, finishScan, keepText, scanNextPage } from "./commands.ts";
export { originalOf, pagesOf, pagesOfDocument, readScans, type WaitingScan } from "./queries.ts";
export { recogniseWhole } from "./recogniser/whole.ts";
export { openRecogniser, type Recogniser } from "./recogniser/recogniser.ts";
