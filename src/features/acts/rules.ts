import type { messages } from "./messages.ts";

export const actsPerPage = 50;

/** "read an item" of "item.seen"; a kind that has no words stands as it is. */
export function actText(kind: string, { kinds, deeds, things }: (typeof messages)["sv"]): string {
  const whole = wordOf(kinds, kind);
  if (whole !== undefined) return whole;
  const [thing = "", deed = ""] = kind.split(".");
  const [did, what] = [wordOf(deeds, deed), wordOf(things, thing)];
  return did === undefined || what === undefined ? kind : `${did} ${what}`;
}

const wordOf = (words: Record<string, string>, name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined;
