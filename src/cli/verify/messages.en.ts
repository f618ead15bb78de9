import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  usage: "Usage: genbo verify [--since NUMBER:SEAL] [--lang sv|en]",
  empty: "No acts have been recorded yet.",
  whole: (count, from) =>
    from === 1
      ? `The record of acts is whole: ${count} acts, all as they were written.`
      : `The record of acts is whole from act ${from} on: ${count} acts, all as they were written.`,
  keep: (seal) =>
    `Keep the last seal outside Genbo. With it, it also shows if the end of the record has been cut off:\n  genbo verify --since ${seal}`,
  broken: {
    missing: (id) =>
      `The record of acts is broken: act ${id} is missing. Somebody has removed rows in the database. Compare with the latest backup.`,
    changed: (id) =>
      `The record of acts is broken: act ${id} is not as it was written. Somebody has changed, moved or added rows in the database. Compare with the latest backup.`,
    inserted: (id) =>
      `The record of acts is broken: act ${id} does not belong there. Somebody has added rows in the database. Compare with the latest backup.`,
  },
};
