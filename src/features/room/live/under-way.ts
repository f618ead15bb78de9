/** What is being done, to be waited for before what it is done with is taken away. */
export function underWay() {
  const doings = new Set<Promise<unknown>>();

  function during<Done>(doing: Promise<Done>): Promise<Done> {
    const kept = doing.finally(() => doings.delete(kept));
    doings.add(kept);
    return kept;
  }

  async function over(): Promise<void> {
    while (doings.size > 0) await Promise.allSettled(doings);
  }

  return { during, over };
}
