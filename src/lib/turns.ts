/** Lets so many in at once; the rest wait in the order in which they came. Whoever is in calls what he was given, once,
 *  when he leaves. */
export function turnsFor(atOnce: number): () => Promise<() => void> {
  const waiting: (() => void)[] = [];
  let free = atOnce;
  function leave(): void {
    const next = waiting.shift();
    if (next === undefined) free++;
    else next();
  }
  return async () => {
    if (free > 0) free--;
    else await new Promise<void>((turn) => waiting.push(turn));
    return leave;
  };
}
