/** Says whether something may be done once more by whoever has this name. */
export type Pace = (name: string, now: Date) => boolean;

/** So many are remembered; whoever came first is forgotten first. */
const room = 10_000;

/** At most so often in so many milliseconds, counted from the first. */
export function paceOf(most: number, within: number): Pace {
  const begun = new Map<string, { at: number; count: number }>();
  return (name, now) => {
    const at = now.getTime();
    const known = begun.get(name);
    if (known !== undefined && Math.abs(at - known.at) < within) return ++known.count <= most;
    begun.delete(name);
    begun.set(name, { at, count: 1 });
    for (const oldest of begun.keys()) {
      if (begun.size <= room) break;
      begun.delete(oldest);
    }
    return true;
  };
}
