/** How things stand between this page and the room. */
export const contact = {
  isOpen: false,
  /** When parts were last put in place, by `performance.now()`. */
  placedAt: 0,
  /** Of the parts that have been sent here, as they stand in the page. */
  hashes: new Map<string, string>(),
};
