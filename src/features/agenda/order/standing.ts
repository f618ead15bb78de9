import type { AgendaItem } from "../items/queries.ts";
import type { Standing } from "./moving.ts";

/** Items as their order is told. */
export const standingOf = (items: readonly AgendaItem[]): Standing[] =>
  items.map(({ id, parentId, part }) => ({ id, parentId, partId: part?.id ?? null }));
