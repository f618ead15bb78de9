// Places that stand behind names without a sign between.
import { slice } from "../../passage.ts";
import type { Entry } from "./entries.ts";

/** 'Anna Ek Åvik, Bo Al Bevik, Cia Om Dalby': no three people in a row have two family names. */
export function withPlaces(entries: Entry[]): Entry[] {
  const parts = entries.map(({ name }) => [...name.text.matchAll(/\p{Lu}[\p{L}-]+/gu)]);
  const areAlike = entries.every(
    ({ name, organisation, roles }, i) =>
      organisation === null &&
      roles.length === 0 &&
      parts[i]?.length === 3 &&
      name.text.split(" ").length === 3,
  );
  if (entries.length < 3 || !areAlike) return entries;
  return entries.map((entry, i) => {
    const at = parts[i]?.[2]?.index ?? 0;
    return { ...entry, name: slice(entry.name, 0, at - 1), organisation: slice(entry.name, at) };
  });
}
