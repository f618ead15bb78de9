// What the tests of this folder read with: one small meeting.
import type { RecordItem, RecordPerson } from "../../record.ts";
import { blocksOf } from "../blocks.ts";
import { linesOf } from "../lines.ts";
import { type ItemContext, readItem } from "./read-item.ts";

function person(name: string, organisation: string | null): RecordPerson {
  return {
    name,
    organisation,
    presence: "member",
    chair: false,
    minuteTaker: false,
    from: null,
    until: null,
  };
}

export const meeting: ItemContext = {
  date: "2022-03-04",
  body: "Kommundirektörsgruppen",
  people: [
    person("Vera Sund", "Alby"),
    person("Nils-Erik Ask", "Ekby"),
    person("Zara Holm", "Mora kommun"),
    person("Nils Berg", null),
  ],
};

/** The item whose heading and body these lines are. */
export function itemOf(text: string, context: Partial<ItemContext> = {}): RecordItem {
  const { items } = blocksOf(linesOf({ format: "text", text: `1. ${text}`, emphasis: [], warnings: [] }));
  const [block] = items;
  if (block === undefined) throw new Error(`no item in ${text}`);
  return readItem(block, { ...meeting, ...context });
}

/** An item 'Budget' with this body. */
export function bodyOf(text: string, context: Partial<ItemContext> = {}): RecordItem {
  return itemOf(`Budget\n\n${text}`, context);
}
