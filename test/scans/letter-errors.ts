/** How many letters in a hundred must be put, taken away or changed to make of the one text the other; spaces are all
 *  alike. */
export function letterErrors(read: string, written: string): number {
  const [one, other] = [flat(read), flat(written)];
  let row = Uint32Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 0; i < one.length; i++) {
    const next = new Uint32Array(other.length + 1);
    next[0] = i + 1;
    for (let j = 0; j < other.length; j++) {
      const changed = (row[j] ?? 0) + (one[i] === other[j] ? 0 : 1);
      next[j + 1] = Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1);
    }
    row = next;
  }
  return ((row[other.length] ?? 0) / other.length) * 100;
}

const flat = (text: string): string => text.replace(/\s+/g, " ").trim();
