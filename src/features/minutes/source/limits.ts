// What one document may cost. Real minutes are a hundred times smaller; these stop what is made to exhaust.
const million = 1_000_000;

export const limits = {
  fileBytes: 100 * million,
  /** Longer than the longest year of minutes bound together. */
  textLength: 4 * million,
  partBytes: 40 * million,
  archiveParts: 5000,
  /** An element costs about two kilobytes while it is read. */
  elements: 300_000,
  nesting: 120,
  pages: 1500,
  piecesAPage: 20_000,
};
