export { findDates } from "./reading/dates.ts";
export { readMinutes } from "./reading/read.ts";
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
  Spans,
} from "./record.ts";
export { minutesRecord, outcomes, presences } from "./record.ts";
export { unreadable } from "./source/messages.ts";
export type { Unreadable } from "./source/reasons.ts";
export { sourceTextOf } from "./source/source.ts";
export type { SourceText } from "./source-text.ts";
export { writeDocx, writePdf, writeText } from "./writing/write.ts";
