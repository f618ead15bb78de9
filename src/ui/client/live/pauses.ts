// How long to wait before the next try to reach the room.

/** `tries` have failed since it was last reached, if it ever was. At once, then soon, and not all at the same moment. */
export function pauseBefore(tries: number, hasBeenOpen: boolean, chance: number): number {
  const manyTries = hasBeenOpen ? 120 : 6;
  if (hasBeenOpen && tries === 0) return 0;
  return tries < manyTries ? 300 + 400 * chance : 5000 + 5000 * chance;
}

/** Whether Genbo is asked by an ordinary request before the next try. */
export const asksFirst = (tries: number): boolean => tries >= 4;
