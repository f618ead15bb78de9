import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  unreadable: {
    empty: "The file is empty.",
    "too-large": "The file is too large to be minutes. Divide it and read the parts one by one.",
    "unknown-format": "The file is neither text, Word (.docx) nor PDF.",
    "older-format":
      "The file is in an older format (.doc, .rtf or .odt). Open it and save it as .docx or PDF.",
    damaged: "The file is damaged and cannot be opened. Fetch it again from where it came.",
    encrypted: "The file is locked with a password. Save a copy without a password.",
    "no-text": "The file has no text, only pictures: it is a scan. Read a file with text in it.",
  },
  damagedLetters: (count) => `${count} letters in the file are damaged and could not be read.`,
};
