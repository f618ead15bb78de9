// With ":cooperation" this is the route; with a slug it is the link.
export const cooperationsPath = "/";

export const cooperationPath = <Cooperation extends string>(cooperation: Cooperation) =>
  `/${cooperation}` as const;
