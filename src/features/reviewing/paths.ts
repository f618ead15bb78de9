// With ":cooperation" and ":id" these are the routes; with a slug and a document's id they are the links.
export const queuePath = <Cooperation extends string>(cooperation: Cooperation) =>
  `/${cooperation}/inlasning/granskning` as const;

export const reviewPath = <Cooperation extends string, Id extends string>(cooperation: Cooperation, id: Id) =>
  `${queuePath(cooperation)}/${id}` as const;

/** One fact: right, otherwise, gone, in several, one with the one before it. */
export const correctingPath = <C extends string, I extends string>(cooperation: C, id: I) =>
  `${reviewPath(cooperation, id)}/rattelse` as const;

/** A fact of words that were chosen. */
export const addingPath = <C extends string, I extends string>(cooperation: C, id: I) =>
  `${reviewPath(cooperation, id)}/tillagg` as const;

/** All that is sure is right. */
export const acceptingPath = <C extends string, I extends string>(cooperation: C, id: I) =>
  `${reviewPath(cooperation, id)}/sakert` as const;

export const alikePath = <C extends string, I extends string>(cooperation: C, id: I) =>
  `${reviewPath(cooperation, id)}/lika` as const;

export const undoingPath = <C extends string, I extends string>(cooperation: C, id: I) =>
  `${reviewPath(cooperation, id)}/angra` as const;

/** Somebody has been through the whole document. */
export const reviewedPath = <C extends string, I extends string>(cooperation: C, id: I) =>
  `${reviewPath(cooperation, id)}/granskat` as const;

/** A word that was repaired stands as it should. */
export const unrepairingPath = <C extends string, I extends string>(cooperation: C, id: I) =>
  `${reviewPath(cooperation, id)}/reparation` as const;

export const againPath = <C extends string, I extends string>(cooperation: C, id: I) =>
  `${reviewPath(cooperation, id)}/omlasning` as const;

/** A page of a scanned document, as a picture. */
export const pagePath = <C extends string, I extends string, P extends string>(
  cooperation: C,
  id: I,
  page: P,
) => `${reviewPath(cooperation, id)}/sida/${page}` as const;

/** Where its words stand on the pages. */
export const placesPath = <C extends string, I extends string>(cooperation: C, id: I) =>
  `${reviewPath(cooperation, id)}/sida` as const;
