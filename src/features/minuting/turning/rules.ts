// How long an item has taken, and what is left of what was planned for it.

export interface Timed {
  /** Planned. */
  readonly minutes: number | null;
  /** Since when it is the one that is taken up. */
  readonly takenAt: Date | null;
  /** Seconds, before that. */
  readonly usedBefore: number | null;
}

export interface TimeOf {
  /** Seconds. */
  readonly used: number;
  /** Seconds; less than none where it has taken longer than planned, null where nothing is planned. */
  readonly left: number | null;
}

export function timeOf({ minutes, takenAt, usedBefore }: Timed, now: Date): TimeOf {
  const running = takenAt === null ? 0 : Math.max(0, Math.floor((now.getTime() - takenAt.getTime()) / 1000));
  const used = (usedBefore ?? 0) + running;
  return { used, left: minutes === null ? null : minutes * 60 - used };
}
