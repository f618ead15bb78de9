// One item's move, and a whole order that somebody has dragged together. Where an item stands is where it is in the
// list, which item it is under, and in which part.
import { hash } from "node:crypto";

export interface Standing {
  readonly id: string;
  readonly parentId: string | null;
  readonly partId: string | null;
}

export const steps = ["up", "down", "under", "out"] as const;
export type MoveStep = (typeof steps)[number];

/** What the order is, in so few letters that a form can tell from which order it was made. */
export const revisionOf = (items: readonly Standing[]): string =>
  hash("sha256", JSON.stringify(items.map(({ id, parentId, partId }) => [id, parentId, partId]))).slice(
    0,
    16,
  );

/** The order after one step; the same where there is nowhere to go. Items come in order, with their sub-items. */
export function moved<Item extends Standing>(items: readonly Item[], id: string, step: MoveStep): Item[] {
  const item = items.find((each) => each.id === id);
  if (item === undefined) return [...items];
  const siblings = items.filter(
    ({ parentId, partId }) => parentId === item.parentId && partId === item.partId,
  );
  const place = siblings.indexOf(item);
  const before = siblings[place - 1];
  const after = siblings[place + 1];
  if (step === "up") return before === undefined ? [...items] : withBlocksSwapped(items, before, item);
  if (step === "down") return after === undefined ? [...items] : withBlocksSwapped(items, item, after);
  if (step === "out") return outOf(items, item);
  return before === undefined || !mayGoUnder(items, item) ? [...items] : under(items, item, before);
}

/** To the end of another part, with its sub-items; null is the meeting itself. */
export function movedTo<Item extends Standing>(
  items: readonly Item[],
  id: string,
  partId: string | null,
): Item[] {
  const block = blockOf(items, id);
  const first = block[0];
  if (first === undefined || first.parentId !== null || first.partId === partId) return [...items];
  const others = items.filter((each) => !block.includes(each));
  return [...others, ...block.map((each) => ({ ...each, partId }))];
}

/** Which steps lead somewhere. */
export function stepsOf(items: readonly Standing[], id: string): MoveStep[] {
  const now = revisionOf(items);
  return steps.filter((step) => revisionOf(moved(items, id, step)) !== now);
}

/** The whole order, where somebody has put those that he sees: the others keep their places between them. Undefined
 *  where it is not an order of these. */
export function wovenInto<Item extends Standing>(
  items: readonly Item[],
  wanted: readonly Standing[],
  seen: ReadonlySet<string>,
): Item[] | undefined {
  const known = new Map(items.map((item) => [item.id, item]));
  const asked = new Map(wanted.map((each) => [each.id, each]));
  const isWhole =
    asked.size === wanted.length && asked.size === seen.size && wanted.every(({ id }) => seen.has(id));
  if (!isWhole || !wanted.every(({ parentId }) => isTop(asked, parentId))) return undefined;
  const queue = wanted.flatMap(({ id, parentId, partId }) => {
    const item = known.get(id);
    return item === undefined ? [] : [{ ...item, parentId, partId }];
  });
  return items.flatMap((item) => (seen.has(item.id) ? (queue.shift() ?? []) : item));
}

const isTop = (asked: ReadonlyMap<string, Standing>, parentId: string | null): boolean =>
  parentId === null || asked.get(parentId)?.parentId === null;

const blockOf = <Item extends Standing>(items: readonly Item[], id: string): Item[] =>
  items.filter((each) => each.id === id || each.parentId === id);

const mayGoUnder = (items: readonly Standing[], { id, parentId }: Standing): boolean =>
  parentId === null && !items.some((each) => each.parentId === id);

function withBlocksSwapped<Item extends Standing>(items: readonly Item[], one: Item, next: Item): Item[] {
  const [first, second] = [blockOf(items, one.id), blockOf(items, next.id)];
  return items.flatMap((each) => {
    if (each === one) return [...second, ...first];
    return first.includes(each) || second.includes(each) ? [] : each;
  });
}

function under<Item extends Standing>(items: readonly Item[], item: Item, parent: Item): Item[] {
  const last = blockOf(items, parent.id).at(-1);
  return items.flatMap((each) => {
    if (each === item) return [];
    return each === last ? [each, { ...item, parentId: parent.id }] : each;
  });
}

function outOf<Item extends Standing>(items: readonly Item[], item: Item): Item[] {
  if (item.parentId === null) return [...items];
  const last = blockOf(items, item.parentId).at(-1);
  const free = { ...item, parentId: null };
  return items.flatMap((each) => {
    if (each === last) return each === item ? free : [each, free];
    return each === item ? [] : each;
  });
}
