import { isId } from "../../lib/asked.ts";
import type { messages } from "./messages.ts";
import type { Named } from "./subjects/rules.ts";

export const actsPerPage = 50;

/** "read an item" of "item.seen"; a kind that has no words stands as it is. */
export function actText(kind: string, { kinds, deeds, things }: (typeof messages)["sv"]): string {
  const whole = wordOf(kinds, kind);
  if (whole !== undefined) return whole;
  const [thing = "", deed = ""] = kind.split(".");
  const [did, what] = [wordOf(deeds, deed), wordOf(things, thing)];
  return did === undefined || what === undefined ? kind : `${did} ${what}`;
}

/** "format csv, day 2026-11-22": for whoever looks closely. Of what he may not see, and of many things, not the ids. */
export function factsText(
  facts: Record<string, unknown>,
  names: ReadonlyMap<string, Named>,
  { factNames }: (typeof messages)["sv"],
): string {
  return Object.entries(facts)
    .flatMap(([name, value]) => {
      const told = valueText(value, names);
      return told === null ? [] : [`${wordOf(factNames, name) ?? name} ${told}`.trim()];
    })
    .join(", ");
}

function valueText(value: unknown, names: ReadonlyMap<string, Named>): string | null {
  if (value === null || value === false) return null;
  if (value === true) return "";
  if (Array.isArray(value)) return String(value.length);
  if (typeof value !== "string") return JSON.stringify(value);
  return isId(value) ? (names.get(value)?.name ?? null) : value;
}

const wordOf = (words: Record<string, string>, name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined;
