import type { sv } from "./messages.sv.ts";

const count = (number: number) => number.toLocaleString("en-GB");

export const en: typeof sv = {
  usage: 'Like this: genbo import PATH… --cooperation ADDRESS [--name "NAME"] [--lang sv|en]',
  slugs: {
    "bad-slug": (slug) =>
      `“${slug}” can't be an address. Choose small letters a–z, figures and hyphens, for example sjoriket.`,
    "reserved-slug": (slug) => `Genbo uses the address “${slug}” itself. Choose another.`,
  },
  unusable: {
    missing: "Does not exist. Check the path.",
    denied: "You may not read it. Give your account the right to read there.",
    "no-file": "Is neither a file nor a folder.",
  },
  noFiles: "There are no files to import there. Genbo reads .txt, .md, .docx, .pdf, .jpg, .png and .tif.",
  bar: "{bar} {value} of {total} · {left}",
  left: (time) => `${time} left`,
  line: (done, total, time) => `${count(done)} of ${count(total)} files, ${time} left`,
  seconds: (number) => `${number} s`,
  minutes: (number) => `${number} min`,
  page: (path, done, pages) => `${path}: page ${done} of ${pages} recognised`,
  stoppedScanning: (number) =>
    `Stopped: ${number === 1 ? "1 scanned file is not finished" : `${count(number)} scanned files are not finished`}. Run the same command again, or start Genbo, and it goes on.`,
  reconciling: "Comparing with the rest of the register …",
  summary: ({ imported, copies, known, failed }) =>
    `${count(imported)} imported${copies > 0 ? ` (${count(copies)} were copies)` : ""}, ${count(known)} known already, ${count(failed)} failed.`,
  skipped: (number) =>
    number === 1
      ? "1 file of another kind was passed over:"
      : `${count(number)} files of other kinds were passed over:`,
  more: (number) => `… and ${count(number)} more`,
  waiting: (suggestions, contradictions) =>
    `To settle: ${count(contradictions)} ${contradictions === 1 ? "contradiction" : "contradictions"} and ${count(suggestions)} ${suggestions === 1 ? "suggestion" : "suggestions"}.`,
  lookAt: (address) => `See ${address} (start Genbo with: npm start)`,
  stopped: (done, total) =>
    `Stopped after ${count(done)} of ${count(total)} files. Run the same command again and it goes on.`,
};
