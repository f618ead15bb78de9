// With ":cooperation" and the like these are the routes; with slugs and ids they are the links.
import { meetingPath } from "../meetings/paths.ts";

export const newMeetingPath = <C extends string>(cooperation: C) => `/${cooperation}/moten/nytt` as const;

/** Changes what is known of a meeting: its day, times, place, parts. */
export const changingPath = <C extends string, B extends string, M extends string>(
  cooperation: C,
  body: B,
  meeting: M,
) => `${meetingPath(cooperation, body, meeting)}/andra` as const;

/** How a body works, and what its meetings are like when nobody says otherwise. */
export const bodyFormPath = <C extends string, B extends string>(cooperation: C, body: B) =>
  `/${cooperation}/organ/${body}/arbetsform` as const;

export const planningPath = <C extends string>(cooperation: C) => `/${cooperation}/planering` as const;

/** What there is to say of a day, asked for while it is typed. */
export const remarksPath = <C extends string>(cooperation: C) => `/${cooperation}/planering/granska` as const;

export const outsideEventsPath = <C extends string>(cooperation: C) =>
  `/${cooperation}/planering/handelser` as const;
export const outsideEventRemovalPath = <C extends string, E extends string>(cooperation: C, event: E) =>
  `/${cooperation}/planering/handelser/${event}/borttagning` as const;

export const planPath = <C extends string, P extends string>(cooperation: C, plan: P) =>
  `/${cooperation}/planering/${plan}` as const;
