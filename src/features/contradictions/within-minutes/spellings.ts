import type { MinutesRecord, Spans } from "../../minutes/index.ts";
import { isNearSurname, isOneLetterApart, isSameFolded } from "../../../lib/nearness.ts";
import type { Found } from "./found.ts";

interface Named {
  readonly name: string;
  readonly item: number | null;
  readonly spans: Spans;
}

/** One who presents is not in the list of those present, but somebody spelled almost so is. */
export function namesInTwoSpellings(record: MinutesRecord): Found[] {
  const present: Named[] = record.people.map(({ name, spans = [] }) => ({ name, item: null, spans }));
  const listed = new Set(present.map(({ name }) => name));
  const presenting: Named[] = record.items.flatMap((each, item) =>
    each.presenters.map(({ name, spans = [] }) => ({ name, item, spans })),
  );
  const others = distinct(presenting.filter(({ name }) => !listed.has(name)));

  const withPresent = others.flatMap((other) =>
    present.filter((one) => mayBeOne(one.name, other.name)).map((one) => pair(one, other)),
  );
  const amongOthers = others.flatMap((other, i) =>
    others.slice(0, i).flatMap((one) => (mayBeOne(one.name, other.name) ? pair(one, other) : [])),
  );
  // Two who sit at one table with almost one name are two; but not with the very same.
  const amongPresent = present.flatMap((other, i) =>
    present.slice(0, i).flatMap((one) => (isSameFolded(one.name, other.name) ? pair(one, other) : [])),
  );
  return [...withPresent, ...amongOthers, ...amongPresent];
}

function mayBeOne(one: string, other: string): boolean {
  return isSameFolded(one, other) || isNearSurname(one, other) || isOneLetterApart(one, other);
}

function pair(one: Named, other: Named): Found {
  const names = [one.name, other.name];
  return {
    code: "name-in-two-spellings",
    key: names.toSorted().join(" / "),
    item: other.item,
    facts: { one: one.name, other: other.name },
    spans: [...one.spans, ...other.spans].toSorted((a, b) => a[0] - b[0]),
  };
}

function distinct(people: readonly Named[]): Named[] {
  return people.filter(({ name }, i) => people.findIndex((each) => each.name === name) === i);
}
