// In which order items stand, what they are numbered, and when they are planned to begin.

export interface Placed {
  readonly id: string;
  /** 3 of 3 a. */
  readonly parentId: string | null;
  readonly partId: string | null;
  /** Planned minutes, and those of a pause before it. */
  readonly minutes: number | null;
  readonly pause: number | null;
}

/** Part after part, and every item before its sub-items, which stand in its part. What else is said of the order is
 *  that of the list. */
export function inOrder<Item extends Placed>(items: readonly Item[], parts: readonly string[]): Item[] {
  const places: (string | null)[] = [null, ...parts];
  const under = (id: string) => items.filter(({ parentId }) => parentId === id);
  return places
    .flatMap((part) => items.filter(({ parentId, partId }) => parentId === null && partId === part))
    .flatMap((item) => [item, ...under(item.id).map((each) => ({ ...each, partId: item.partId }))]);
}

/** "3", and "3a" of its first sub-item. Of items in order. */
export function numbered(items: readonly Placed[], first = 1): Map<string, string> {
  const numbers = new Map<string, string>();
  const below = new Map<string, number>();
  let next = first;
  for (const { id, parentId } of items) {
    const parent = parentId === null ? undefined : numbers.get(parentId);
    if (parentId === null || parent === undefined) {
      numbers.set(id, String(next));
      next += 1;
    } else {
      const place = below.get(parentId) ?? 0;
      below.set(parentId, place + 1);
      numbers.set(id, parent + letters(place));
    }
  }
  return numbers;
}

export interface Planned {
  /** Minutes from the beginning of the part. */
  readonly begins: number;
  readonly ends: number;
}

/** When each is planned, part by part. An item takes as long as its sub-items together, or longer where that is said;
 *  one of which nothing is said has no time, and takes none. */
export function planned(items: readonly Placed[]): Map<string, Planned> {
  const times = new Map<string, Planned>();
  const passed = new Map<string | null, number>();
  for (const item of items.filter(({ parentId }) => parentId === null)) {
    const begins = (passed.get(item.partId) ?? 0) + (item.pause ?? 0);
    const under = items.filter(({ parentId }) => parentId === item.id);
    const ends = Math.max(begins + (item.minutes ?? 0), planUnder(under, begins, times));
    if (ends > begins) times.set(item.id, { begins, ends });
    passed.set(item.partId, ends);
  }
  return times;
}

function planUnder(items: readonly Placed[], from: number, times: Map<string, Planned>): number {
  let now = from;
  for (const { id, minutes, pause } of items) {
    const begins = now + (pause ?? 0);
    now = begins + (minutes ?? 0);
    if (now > begins) times.set(id, { begins, ends: now });
  }
  return now;
}

/** "09:50" is an hour and five minutes after "08:45"; past midnight it is early again. */
export function clockAfter(start: string, minutes: number): string {
  const [hour = 0, minute = 0] = start.split(":").map(Number);
  const whole = (hour * 60 + minute + minutes) % (24 * 60);
  const figures = (number: number) => String(number).padStart(2, "0");
  return `${figures(Math.floor(whole / 60))}:${figures(whole % 60)}`;
}

// a to z, then aa.
function letters(place: number): string {
  const last = String.fromCodePoint(97 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}
