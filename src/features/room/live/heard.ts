// What has been heard since it was last told on.

export interface Heard {
  /** Anything at all. */
  readonly everything: boolean;
  /** Who is there. */
  readonly people: boolean;
  /** What can be undone. */
  readonly acts: boolean;
  /** Something in these items. */
  readonly items: ReadonlySet<string>;
  /** Words in these rows, by item. */
  readonly rows: ReadonlyMap<string, ReadonlySet<string>>;
}

export const nothing: Heard = {
  everything: false,
  people: false,
  acts: false,
  items: new Set(),
  rows: new Map(),
};
export const anything: Heard = { ...nothing, everything: true };

export const ofPeople: Heard = { ...nothing, people: true };
export const ofActs: Heard = { ...nothing, acts: true };
export const ofItem = (item: string): Heard => ({ ...nothing, items: new Set([item]) });
export const ofWords = (item: string, rows: readonly string[]): Heard => ({
  ...nothing,
  rows: new Map([[item, new Set(rows)]]),
});

export function together(one: Heard, other: Heard): Heard {
  const rows = new Map(one.rows);
  for (const [item, more] of other.rows) rows.set(item, new Set([...(rows.get(item) ?? []), ...more]));
  return {
    everything: one.everything || other.everything,
    people: one.people || other.people,
    acts: one.acts || other.acts,
    items: new Set([...one.items, ...other.items]),
    rows,
  };
}

export const isNothing = (heard: Heard): boolean => isWordsAlone(heard) && heard.rows.size === 0;

/** Nothing that is seen but in the texts themselves. */
export const isWordsAlone = ({ everything, people, acts, items }: Heard): boolean =>
  !everything && !people && !acts && items.size === 0;
