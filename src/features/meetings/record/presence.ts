// Who was in the room when, as shares of the meeting's length.

interface Timed {
  came: string | null;
  leftAt: string | null;
}

export interface Stay {
  /** From 0, when the meeting began, to 1, when it ended. */
  from: number;
  until: number;
}

/** One entry for each that is given, in order; null for whoever has no times, or nothing to measure them against. */
export function stays(
  starts: string | null,
  ends: string | null,
  attendances: readonly Timed[],
): (Stay | null)[] {
  const known = attendances.flatMap(({ came, leftAt }) => [came, leftAt]).filter((time) => time !== null);
  const minutes = [starts, ends, ...known].filter((time) => time !== null).map(minuteOf);
  const [first, last] = [Math.min(...minutes), Math.max(...minutes)];
  const share = (time: string) => (minuteOf(time) - first) / (last - first);
  return attendances.map(({ came, leftAt }) => {
    if ((came === null && leftAt === null) || last <= first) return null;
    const from = came === null ? 0 : share(came);
    const until = leftAt === null ? 1 : share(leftAt);
    return until > from ? { from, until } : null;
  });
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
