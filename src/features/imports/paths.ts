// With ":cooperation" and ":id" these are the routes; with a slug and an id they are the links.
export const importsPath = <Cooperation extends string>(cooperation: Cooperation) =>
  `/${cooperation}/inlasning` as const;

export const importPath = <Cooperation extends string, Id extends string>(cooperation: Cooperation, id: Id) =>
  `/${cooperation}/inlasning/${id}` as const;
