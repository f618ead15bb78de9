// How names are compared and put into addresses.
import { remembered } from "./remembered.ts";

const alone: Readonly<Record<string, string>> = { æ: "a", ø: "o", ð: "d", þ: "th", ß: "ss", ł: "l" };

/** The same few names come back all through a register, and folding is what comparing them costs. */
const kept = { most: 20_000, longest: 100 };

/** Lower case, without accents (å=a, é=e), hyphens as spaces, words and figures alone. */
export const foldName = remembered(kept, (name) =>
  name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[æøðþßł]/g, (letter) => alone[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim(),
);

/** A name as a part of an address: ASCII, lower case, hyphens; `otherwise` when nothing of it is left. */
export function slugOf(name: string, otherwise: string): string {
  const slug = foldName(name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-|-$/g, "");
  return slug === "" ? otherwise : slug;
}

/** The slug, or the first of slug-2, slug-3 … that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number++) {
    if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
  }
}
