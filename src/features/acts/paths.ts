// With ":cooperation" this is the route; with a slug it is the link.
export const actsPath = <Cooperation extends string>(cooperation: Cooperation) =>
  `/${cooperation}/handelser` as const;
