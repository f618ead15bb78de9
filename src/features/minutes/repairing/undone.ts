import type { Repair } from "../source-text.ts";

/** What is left when a person has said that some words stand as they should, by where they begin. */
export function withoutRepairs(repairs: readonly Repair[], undone: ReadonlySet<number>): Repair[] {
  return repairs.filter(({ start }) => !undone.has(start));
}
