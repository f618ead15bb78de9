// What an item says, as it is written and compared.
import type { ItemKind } from "../../../platform/db/meetings-schema.ts";
import { writtenOf } from "../presenting/rules.ts";
import type { AgendaItem } from "./queries.ts";

export const kinds: readonly ItemKind[] = ["decision", "discussion", "information"];

/** What people write of an item. */
export interface ItemContent {
  readonly title: string;
  readonly kind: ItemKind | null;
  readonly minutes: number | null;
  readonly pause: number | null;
  readonly background: string;
  /** One clause each. */
  readonly proposals: readonly string[];
  /** "Karin Sandell, Lerby" each. */
  readonly presenters: readonly string[];
}

export const contentOf = (item: AgendaItem): ItemContent => ({
  title: item.title,
  kind: item.kind,
  minutes: item.minutes,
  pause: item.pause,
  background: item.background,
  proposals: item.proposals.map(({ text }) => text),
  presenters: item.presenters.map(writtenOf),
});

/** Clauses as they are written in a field: one a line. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
