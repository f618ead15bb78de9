// What annexes are called in running text: 'bilaga 3', 'bilagorna 2 och 4', 'bil. 1–3'.

/** The number that another has become; null for one that is no more. What stays as it is need not be there. */
export type Renumbering = ReadonlyMap<number, number | null>;

const reference =
  /\b(bil(?:aga|agan|agor|agorna|\.))(\s+)(\d{1,3}(?:(?:\s*,\s*|\s+och\s+|\s+samt\s+|\s*[–-]\s*)\d{1,3})*)(?!\d)/giu;

/** The text with its references to annexes as they are numbered now. */
export function renumberReferences(text: string, renumbering: Renumbering): string {
  if (renumbering.size === 0) return text;
  return text.replaceAll(
    reference,
    (_, word: string, space: string, numbers: string) =>
      `${word}${space}${renumberList(spellOutRanges(numbers, renumbering), renumbering)}`,
  );
}

export const removedAnnex = "[borttagen]";

const renumberList = (numbers: string, renumbering: Renumbering): string =>
  numbers.replaceAll(/\d+/g, (each) => {
    const now = renumbering.get(Number(each));
    return now === null ? removedAnnex : String(now ?? each);
  });

// Of '2–4' each may go its own way.
function spellOutRanges(numbers: string, renumbering: Renumbering): string {
  return numbers.replaceAll(/(\d+)\s*[–-]\s*(\d+)/g, (range, from: string, until: string) => {
    const all = between(Number(from), Number(until));
    const now = all.map((each) => (renumbering.has(each) ? renumbering.get(each) : each));
    const first = now[0] ?? null;
    const isWhole = first !== null && now.every((each, place) => each === first + place);
    return isWhole || all.length === 0 ? range : listed(all);
  });
}

const between = (from: number, until: number): number[] =>
  until < from ? [] : Array.from({ length: until - from + 1 }, (_, place) => from + place);

const listed = (numbers: readonly number[]): string =>
  numbers.length < 2 ? numbers.join("") : `${numbers.slice(0, -1).join(", ")} och ${numbers.at(-1)}`;
