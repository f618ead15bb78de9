/** Something to come to, on the Swedish clock: a meeting, a part of one, or a guest's item. */
export interface Occasion {
  /** The id of what it is, by which calendars know it again. */
  readonly id: string;
  readonly title: string;
  /** "2019-11-26" */
  readonly firstDay: string;
  /** Of several days: then it has whole days, and no hours. */
  readonly lastDay: string | null;
  /** "13:30" */
  readonly starts: string | null;
  readonly ends: string | null;
  readonly place: string | null;
  /** Where those join who are not there. */
  readonly link: string | null;
  readonly description: string;
  /** Its page. */
  readonly page: string;
}

/** Who calls, to whom a calendar sends its answer. */
export interface Organizer {
  readonly name: string;
  readonly email: string;
}

/** The name by which every calendar knows it, whoever's it is and however often it changes. */
export const uidOf = (id: string): string => `${id}@genbo`;

/** What an answer is about; null where it is none of ours. */
export const idInUid = (uid: string): string | null =>
  /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})@genbo$/i.exec(uid.trim())?.[1]?.toLowerCase() ?? null;
