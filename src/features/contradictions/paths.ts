// With ":cooperation" and ":id" these are the routes; with a slug and an id they are the links.
export const contradictionsPath = <Cooperation extends string>(cooperation: Cooperation) =>
  `/${cooperation}/motsagelser` as const;

export const settlingPath = <Cooperation extends string, Id extends string>(
  cooperation: Cooperation,
  id: Id,
) => `/${cooperation}/motsagelser/${id}/avgorande` as const;

export const reopeningPath = <Cooperation extends string, Id extends string>(
  cooperation: Cooperation,
  id: Id,
) => `/${cooperation}/motsagelser/${id}/aterupptagande` as const;
