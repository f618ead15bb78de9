// A record as rows that take the places of those it had: what is still there is the same row, with its address.
import { freeSlug } from "../../../../lib/names.ts";
import type { Spans } from "../../../minutes/index.ts";
import { paired, sameWords, type Told } from "./pairing.ts";
import type { FactTable, FormerRow, StoredFact, StoredItem } from "./queries.ts";

export interface NewRow {
  id: string;
  readonly spans: Spans;
  position?: number;
}

export interface NewItem extends NewRow {
  slug: string;
  readonly number: string | null;
  readonly title: string;
}

export interface NewFact extends NewRow {
  readonly table: FactTable;
  item_id?: string | null;
  slug?: string;
  readonly told: string;
}

export interface Before {
  readonly items: readonly StoredItem[];
  readonly facts: readonly StoredFact[];
  readonly former: readonly FormerRow[];
}

export interface Replacing {
  /** The new rows that were there before, by their id. */
  readonly kept: ReadonlyMap<string, StoredItem | StoredFact>;
  /** Rows that had gone, and come back. */
  readonly back: ReadonlyMap<string, FormerRow>;
  readonly goneItems: readonly StoredItem[];
  readonly goneFacts: readonly StoredFact[];
}

/** Gives the new rows the ids and addresses that they had, and says what goes. */
export function replacing(before: Before, items: readonly NewItem[], facts: readonly NewFact[]): Replacing {
  const kept = new Map<string, StoredItem | StoredFact>();
  const back = new Map<string, FormerRow>();
  const sameItems = paired(before.items.map(itemTold), items.map(itemTold));
  const idOf = new Map(items.map(({ id }) => [id, sameItems.get(id) ?? formerOf("items", items, id)]));
  for (const item of items) take(item, before.items, sameItems.get(item.id), formerId("items", item));
  for (const fact of facts)
    if (typeof fact.item_id === "string") fact.item_id = idOf.get(fact.item_id) ?? fact.item_id;

  for (const table of new Set(facts.map((fact) => fact.table))) {
    const now = facts.filter((fact) => fact.table === table);
    const was = before.facts.filter((fact) => fact.table === table);
    const same = paired(was.map(storedTold), now.map(newTold));
    for (const fact of now) take(fact, was, same.get(fact.id), formerId(table, fact));
  }
  addressed(items, facts, before, kept, back);
  return {
    kept,
    back,
    goneItems: before.items.filter(({ id }) => !kept.has(id)),
    goneFacts: before.facts.filter(({ id }) => !kept.has(id)),
  };

  function formerId(table: string, row: NewRow): FormerRow | undefined {
    return before.former.find(
      (each) => each.table === table && sameWords(each.spans, row.spans) && !back.has(each.id),
    );
  }

  function formerOf(table: string, rows: readonly NewRow[], id: string): string | undefined {
    const row = rows.find((each) => each.id === id);
    return row === undefined ? undefined : formerId(table, row)?.id;
  }

  function take(
    row: NewRow,
    was: readonly (StoredItem | StoredFact)[],
    sameId: string | undefined,
    former: FormerRow | undefined,
  ): void {
    const old = was.find(({ id }) => id === sameId);
    if (old !== undefined) {
      row.id = old.id;
      kept.set(old.id, old);
    } else if (former !== undefined) {
      row.id = former.id;
      back.set(former.id, former);
    }
  }
}

/** Addresses are for ever: what is new takes one that nothing has had. */
function addressed(
  items: readonly NewItem[],
  facts: readonly NewFact[],
  before: Before,
  kept: ReadonlyMap<string, StoredItem | StoredFact>,
  back: ReadonlyMap<string, FormerRow>,
): void {
  const had = ({ id }: NewRow) => kept.get(id)?.slug ?? back.get(id)?.slug ?? null;
  const takenItems = new Set(
    slugsOf([...before.items, ...before.former.filter(({ table }) => table === "items")]),
  );
  for (const item of items) {
    item.slug = had(item) ?? freeSlug(item.slug, takenItems);
    takenItems.add(item.slug);
  }
  const decisions = facts.filter(({ table }) => table === "decisions");
  const taken = new Set(
    slugsOf([...before.facts, ...before.former].filter(({ table }) => table === "decisions")),
  );
  const slugOfItem = new Map(items.map(({ id, slug }) => [id, slug]));
  for (const fact of decisions) {
    fact.slug =
      had(fact) ?? freeClause(slugOfItem.get(fact.item_id ?? "") ?? "u", (fact.position ?? 0) + 1, taken);
    taken.add(fact.slug);
  }
}

function freeClause(item: string, from: number, taken: ReadonlySet<string>): string {
  for (let number = from; ; number += 1) if (!taken.has(`${item}-${number}`)) return `${item}-${number}`;
}

const slugsOf = (rows: readonly { slug: string | null }[]) =>
  rows.map(({ slug }) => slug).filter((slug) => slug !== null);

const itemTold = ({ id, spans, number, title }: NewItem | StoredItem): Told => ({
  id,
  spans,
  value: `${number ?? ""} ${title}`,
});
const storedTold = ({ id, spans, told }: StoredFact): Told => ({ id, spans, value: told });
const newTold = ({ id, spans, told }: NewFact): Told => ({ id, spans, value: told });
