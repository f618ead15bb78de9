// What must be ended however the bench ends.

const endings = new Set<() => Promise<unknown>>();
let left = false;

/** Gives what takes it back, for when it has ended by itself. */
export function whenLeaving(end: () => Promise<unknown>): () => void {
  endings.add(end);
  return () => endings.delete(end);
}

export async function endAll(): Promise<void> {
  left = true;
  await Promise.allSettled([...endings].map((end) => end()));
}

export const isLeaving = () => left;
