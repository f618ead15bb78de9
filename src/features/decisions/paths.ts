// With ":cooperation" and the like these are the routes; with slugs they are the links.
export const decisionsPath = <Cooperation extends string>(cooperation: Cooperation) =>
  `/${cooperation}/beslut` as const;

/** One clause; `clause` is its slug, "3a-2". */
export const clausePath = <C extends string, B extends string, M extends string, D extends string>(
  cooperation: C,
  body: B,
  meeting: M,
  clause: D,
) => `/${cooperation}/moten/${body}/${meeting}/beslut/${clause}` as const;
