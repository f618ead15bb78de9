// Nothing that was closed to somebody is told him by a correction: what comes of closed words is as closed as they were,
// and where it cannot be, the correction must wait until they are opened.
import type { Spans } from "../../../minutes/index.ts";
import { sharedWords } from "./pairing.ts";
import type { StoredFact, StoredItem } from "./queries.ts";
import type { Before, NewFact, NewItem, Replacing } from "./rows.ts";

const canBeClosed: readonly string[] = ["decisions", "inputs", "assignments"];

/** For whom rows are that were not there before, by id; null where something closed would come to be seen. */
export function audiencesOfNew(
  before: Before,
  items: readonly NewItem[],
  facts: readonly NewFact[],
  { kept, back, goneItems }: Replacing,
): Map<string, number> | null {
  if (!hasClosed(before)) return ofReturning(back);
  if (goneItems.some(({ audienceId }) => audienceId !== null)) return null;
  const own = ofReturning(back);
  for (const item of items) {
    if (kept.has(item.id) || back.has(item.id)) continue;
    if (closedFactsAt(before.facts, item.spans).size > 0) return null;
    const around = closedItemAt(before.items, item.spans);
    if (around !== null) own.set(item.id, around);
  }
  const audienceOfItem = new Map(
    items.map(({ id }) => [id, kept.get(id)?.audienceId ?? own.get(id) ?? null]),
  );
  for (const fact of facts) {
    const within =
      fact.item_id === null || fact.item_id === undefined ? null : (audienceOfItem.get(fact.item_id) ?? null);
    const was = kept.get(fact.id);
    const stoodIn =
      was !== undefined && "itemId" in was && was.itemId !== null
        ? (before.items.find(({ id }) => id === was.itemId)?.audienceId ?? null)
        : closedItemAt(before.items, fact.spans);
    if (stoodIn !== null && stoodIn !== within) return null;
    if (was !== undefined || back.has(fact.id) || fact.table === "mentions") continue;
    const closed = closedFactsAt(before.facts, fact.spans);
    if (closed.size === 0) continue;
    const [audience] = closed;
    if (closed.size > 1 || audience === undefined || !canBeClosed.includes(fact.table)) return null;
    own.set(fact.id, audience);
  }
  return own;
}

/** Whether words lie in something closed. */
export const isClosedAt = (before: Before, words: Spans): boolean =>
  closedItemAt(before.items, words) !== null || closedFactsAt(before.facts, words).size > 0;

const hasClosed = ({ items, facts }: Before) =>
  [...items, ...facts].some(({ audienceId }) => audienceId !== null);

const ofReturning = (back: Replacing["back"]) =>
  new Map(
    [...back.values()].flatMap(({ id, audienceId }) =>
      audienceId === null ? [] : [[id, audienceId] as const],
    ),
  );

function closedFactsAt(facts: readonly StoredFact[], words: Spans): Set<number> {
  const closed = facts.filter(
    ({ audienceId, spans }) => audienceId !== null && sharedWords(spans, words) > 0,
  );
  return new Set(closed.map(({ audienceId }) => audienceId).filter((each) => each !== null));
}

function closedItemAt(items: readonly StoredItem[], words: Spans): number | null {
  const around = items.find(
    ({ audienceId, extent, spans }) =>
      audienceId !== null &&
      (sharedWords(spans, words) > 0 || (extent !== null && sharedWords([extent], words) > 0)),
  );
  return around?.audienceId ?? null;
}
