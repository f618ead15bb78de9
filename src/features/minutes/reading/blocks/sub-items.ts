// Sub-items: 'a)' and '4.1' under an item, when they are headings and not points of a list.
import type { Line } from "../lines.ts";
import type { Candidate } from "./candidates.ts";

export function subItemsOf(
  candidates: readonly Candidate[],
  items: readonly Candidate[],
  lines: readonly Line[],
): Candidate[] {
  return items.flatMap((item, i) => {
    const until = items[i + 1]?.line ?? lines.length;
    const inside = candidates.filter(
      (each) => each.line >= item.next && each.line < until && each.weight >= 0.6,
    );
    return [...letters(item, inside, until), ...decimals(item, inside)];
  });
}

function letters(item: Candidate, inside: readonly Candidate[], until: number): Candidate[] {
  const parent = item.mark?.number ?? "";
  const found: Candidate[] = [];
  for (const candidate of inside) {
    if (candidate.mark?.style !== "letter") continue;
    const [, own = "", letter = ""] = /^(\d*)([a-h])$/.exec(candidate.mark.number) ?? [];
    if (own !== "" && own !== parent) continue;
    if (letter.codePointAt(0) !== "a".charCodeAt(0) + found.length) continue;
    found.push({ ...candidate, mark: { ...candidate.mark, number: `${parent}${letter}` } });
  }
  return haveText(found, until) ? found : [];
}

function decimals(item: Candidate, inside: readonly Candidate[]): Candidate[] {
  const parent = item.mark?.number ?? "";
  return inside.filter((each) => each.mark?.style === "decimal" && each.mark.number.startsWith(`${parent}.`));
}

/** Points of a list stand line by line; at least every second sub-item has text of its own. */
function haveText(found: readonly Candidate[], until: number): boolean {
  const withText = found.filter(
    (each, i) => (found[i + 1]?.line ?? until) > each.next || each.tail.text !== "",
  );
  return withText.length * 2 >= found.length;
}
