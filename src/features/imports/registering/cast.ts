// Who everyone in a record is: its names resolved against the register.
import { foldName } from "../../../lib/names.ts";
import type { MinutesRecord } from "../../minutes/index.ts";
import {
  attendeeNamed,
  bodyNamed,
  holdersNamed,
  isOurs,
  isSameCooperation,
  municipalityNamed,
  type NamedCooperation,
  organisationKeys,
  organisationNamed,
  otherCooperations,
  ownerIn,
  partsOf,
  type PartyBook,
  personNamed,
  type Wanted,
} from "../../parties/index.ts";

interface Seat {
  readonly personId: string;
  readonly organisationId: string | null;
}

export interface Cast {
  readonly bodyId: string | null;
  /** The cooperation that the record names, when it is not ours. */
  readonly otherCooperation: string | null;
  /** In the order of the record's people. */
  readonly attendees: readonly Seat[];
  /** In the order of the record's items. */
  readonly items: readonly { presenters: readonly Seat[]; holders: readonly (readonly string[])[] }[];
}

export function castOf(record: MinutesRecord, otherCooperation: string | null, book: PartyBook): Cast {
  const bodyId = record.body === null ? null : bodyNamed(book, record.body, otherCooperation).id;
  const meeting = { bodyId, cooperation: otherCooperation, attendees: [] };

  const seat = (resolve: typeof attendeeNamed, name: string, organisation: string | null): Seat => {
    const named = organisation?.trim() ?? "";
    const organisationId = named === "" ? null : organisationNamed(book, named).id;
    return { personId: resolve(book, name, organisationId, meeting).id, organisationId };
  };
  const attendees = record.people.map((person) => seat(attendeeNamed, person.name, person.organisation));
  const items = record.items.map((item) => ({
    presenters: item.presenters.map((presenter) => seat(personNamed, presenter.name, presenter.organisation)),
    holders: item.assignments.map(({ who }) => holdersNamed(book, who, meeting).map(({ id }) => id)),
  }));
  return { bodyId, otherCooperation, attendees, items };
}

/** What to look up before the record's names can be resolved. */
export function namesOf(record: MinutesRecord): Wanted {
  const presenters = record.items.flatMap((item) => item.presenters);
  const people = [...record.people, ...presenters].map(({ name }) => name);
  const holders = record.items.flatMap((item) =>
    item.assignments.flatMap(({ who }) => [who, ...partsOf(who)]),
  );
  const organisations = [
    ...[...record.people, ...presenters].map(({ organisation }) => organisation ?? ""),
    ...holders,
    ...holders.map((part) => (ownerIn(part) ?? "").replace(/s$/, "")),
    ...holders.map((part) => ownerIn(part) ?? ""),
  ].filter((name) => name !== "");
  const municipalities = organisations.map((name) => municipalityNamed(name)?.code);
  return {
    spellings: unique([...people, ...organisations]),
    folded: unique([...people.map(foldName), ...organisations.flatMap(organisationKeys)]),
    municipalityCodes: unique(municipalities.filter((code) => code !== undefined)),
  };
}

/** The cooperation named, when it is not ours; by the name that the register knows it by. */
export function otherThan(ours: NamedCooperation, named: string | null, book: PartyBook): string | null {
  if (named === null || named.trim() === "" || isOurs(ours, named) || municipalityNamed(named) !== null)
    return null;
  return otherCooperations(book).find((other) => isSameCooperation(other, named)) ?? named.trim();
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== "");
}
