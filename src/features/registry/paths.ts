// With ":cooperation" this is the route; with a slug it is the link.
export const registryPath = <Cooperation extends string>(cooperation: Cooperation) =>
  `/${cooperation}/registrator` as const;
