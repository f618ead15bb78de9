import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  unreadable: {
    empty: "The file is empty. Fetch it again from where it came, or remove it.",
    "too-large":
      "The file is too large to be minutes. Save it without pictures, or divide it, and import it again.",
    "unknown-format": "The file is neither text, Word (.docx) nor PDF. Save it as one of them.",
    "older-format":
      "The file is in an older format (.doc, .rtf or .odt). Open it and save it as .docx or PDF.",
    damaged: "The file is damaged and cannot be opened. Fetch it again from where it came.",
    encrypted: "The file is locked with a password. Save a copy without a password.",
    "no-text":
      "The file has only pictures of text. Those of a PDF are read when it is imported; save a Word file as PDF first.",
    "no-words":
      "No words could be read in the pictures. Scan the pages again, right side up and with at least 200 dots an inch, and import them again.",
    "unknown-picture":
      "The pictures in the file are damaged, or packed in a way that Genbo cannot read. Open the file, print it to a new PDF, and import that.",
    "no-better": "The pages were recognised, but the file's own text is at least as good. It has been kept.",
    "not-minutes":
      "The file does not look like minutes: it has no body, no one present and no decisions. If it is minutes, write Protokoll or Minnesanteckningar at the top and import it again.",
    "took-too-long":
      "The file took too long to read and was left. Save it anew from the program that made it, or divide it.",
    "too-heavy":
      "The file needs too much memory to be read. Save it anew from the program that made it, or divide it.",
    crash:
      "The file made the reader crash; nothing else is harmed. Save it anew, as PDF for example, and import it again.",
  },
  pageUnread: (number) => `Page ${number} could not be read. Look in the original what stands there.`,
  picturesUnread: (numbers) =>
    numbers.length === 1
      ? `Page ${numbers.join()} is a picture and has not been read. Look in the original what stands there.`
      : `Pages ${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1) ?? ""} are pictures and have not been read. Look in the original what stands there.`,
  damagedLetters: (count) => `${count} letters in the file are damaged and could not be read.`,
};
