const minute = 60_000;
const waits = [1, 5, 30, 120, 720].map((minutes) => minutes * minute);

/** When a mail that failed is tried again, having been tried so many times; null when it is given up. */
export function nextTry(tries: number, now: Date): Date | null {
  const wait = waits[tries - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait);
}
