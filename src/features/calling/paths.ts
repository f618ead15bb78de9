// With ":cooperation" and the like these are the routes; with slugs they are the links.
import { meetingPath } from "../meetings/paths.ts";

export const callPath = <C extends string, B extends string, M extends string>(
  cooperation: C,
  body: B,
  meeting: M,
) => `${meetingPath(cooperation, body, meeting)}/kallelse` as const;

/** A call's address. */
type Call = ReturnType<typeof callPath>;

export const callChangePath = <A extends Call>(call: A) => `${call}/andring` as const;
export const callCancelPath = <A extends Call>(call: A) => `${call}/installning` as const;
export const reminderPath = <A extends Call>(call: A) => `${call}/paminnelse` as const;
/** Whoever is called answers here when he has signed in. */
export const callAnswerPath = <A extends Call>(call: A) => `${call}/svar` as const;
/** What a mail that came about it is taken for. */
export const callMailPath = <A extends Call, M extends string>(call: A, mail: M) =>
  `${call}/mejl/${mail}` as const;

/** The calendars of somebody's own, and one of them to be ended. */
export const ownFeedsPath = "/konto/kalendrar";
export const feedEndedPath = <Id extends string>(id: Id) => `/konto/kalendrar/${id}/avslut` as const;

/** Whoever has the address reads it; "TOKEN.ics" is the same. */
export const feedPath = <Token extends string>(token: Token) => `/kalender/${token}` as const;
/** What is public, for anybody. */
export const publicFeedPath = <C extends string>(cooperation: C) => `/${cooperation}/kalender.ics` as const;
export const publicBodyFeedPath = <C extends string, B extends string>(cooperation: C, body: B) =>
  `/${cooperation}/organ/${body}/kalender.ics` as const;

/** Whoever has the link answers here. */
export const answerPath = <Token extends string>(token: Token) => `/svar/${token}` as const;
