// With ":cooperation" this is the route; with a slug it is the link.
export const assignmentsPath = <Cooperation extends string>(cooperation: Cooperation) =>
  `/${cooperation}/uppdrag` as const;
