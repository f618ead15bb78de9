import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  title: "Imports",
  lead: "Old minutes and notes are read into the register. The file itself is kept unchanged, and every fact points at the words it comes from.",
  upload: "Import files",
  files: "Files to import",
  limits: (files, megabytes) =>
    `PDF, Word (.docx), text (.txt, .md) and pictures (.jpg, .png, .tif). At most ${files} files and ${megabytes} MB at a time. What has been imported already is not read again.`,
  send: "Import",
  wait: "The page answers when every file is read; a few seconds for a handful of files. Scanned pages are recognised afterwards.",
  folder: "Whole folders",
  folderText:
    "Many files are imported from the terminal, in the folder where Genbo is. Every folder below comes along, and it can be stopped and continued.",
  command: (slug) => `bin/genbo import PATH --cooperation ${slug}`,
  waiting: "Waits for somebody",
  waitingText: (count) => `${count} contradictions and suggestions to settle.`,
  toSettle: "To what is to be settled",
  review: {
    title: "Review what is imported",
    text: (count: string, isOne: boolean) =>
      isOne
        ? "One document waits for somebody to go through it."
        : `${count} documents wait for somebody to go through them.`,
    none: "All that is imported is reviewed.",
    go: "To the review",
  },
  failed: "Could not be imported",
  failedText: "These files are not in the register. Mend them and import them again.",
  file: "File",
  why: "What is wrong and what you can do",
  when: "When",
  imports: "Imports",
  started: "Started",
  label: "What",
  imported: "Imported",
  known: "Known before",
  failedCount: "Failed",
  state: "State",
  finished: "Finished",
  unfinished: "Stopped or running",
  unfinishedText:
    "The import has not finished. If it is running, reload the page. If it was stopped: import the same files again, and it goes on where it ended.",
  none: "Nothing has been imported yet",
  noneText: "Choose files above, or import a whole folder from the terminal.",
  importTitle: (when) => `Import of ${when}`,
  summary: (imported, known, failed, waiting) =>
    `${imported} imported, ${known} known before, ${failed} failed${waiting === null ? "" : `, ${waiting} being recognised`}.`,
  outcome: "Outcome",
  outcomes: { imported: "Imported", known: "Known before", failed: "Failed", waiting: "Being recognised" },
  scanning: "Scanned pages are being recognised",
  scanningText:
    "It takes a few seconds a page and goes on while you do other things. If Genbo is stopped, it goes on with the next page when Genbo starts again.",
  damaged: "The file's own text has lost letters. The pages can be recognised, and the better text is used.",
  recognise: "Recognise the pages",
  kept: "The pages were recognised, but somebody has worked on the document since it was imported. Its text has been kept.",
  pictures: (numbers) =>
    numbers.length === 1
      ? `Page ${numbers.join()} is a picture. It is being recognised and put into the text.`
      : `Pages ${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1) ?? ""} are pictures. They are being recognised and put into the text.`,
  scanWaits: "Waits for its turn",
  scanProgress: (done, pages) => `${done} of ${pages} pages recognised`,
  meeting: "Meeting",
  copy: "The same document exists in another file; this one is kept as a copy.",
  undated: "Day unknown",
  noBody: "body unknown",
  fileWarnings: (count) => (count === 1 ? "1 remark from the reader" : `${count} remarks from the reader`),
  detail: "Technical explanation",
  only: "Show only",
  every: "All",
  again: "Import more files",
  refusals: {
    "no-files": "No file was chosen. Choose one or more files and try again.",
    "too-many": "These were too many files at once. Divide them, or import the folder from the terminal.",
    "too-large":
      "The files were too large together. Import fewer at a time, or import the folder from the terminal.",
  },
  failures: {
    unopenable: "The file could not be opened. See that it is still there and that Genbo may read it.",
    fault:
      "A fault in Genbo kept the file from being imported. Nothing of it is stored. Report the fault with the technical explanation.",
    unknown: "The file could not be imported.",
  },
};
