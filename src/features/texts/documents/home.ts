// Whose texts a document holds: those of an item of minutes, or those of a part of a response.

export interface Home {
  readonly of: HomeKind;
  readonly id: string;
}

export type HomeKind = "item" | "part";

/** Where `text_updates` names it. */
export const columnOf = { item: "item_id", part: "part_id" } as const satisfies Record<HomeKind, string>;

export const itemHome = (id: string): Home => ({ of: "item", id });
export const partHome = (id: string): Home => ({ of: "part", id });

/** As a row of `text_updates` names it. */
export const namedBy = ({ of, id }: Home) => ({
  item_id: of === "item" ? id : null,
  part_id: of === "part" ? id : null,
});
