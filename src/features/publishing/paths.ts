// With ":cooperation" and the like these are the routes; with slugs they are the links.
import { meetingPath } from "../meetings/paths.ts";

export const publishingPath = <C extends string>(cooperation: C) => `/${cooperation}/publicering` as const;
export const openingPath = <C extends string>(cooperation: C) =>
  `/${cooperation}/publicering/oppning` as const;
export const maskingPath = <C extends string>(cooperation: C) =>
  `/${cooperation}/publicering/maskering` as const;
export const unmaskingPath = <C extends string>(cooperation: C) =>
  `/${cooperation}/publicering/avmaskering` as const;
export const passingPath = <C extends string>(cooperation: C) =>
  `/${cooperation}/publicering/godkannande` as const;

/** Who a meeting is for; `body` as in the meeting's own address. */
export const visibilityPath = <C extends string, B extends string, M extends string>(
  cooperation: C,
  body: B,
  meeting: M,
) => `${meetingPath(cooperation, body, meeting)}/synlighet` as const;

export const itemVisibilityPath = <C extends string, B extends string, M extends string, I extends string>(
  cooperation: C,
  body: B,
  meeting: M,
  item: I,
) => `${visibilityPath(cooperation, body, meeting)}/${item}` as const;

/** An input, a clause, an assignment or a file, by its id. */
export const partVisibilityPath = <C extends string, B extends string, M extends string, P extends string>(
  cooperation: C,
  body: B,
  meeting: M,
  part: P,
) => `${visibilityPath(cooperation, body, meeting)}/del/${part}` as const;
