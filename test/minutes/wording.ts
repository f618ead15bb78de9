// When two wordings are the same, and how nearly.

/** Letters and digits alone, in small letters, words parted by one space; nothing at all for null. */
export function folded(text: string | null): string {
  return (text ?? "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[”“"'’´`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** 1 for the same words in any order, 0 for none in common (the F1 of the words). */
export function alike(one: string | null, other: string | null): number {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  if (left.length === 0 || right.length === 0) return left.length === right.length ? 1 : 0;
  const unmatched = new Map<string, number>();
  for (const word of left) unmatched.set(word, (unmatched.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = unmatched.get(word) ?? 0;
    if (count === 0) continue;
    shared += 1;
    unmatched.set(word, count - 1);
  }
  return (2 * shared) / (left.length + right.length);
}

/** A clause without its opening "att". */
export function withoutThat(clause: string): string {
  return clause.replace(/^\s*(samt\s+)?att\s+/i, "");
}

/** "Lunds kommun" and "Lund" are one organisation. */
export function withoutMunicipality(organisation: string | null): string {
  return folded(organisation)
    .replace(/\b(kommun|stad)\b/g, "")
    .trim()
    .replace(/s$/, "");
}

function wordsOf(text: string | null): string[] {
  return folded(text).split(" ").filter(Boolean);
}
