// With ":cooperation" this is the route; with a slug it is the link.
export const actsPath = <Cooperation extends string>(cooperation: Cooperation) =>
  `/${cooperation}/handelser` as const;

/** What has been done to a meeting, or to an item of it; all are slugs. */
export const actsOnPath = (cooperation: string, body: string, meeting: string, item?: string): string =>
  `${actsPath(cooperation)}?mote=${body}/${meeting}${item === undefined ? "" : `&punkt=${item}`}`;
