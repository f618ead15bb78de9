// With ":cooperation" and ":id" these are the routes; with a slug and an id they are the links.
export const importsPath = <Cooperation extends string>(cooperation: Cooperation) =>
  `/${cooperation}/inlasning` as const;

/** A document's own text is damaged: its pages are to be recognised. */
export const recognisingPath = <Cooperation extends string, Id extends string>(
  cooperation: Cooperation,
  id: Id,
) => `/${cooperation}/inlasning/${id}/avlasning` as const;

export const importPath = <Cooperation extends string, Id extends string>(cooperation: Cooperation, id: Id) =>
  `/${cooperation}/inlasning/${id}` as const;
