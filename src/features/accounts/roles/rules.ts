// What an account may do in a cooperation besides its seats.
export const roles = ["secretariat", "contributor", "reader", "registrar"] as const;
export type Role = (typeof roles)[number];

export const isRole = (name: string): name is Role => roles.some((role) => role === name);

/** A day that both have, in which case one of them is enough. */
export function areTogether(one: Span, other: Span): boolean {
  return one.from <= (other.until ?? lastDay) && other.from <= (one.until ?? lastDay);
}

/** From a first day to a last one, or until further notice. */
export interface Span {
  from: string;
  until: string | null;
}

const lastDay = "9999-12-31";

/** The last day of what ends at once. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
