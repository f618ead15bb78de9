// Who a meeting or one of its items is for.

/** From the widest to the narrowest. */
export const reaches = ["public", "cooperation", "body", "closed"] as const;
export type Reach = (typeof reaches)[number];

/** What is said of an item: to be read by whoever reads its meeting, or by fewer. */
export const itemReaches = ["inherited", "cooperation", "body", "closed"] as const;
export type ItemReach = (typeof itemReaches)[number];
