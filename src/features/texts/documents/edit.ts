// The smallest change that makes one text of another, so that what others write beside it stands.

export interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

/** Places are UTF-16 units, as in Yjs and in a textarea; no pair of surrogates is parted. */
export function editFor(before: string, after: string): Edit | null {
  if (before === after) return null;
  const at = startAlike(before, after);
  const alike = endAlike(before.slice(at), after.slice(at));
  return { at, removed: before.length - at - alike, added: after.slice(at, after.length - alike) };
}

function startAlike(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length++;
  return isHigh(one, length - 1) ? length - 1 : length;
}

function endAlike(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length++;
  return isLow(one, one.length - length) ? length - 1 : length;
}

const isHigh = (text: string, at: number) => /[\uD800-\uDBFF]/.test(text.charAt(at));
const isLow = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text.charAt(at));
