import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  title: "Look of papers",
  lead: "Calls, minutes and extracts taken out of Genbo carry the cooperation's logotype, colour and address.",
  logotype: "Logotype",
  logotypeHint: "PNG or JPEG, at most 500 kB. Leave empty to keep the one there is.",
  remove: "Remove the logotype",
  current: (owner) => `Logotype of ${owner}`,
  colour: "Colour of headings",
  colourHint: "It must be readable on white paper: a contrast of at least 4.5 to 1.",
  line: "Line at the foot of each page",
  lineHint: "Address, website or registration number. At most 160 characters.",
  save: "Save",
  saved: "Saved. Open a sample to see what papers look like.",
  sample: "Open a sample (PDF)",
  refused: {
    "no-colour": "Write the colour as # and six characters, such as #1f4e79.",
    "too-pale": "The colour is too pale to be read on white paper. Choose a darker one.",
    "long-line": "The line at the foot is too long. It may have at most 160 characters.",
    "large-logotype": "The logotype is too large. It may be at most 500 kB, and 4,000 pixels wide or high.",
    "not-a-picture": "The logotype must be a picture in PNG or JPEG format.",
    "damaged-picture": "The picture cannot be read. Save it anew as PNG and try again.",
  },
};
