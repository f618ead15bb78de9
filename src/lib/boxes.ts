// Boxes of words on a page.
export interface Box {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Those that follow each other along a line become one. */
export function joinedBoxes(words: readonly Box[]): Box[] {
  const joined: Box[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last && goesOn(last, word)) joined.splice(-1, 1, around(last, word));
    else joined.push(word);
  }
  return joined;
}

function goesOn(last: Box, next: Box): boolean {
  const gap = next.x - last.x - last.width;
  const shared = Math.min(last.y + last.height, next.y + next.height) - Math.max(last.y, next.y);
  const low = Math.min(last.height, next.height);
  return last.page === next.page && gap > -low && gap < low * 2 && shared > low / 3;
}

function around(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { page: one.page, x, y, width: right - x, height: bottom - y };
}
