// How an item's time stands.

export interface Turn {
  readonly isOver: boolean;
  /** Left, or beyond what was planned; begun minutes count. Null where no time was planned. */
  readonly minutes: number | null;
  readonly usedMinutes: number;
}

/** `usedBefore` in seconds, moments in milliseconds. */
export function turnAt(
  now: number,
  { taken, usedBefore, planned }: { taken: number; usedBefore: number; planned: number | null },
): Turn {
  const used = usedBefore + Math.max(0, now - taken) / 1000;
  const usedMinutes = used / 60;
  if (planned === null) return { isOver: false, minutes: null, usedMinutes };
  const isOver = usedMinutes > planned;
  return { isOver, minutes: Math.ceil(Math.abs(planned - usedMinutes)), usedMinutes };
}
