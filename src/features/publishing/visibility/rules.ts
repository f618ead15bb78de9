// Who a meeting, one of its items, or a part of one is for.

/** From the widest to the narrowest. */
export const reaches = ["public", "cooperation", "body", "closed"] as const;
export type Reach = (typeof reaches)[number];

/** What is said of what stands in something else: to be read by whoever reads that, or by fewer. */
export const partReaches = ["inherited", "cooperation", "body", "closed"] as const;
export type PartReach = (typeof partReaches)[number];

/** What of a meeting may be for fewer than the meeting is. */
export type PartKind = "item" | "input" | "decision" | "assignment" | "document";
