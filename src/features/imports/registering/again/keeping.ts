// The new rows with what the old ones keep: ids, addresses, and whom a name that is still the same has been found to mean.
import type { MinutesRecord, Spans } from "../../../minutes/index.ts";
import type { PartyBook } from "../../../parties/index.ts";
import type { attendanceRows, mentionRows, rowsOfItems } from "../rows.ts";
import type { StoredFact } from "./queries.ts";
import type { NewFact, NewItem, Replacing } from "./rows.ts";

export type Tables = ReturnType<typeof rowsOfItems> & {
  readonly attendances: ReturnType<typeof attendanceRows>;
  readonly mentions: ReturnType<typeof mentionRows>;
};

/** A new row, and the id that it was made with. */
type Renamed = { readonly wasId: string };

export interface Made {
  readonly book: PartyBook;
  readonly other: string | null;
  readonly bodyId: string | null;
  readonly tables: Tables;
  readonly newItems: readonly (NewItem & Renamed)[];
  readonly newFacts: readonly (NewFact & Renamed)[];
}

export function factsFrom(tables: Tables): (NewFact & Renamed)[] {
  const named = ({ name }: { name: string }) => name;
  const texted = ({ text }: { text: string }) => text;
  const as = <Row extends { id: string }>(
    table: NewFact["table"],
    rows: readonly Row[],
    told: (row: Row) => string,
  ) => rows.map((row) => ({ ...row, table, told: told(row), wasId: row.id }));
  return [
    ...as("attendances", tables.attendances, named),
    ...as("presentations", tables.presentations, named),
    ...as("inputs", tables.inputs, texted),
    ...as("proposals", tables.proposals, texted),
    ...as("decisions", tables.decisions, texted),
    ...as("assignments", tables.assignments, ({ what }) => what),
    ...as("mentions", tables.mentions, ({ date }) => date),
  ];
}

/** Call it when `replacing` has given the new rows their ids. */
export function keptRows(made: Made, { kept }: Replacing, previous: MinutesRecord): Tables {
  const dueRead = dueIn(previous);
  const { tables, newItems, newFacts } = made;
  const itemOf = new Map(newItems.map((item) => [item.wasId, item]));
  const factOf = new Map(newFacts.map((fact) => [fact.wasId, fact]));
  const items = tables.items.map((row) => ({
    ...row,
    id: itemOf.get(row.id)?.id ?? row.id,
    slug: itemOf.get(row.id)?.slug ?? row.slug,
  }));
  const again = <Row extends { id: string; item_id: string | null }>(row: Row): Row => ({
    ...row,
    id: factOf.get(row.id)?.id ?? row.id,
    item_id: row.item_id === null ? null : (itemOf.get(row.item_id)?.id ?? row.item_id),
  });
  const old = ({ id }: { id: string }) => {
    const row = kept.get(id);
    return row !== undefined && "table" in row ? row : undefined;
  };
  const decisions = tables.decisions.map((row) => ({
    ...again(row),
    slug: factOf.get(row.id)?.slug ?? row.slug,
  }));
  const assignments = tables.assignments.map((row) => dated(again(row)));
  const holders = tables.assignment_holders.map(({ assignment_id, party_id }) => ({
    assignment_id: factOf.get(assignment_id)?.id ?? assignment_id,
    party_id,
  }));
  const stays = new Map(
    assignments.flatMap((row) => {
      const was = old(row);
      return was !== undefined && was.name === row.who && was.holders.length > 0
        ? [[row.id, was.holders] as const]
        : [];
    }),
  );
  return {
    attendances: tables.attendances.map((row) =>
      seated({ ...row, id: factOf.get(row.id)?.id ?? row.id }, old),
    ),
    items,
    presentations: tables.presentations.map((row) => seated(again(row), old)),
    inputs: tables.inputs.map(again),
    proposals: tables.proposals.map(again),
    decisions,
    assignments,
    assignment_holders: [
      ...holders.filter(({ assignment_id }) => !stays.has(assignment_id)),
      ...[...stays].flatMap(([assignment_id, ids]) => ids.map((party_id) => ({ assignment_id, party_id }))),
    ],
    mentions: tables.mentions.map(again),
  };

  // The day may have become another since it was read: people move it, and a day without a year is reckoned anew when
  // its meeting is dated. Where the minutes say what they said, it stays.
  function dated<Row extends { id: string; due_on: string | null; spans: Spans }>(row: Row): Row {
    const was = old(row);
    if (was?.isMoved === true) return { ...row, due_on: was.dueOn };
    const isAsRead =
      was !== undefined && dueRead.get(JSON.stringify(was.spans))?.includes(row.due_on) === true;
    return isAsRead ? { ...row, due_on: was.dueOn } : row;
  }
}

/** The days due that a record has, by the words of their assignments. */
function dueIn({ items }: MinutesRecord): Map<string, (string | null)[]> {
  const due = new Map<string, (string | null)[]>();
  for (const each of items.flatMap(({ assignments }) => assignments)) {
    const words = JSON.stringify(each.spans ?? []);
    due.set(words, [...(due.get(words) ?? []), each.due]);
  }
  return due;
}

/** All parties that the rows name. */
export function namedIn(rows: Tables, bodyId: string | null): Set<string> {
  const seats = [...rows.attendances, ...rows.presentations];
  return new Set(
    [
      bodyId,
      ...seats.flatMap(({ person_id, organisation_id }) => [person_id, organisation_id]),
      ...rows.assignment_holders.map(({ party_id }) => party_id),
    ].filter((id) => id !== null),
  );
}

/** Takes out of the book what was added to it for names that were known all the time. */
export function agreed(book: PartyBook, named: ReadonlySet<string>): void {
  const keep = <Each>(list: Each[], isNamed: (each: Each) => boolean) =>
    list.splice(0, list.length, ...list.filter(isNamed));
  keep(book.added, ({ id }) => named.has(id));
  keep(book.newSpellings, ({ partyId }) => named.has(partyId));
}

function seated<
  Row extends {
    id: string;
    name: string;
    organisation: string | null;
    person_id: string;
    organisation_id: string | null;
  },
>(row: Row, old: (row: Row) => StoredFact | undefined): Row {
  const was = old(row);
  if (
    was === undefined ||
    was.name !== row.name ||
    was.organisation !== row.organisation ||
    was.personId === null
  )
    return row;
  return { ...row, person_id: was.personId, organisation_id: was.organisationId };
}
