export interface FeedPart {
  readonly id: string;
  readonly name: string;
  readonly heldOn: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly place: string | null;
  readonly isClosed: boolean;
}

export interface FeedMeeting {
  readonly id: string;
  readonly slug: string;
  readonly name: string | null;
  readonly heldOn: string;
  readonly lastOn: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly place: string | null;
  readonly link: string | null;
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly bodyName: string | null;
  readonly bodySlug: string | null;
  readonly cooperationId: string;
  readonly cooperationName: string;
  readonly cooperationSlug: string;
  /** As far as the reader sees them. */
  readonly parts: readonly FeedPart[];
}

export interface FeedTask {
  readonly id: string;
  readonly who: string;
  readonly what: string;
  readonly dueOn: string | null;
  readonly isDone: boolean;
  readonly cooperationSlug: string;
  readonly cooperationName: string;
}

/** How far back a calendar reaches, in days. */
export const reachesBack = 400;
