// With ":cooperation" and the like these are the routes; with slugs they are the links. Items and annexes are named by
// their ids where something is done to them: their numbers change with the order.
import { meetingPath } from "../meetings/paths.ts";

export const agendaPath = <C extends string, B extends string, M extends string>(
  cooperation: C,
  body: B,
  meeting: M,
) => `${meetingPath(cooperation, body, meeting)}/dagordning` as const;

/** An agenda's address. */
type Agenda = ReturnType<typeof agendaPath>;

/** Fetches what waits for the meeting. */
export const buildingPath = <A extends Agenda>(agenda: A) => `${agenda}/underlag` as const;
export const orderPath = <A extends Agenda>(agenda: A) => `${agenda}/ordning` as const;
export const itemsPath = <A extends Agenda>(agenda: A) => `${agenda}/punkter` as const;
export const itemPath = <A extends Agenda, I extends string>(agenda: A, item: I) =>
  `${agenda}/punkter/${item}` as const;
export const itemRemovalPath = <A extends Agenda, I extends string>(agenda: A, item: I) =>
  `${agenda}/punkter/${item}/borttagning` as const;
export const itemReachPath = <A extends Agenda, I extends string>(agenda: A, item: I) =>
  `${agenda}/punkter/${item}/synlighet` as const;
export const itemAnnexesPath = <A extends Agenda, I extends string>(agenda: A, item: I) =>
  `${agenda}/punkter/${item}/bilagor` as const;
export const annexChangePath = <A extends Agenda, X extends string>(agenda: A, annex: X) =>
  `${agenda}/bilagor/${annex}` as const;
/** What the desk says of a wish. */
export const wishAnswerPath = <A extends Agenda, W extends string>(agenda: A, wish: W) =>
  `${agenda}/onskemal/${wish}` as const;

/** A paper, to be saved. */
export const annexPath = <C extends string, B extends string, M extends string, N extends string>(
  cooperation: C,
  body: B,
  meeting: M,
  number: N,
) => `${meetingPath(cooperation, body, meeting)}/bilagor/${number}` as const;

export const wishesPath = <C extends string>(cooperation: C) => `/${cooperation}/onskemal` as const;
export const wishWithdrawalPath = <C extends string, W extends string>(cooperation: C, wish: W) =>
  `/${cooperation}/onskemal/${wish}/aterkallande` as const;

/** To wish for an item at this meeting. */
export const meetingWishPath = <C extends string, B extends string, M extends string>(
  cooperation: C,
  body: B,
  meeting: M,
) => `${meetingPath(cooperation, body, meeting)}/onskemal` as const;
