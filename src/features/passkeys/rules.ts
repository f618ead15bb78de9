// When a key is taken for its owner's word.

/** Why nobody was signed in, or no key was added. */
export type Refused =
  | "no-answer"
  | "not-asked"
  | "unknown"
  | "not-verified"
  | "copied"
  | "account-closed"
  | "known-already"
  | "too-many"
  | "no-name";

export const mostKeys = 20;

/** In an hour, from an address that a whole town hall may share. */
export const mostQuestions = 300;

/** How long a challenge may be answered, in minutes. */
export const patience = 5;

/** A key counts how often it is used, and a count that does not rise means that there are two of it. Some never
 *  count. */
export const isCopied = (before: number, now: number): boolean => (before > 0 || now > 0) && now <= before;

/** The name of the place that a key belongs to: its host, without a port. */
export const placeOf = (origin: string): string => new URL(origin).hostname;
