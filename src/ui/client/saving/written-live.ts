/** The fields that several write in at once: they are not sent as forms while that lasts. */
export const writtenLive = new WeakSet<Element>();
