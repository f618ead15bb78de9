// With ":cooperation" and the like these are the routes; with slugs they are the links.
import { meetingPath } from "../meetings/paths.ts";

/** The meeting while it goes on, for those who follow it. */
export const roomPath = <C extends string, B extends string, M extends string>(
  cooperation: C,
  body: B,
  meeting: M,
) => `${meetingPath(cooperation, body, meeting)}/rum` as const;

/** The same on the wall of the room. */
export const screenPath = <C extends string, B extends string, M extends string>(
  cooperation: C,
  body: B,
  meeting: M,
) => `${roomPath(cooperation, body, meeting)}/duk` as const;

/** A WebSocket; `?vy=` says for which page. */
export const socketPath = <C extends string, B extends string, M extends string>(
  cooperation: C,
  body: B,
  meeting: M,
) => `${roomPath(cooperation, body, meeting)}/direkt` as const;

/** Opens the room, or closes it. */
export const roomStatePath = <C extends string, B extends string, M extends string>(
  cooperation: C,
  body: B,
  meeting: M,
) => `${roomPath(cooperation, body, meeting)}/oppet` as const;

/** What one says of oneself: that one is here, that one leaves the item for a conflict of interest, how one votes. */
export const ownPlacePath = <R extends string>(room: R) => `${room}/jag` as const;
export const ownConflictPath = <R extends string>(room: R) => `${room}/jav` as const;
export const ownVotePath = <R extends string>(room: R) => `${room}/rost` as const;
