export { type Corrected, corrected, type Standing } from "./correcting/correct.ts";
export { type Edit, edited, type EditRefusal } from "./correcting/editing.ts";
export {
  type Correction,
  correction,
  type Fact,
  fact,
  hullOf,
  type Part,
  type Shown,
  valueOf,
} from "./correcting/facts.ts";
export { type ReadingResult, readDocument } from "./reader/read-document.ts";
export { sureFrom } from "./reading/confidence/rules.ts";
export { doubtText } from "./reading/confidence/texts.ts";
export { readChosen } from "./reading/chosen-words.ts";
export { findDates, weekdayOn } from "./reading/dates.ts";
export { daysInFileName } from "./reading/days-in-file-names.ts";
export { outcomeOf } from "./reading/items/outcome.ts";
export type { TypedTask } from "./reading/items/typed-task.ts";
export { readTypedTask } from "./reading/typed.ts";
export { warningText } from "./reading/warnings.ts";
export type {
  MinutesRecord,
  Outcome,
  RecordAssignment,
  RecordDecision,
  RecordItem,
  RecordMention,
  RecordPerson,
  RecordPresenter,
  RecordReservation,
  RecordVote,
  Spans,
} from "./record.ts";
export { minutesRecord, outcomes, presences } from "./record.ts";
export { limits as documentLimits } from "./source/limits.ts";
export { placesOfScan } from "./source/pictures/scan.ts";
export { movedBy, textWithout } from "./source/pictures/moving.ts";
export {
  type RecognisedPage,
  type ScannedPage,
  scannedPage,
  unreadPage,
} from "./source/pictures/scanned-page.ts";
export { recognise } from "./source/recognise.ts";
export { unreadable } from "./source/messages.ts";
export { type Unreadable, unreadables } from "./source/reasons.ts";
export { repaired } from "./reading/passage.ts";
export type { Repair, SourceText } from "./source-text.ts";
export type { AgendaDocument, AgendaDocumentItem, AgendaDocumentPart } from "./writing/agenda.ts";
export { callPaper } from "./writing/call/call-paper.ts";
export { extractPaper } from "./writing/extract/extract-paper.ts";
export type { Logotype, Look } from "./writing/look.ts";
export type { Beside, Signer } from "./writing/minutes/beside.ts";
export { minutesPaper } from "./writing/minutes/minutes-paper.ts";
export type { Paper } from "./writing/paper.ts";
export { isJpeg, isPng, pictureSize } from "./writing/picture-size.ts";
export {
  paperDocx,
  paperHtml,
  paperPdf,
  paperText,
  writeDocx,
  writePdf,
  writeText,
} from "./writing/write.ts";
