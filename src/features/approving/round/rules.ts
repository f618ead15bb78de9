// A correction round: those who were there say what is wrong in the minutes, and are told what became of it.
export interface Round {
  readonly id: string;
  readonly openedAt: Date;
  /** The last day. */
  readonly deadline: string;
  readonly closedAt: Date | null;
}

export interface Comment {
  readonly id: string;
  readonly itemId: string | null;
  /** The paragraph; none of the item as a whole, or of the whole minutes. */
  readonly subjectId: string | null;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly accountId: string | null;
  readonly text: string;
  readonly commentedAt: Date;
  readonly answer: "accepted" | "declined" | null;
  readonly word: string;
}

export const isOpen = (round: Round | undefined): round is Round =>
  round !== undefined && round.closedAt === null;

/** To the end of its last day. */
export const takesComments = (round: Round | undefined, today: string): boolean =>
  isOpen(round) && today <= round.deadline;

export const unanswered = (comments: readonly Comment[]): readonly Comment[] =>
  comments.filter(({ answer }) => answer === null);

export type RoundRefusal =
  | "not-now"
  | "round-open"
  | "no-deadline"
  | "deadline-past"
  | "closed"
  | "empty"
  | "unanswered"
  | "no-word"
  | "too-many";
