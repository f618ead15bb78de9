// What a careful person would put right in a record, as the scorer sees it: one thing at a time, in the order of the page.
import type { Fact, Shown } from "../../src/features/minutes/index.ts";
import {
  assignment,
  decision,
  input,
  item,
  paired,
  person,
  presenter,
  sameHeader,
  type Scored,
} from "../minutes/scorer.ts";
import { alike, withoutMunicipality } from "../minutes/wording.ts";

export type Value = Record<string, string | boolean | null>;

export type Repair =
  /** What a fact is to say, by the names of its fields. */
  | { readonly kind: "change"; readonly key: string; readonly value: Value }
  | { readonly kind: "drop"; readonly key: string }
  /** What is missing, near the fact of this key. */
  | { readonly kind: "add"; readonly near: string; readonly part: Fact["part"]; readonly value: Value };

type ScoredItem = Scored["items"][number];

export function repairsOf(gold: Scored, read: Scored, facts: readonly Shown[]): Repair[] {
  const ofPart = (part: Fact["part"]) => facts.filter(({ fact }) => fact.part === part);
  const first = facts[0]?.key ?? "";
  const items = ofPart("item");
  const lastOf = (at: number) => facts.findLast((each) => each.item === at)?.key ?? first;
  const pairs = loosely(gold.items, read.items, item, (a, b) => alike(a.title, b.title));
  const startOfItem = (of: ScoredItem) => items[read.items.indexOf(of)]?.key ?? first;
  return [
    ...headerRepairs(gold, read, facts),
    ...peopleRepairs(gold, read, ofPart("person"), first),
    ...pairs.flatMap(([a, b]): Repair[] => {
      const at = b === null ? -1 : read.items.indexOf(b);
      if (a === null) return [{ kind: "drop", key: items[at]?.key ?? "" }];
      if (b === null)
        return [
          {
            kind: "add",
            near: before(gold.items, pairs, a, startOfItem, first),
            part: "item",
            value: heading(a),
          },
        ];
      const own = facts.filter((each) => each.item === at);
      const heads: Repair[] = isOf(item, a, b)
        ? []
        : [{ kind: "change", key: items[at]?.key ?? "", value: heading(a) }];
      return [...heads, ...repairsUnder(a, b, own, items[at]?.key ?? lastOf(at))];
    }),
  ];
}

const heading = ({ number, title }: ScoredItem): Value => ({ nummer: number, rubrik: title });

function headerRepairs(gold: Scored, read: Scored, facts: readonly Shown[]): Repair[] {
  return Object.entries(sameHeader(gold, read)).flatMap(([field, same]): Repair[] => {
    const shown = facts.find(({ fact }) => fact.part === "header" && fact.field === field);
    if (same || shown === undefined) return [];
    return [{ kind: "change", key: shown.key, value: { varde: headerOf(gold)[field] ?? null } }];
  });
}

const headerOf = ({ kind, number, date, start, end, remote, place, cooperation, body }: Scored): Value => ({
  kind,
  number,
  date,
  start,
  end,
  remote,
  place,
  cooperation,
  body,
});

function peopleRepairs(gold: Scored, read: Scored, facts: readonly Shown[], first: string): Repair[] {
  const pairs = loosely(gold.people, read.people, person, (a, b) => alike(a.name, b.name));
  const keyOf = (of: Scored["people"][number]) => facts[read.people.indexOf(of)]?.key ?? first;
  return pairs.flatMap(([a, b]): Repair[] => {
    if (a === null) return b === null ? [] : [{ kind: "drop", key: keyOf(b) }];
    const { name, organisation, presence, chair, minuteTaker, from, until } = a;
    const value = {
      namn: name,
      organisation,
      narvaro: presence,
      ordforande: chair,
      sekreterare: minuteTaker,
    };
    const times = { kom: from, gick: until };
    if (b === null)
      return [
        {
          kind: "add",
          near: before(gold.people, pairs, a, keyOf, first),
          part: "person",
          value: { ...value, ...times },
        },
      ];
    const same =
      isOf(person, a, b) &&
      withoutMunicipality(a.organisation) === withoutMunicipality(b.organisation) &&
      a.chair === b.chair &&
      a.minuteTaker === b.minuteTaker &&
      a.from === b.from &&
      a.until === b.until;
    return same ? [] : [{ kind: "change", key: keyOf(b), value: { ...value, ...times } }];
  });
}

function repairsUnder(gold: ScoredItem, read: ScoredItem, facts: readonly Shown[], near: string): Repair[] {
  const of = (part: Fact["part"]) => facts.filter(({ fact }) => fact.part === part);
  return [
    ...inList(
      "presenter",
      gold.presenters,
      read.presenters,
      presenter,
      of("presenter"),
      near,
      ({ name, organisation }) => ({
        namn: name,
        organisation,
      }),
    ),
    ...inList("input", gold.inputs, read.inputs, input, of("input"), near, (text) => ({ text })),
    ...inList(
      "decision",
      gold.decisions,
      read.decisions,
      { ...decision, same: (a, b) => a.outcome === b.outcome },
      of("decision"),
      near,
      ({ text, outcome }) => ({ text, utfall: outcome }),
    ),
    ...inList(
      "assignment",
      gold.assignments,
      read.assignments,
      assignment,
      of("assignment"),
      near,
      (each) => ({
        vem: each.who,
        text: each.what,
        nar: each.due,
      }),
    ),
  ];
}

interface Kind<Of> {
  readonly likeness: (gold: Of, found: Of) => number;
  readonly floor: number;
  readonly show: (fact: Of) => string;
  readonly same?: (gold: Of, found: Of) => boolean;
}

function inList<Of>(
  part: Fact["part"],
  gold: readonly Of[],
  read: readonly Of[],
  kind: Kind<Of>,
  facts: readonly Shown[],
  near: string,
  valueOf: (of: Of) => Value,
): Repair[] {
  const keyOf = (of: Of) => facts[read.indexOf(of)]?.key ?? near;
  const pairs = loosely(gold, read, kind, (a, b) => alike(kind.show(a), kind.show(b)));
  return pairs.flatMap(([a, b]): Repair[] => {
    if (a === null) return b === null ? [] : [{ kind: "drop", key: keyOf(b) }];
    if (b === null)
      return [{ kind: "add", near: before(gold, pairs, a, keyOf, near), part, value: valueOf(a) }];
    const same = isOf(kind, a, b) && (kind.same?.(a, b) ?? true);
    return same ? [] : [{ kind: "change", key: keyOf(b), value: valueOf(a) }];
  });
}

const isOf = <Of>(kind: Kind<Of>, a: Of, b: Of): boolean => kind.likeness(a, b) >= kind.floor;

/** Pairs as the scorer makes them, then of what is left those that are more alike than not; the rest alone. In the order
 *  of the record that was read, with what is missing where it belongs. */
function loosely<Of>(
  gold: readonly Of[],
  read: readonly Of[],
  kind: Kind<Of>,
  nearness: (a: Of, b: Of) => number,
): [Of | null, Of | null][] {
  const sure = paired(gold, read, kind.likeness, kind.floor);
  const rest = paired(sure.missed, sure.invented, nearness, 0.4);
  return [
    ...[...sure.pairs, ...rest.pairs].toSorted(([, a], [, b]) => read.indexOf(a) - read.indexOf(b)),
    ...rest.invented.map((each): [null, Of] => [null, each]),
    ...rest.missed.map((each): [Of, null] => [each, null]),
  ];
}

/** The fact that stands before what is missing. */
function before<Of>(
  gold: readonly Of[],
  pairs: readonly [Of | null, Of | null][],
  missing: Of,
  keyOf: (of: Of) => string,
  otherwise: string,
): string {
  for (const each of gold.slice(0, gold.indexOf(missing)).toReversed()) {
    const found = pairs.find(([a]) => a === each)?.[1];
    if (found !== undefined && found !== null) return keyOf(found);
  }
  return otherwise;
}
