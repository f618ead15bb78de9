// A seat in a body, from a first day to a last one.
export const mandateRoles = ["member", "substitute", "chair", "secretary", "convener"] as const;
export type MandateRole = (typeof mandateRoles)[number];

export type MandateRefusal = "not-found" | "days-backwards" | "has-seat";
export type MandateEndRefusal = "not-found" | "days-backwards" | "already-ended";
