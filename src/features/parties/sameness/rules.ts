// Two parties that may be one: near names in the same seat, in years that overlap. A person decides.
import { daysBetween } from "../../../lib/days.ts";
import { foldName } from "../../../lib/names.ts";
import {
  isNearSurname,
  isOneLetterApart,
  isPartOfName,
  isSameFolded,
  nameParts,
} from "../../../lib/nearness.ts";
import type { PartyKind } from "../../../platform/db/schema.ts";
import { isFirstNameAlone, isFirstNameOf } from "../resolution/people.ts";

export interface Seat {
  readonly partyId: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly isMunicipality: boolean;
  readonly organisationId: string | null;
  readonly bodyId: string | null;
  /** The first and the last day seen there; null while those meetings have no date. */
  readonly from: string | null;
  readonly until: string | null;
}

export type Reason =
  | "same-folded"
  | "one-letter"
  | "near-surname"
  | "part-of-name"
  | "first-name"
  | "same-organisation"
  | "same-body";

export interface Pair {
  readonly leftId: string;
  readonly rightId: string;
  readonly reasons: readonly Reason[];
}

/** Pairs to ask about. `seats` hold one entry for each party in each seat it has been seen in. `about`: pairs with one of
 *  these, for which all who share a first name or a surname with them are needed. */
export function pairsToAskAbout(seats: readonly Seat[], about?: ReadonlySet<string>): Pair[] {
  const pairs = new Map<string, Pair>();
  const people = seats.filter(({ kind }) => kind === "person");
  const seated = new Set(
    people.filter(({ organisationId }) => organisationId !== null).map(({ partyId }) => partyId),
  );
  for (const { one, other, together } of couplesIn(people, placesOf, about)) {
    // What is least to ask comes first: in a large register nearly every couple falls there.
    const seat = sharedSeat(one, other, seated);
    if (seat === null || !overlap(one, other)) continue;
    const likeness = likenessOf(one, other, together);
    if (likeness !== null) enter(pairs, pairOf(one, other, [likeness, seat]));
  }
  for (const { one, other } of couplesIn(seats.filter(mayBeMisspelled), beginningAndEnd, about)) {
    if (one.kind === other.kind && isOneLetterApart(one.name, other.name))
      enter(pairs, pairOf(one, other, ["one-letter"]));
  }
  return [...pairs.values()];
}

export interface Called {
  readonly id: string;
  readonly name: string;
}

/** Who must be looked at anew when something has changed of some: they, and those of whom a first name is all there is,
 *  which may mean them or not. */
export function askedAnew(people: readonly Called[], touched: ReadonlySet<string>): Set<string> {
  const firsts = new Set(people.filter(({ id }) => touched.has(id)).map(({ name }) => nameParts(name).first));
  const alone = people.filter(({ name }) => isFirstNameAlone(name) && firsts.has(nameParts(name).first));
  return new Set([...touched, ...alone.map(({ id }) => id)]);
}

/** All who share a first name or a surname with some of them. */
export function namesakesOf(people: readonly Called[], those: ReadonlySet<string>): string[] {
  const keys = new Set(people.filter(({ id }) => those.has(id)).flatMap(({ name }) => nameKeys(name)));
  return people.filter(({ name }) => nameKeys(name).some((key) => keys.has(key))).map(({ id }) => id);
}

function nameKeys(name: string): string[] {
  const { first, last } = nameParts(name);
  return last === "" ? [`first ${first}`] : [`first ${first}`, `last ${last}`];
}

function likenessOf(one: Seat, other: Seat, together: readonly Seat[]): Reason | null {
  if (isSameFolded(one.name, other.name) || one.name === other.name) return "same-folded";
  if (isFirstNameAlone(one.name) || isFirstNameAlone(other.name)) {
    const [alone, whole] = isFirstNameAlone(one.name) ? [one, other] : [other, one];
    const meant = together.filter(({ name }) => isFirstNameOf(alone.name, name));
    return meant.includes(whole) && new Set(meant.map(({ partyId }) => partyId)).size === 1
      ? "first-name"
      : null;
  }
  if (isNearSurname(one.name, other.name)) return "near-surname";
  if (isPartOfName(one.name, other.name)) return "part-of-name";
  return isOneLetterApart(one.name, other.name) ? "one-letter" : null;
}

// The same organisation; or the same body, where for one of the two no organisation is ever told.
function sharedSeat(one: Seat, other: Seat, seated: ReadonlySet<string>): Reason | null {
  if (one.organisationId !== null && one.organisationId === other.organisationId) return "same-organisation";
  const isOneUnseated = !seated.has(one.partyId) || !seated.has(other.partyId);
  return one.bodyId !== null && one.bodyId === other.bodyId && isOneUnseated ? "same-body" : null;
}

const aYear = 366;

function overlap(one: Seat, other: Seat): boolean {
  if (one.from === null || one.until === null || other.from === null || other.until === null) return true;
  return daysBetween(one.until, other.from) <= aYear && daysBetween(other.until, one.from) <= aYear;
}

// A municipality is never matched by nearness, and short names are too easily near.
function mayBeMisspelled({ kind, name, isMunicipality }: Seat): boolean {
  return kind !== "person" && !isMunicipality && foldName(name).length >= 12;
}

function placesOf(seat: Seat): string[] {
  const keys = nameKeys(seat.name);
  const places = [seat.organisationId, seat.bodyId].filter((place) => place !== null);
  return places.flatMap((place) => keys.map((key) => `${place} ${key}`));
}

function beginningAndEnd({ kind, name }: Seat): string[] {
  const folded = foldName(name);
  return [`${kind} ${folded.slice(0, 5)}`, `${kind} ${folded.slice(-5)}`];
}

interface Couple {
  readonly one: Seat;
  readonly other: Seat;
  /** All who share what the two were found by. */
  readonly together: readonly Seat[];
}

// Only what shares a block is compared, so that the work grows with the register and not with its square.
function* couplesIn(
  seats: readonly Seat[],
  keysOf: (seat: Seat) => string[],
  about?: ReadonlySet<string>,
): Generator<Couple> {
  const isAsked = ({ partyId }: Seat) => about === undefined || about.has(partyId);
  for (const together of blocks(seats, keysOf)) {
    const asked = together.filter(isAsked);
    const others = together.filter((seat) => !isAsked(seat));
    for (const [i, one] of asked.entries()) {
      for (let j = 0; j < i; j++) {
        const other = asked[j];
        if (other !== undefined && one.partyId !== other.partyId) yield { one, other, together };
      }
      for (const other of others) yield { one, other, together };
    }
  }
}

function blocks(seats: readonly Seat[], keysOf: (seat: Seat) => string[]): Seat[][] {
  const found = new Map<string, Seat[]>();
  for (const seat of seats) {
    for (const key of new Set(keysOf(seat))) {
      const there = found.get(key);
      if (there === undefined) found.set(key, [seat]);
      else there.push(seat);
    }
  }
  return [...found.values()];
}

function pairOf(one: Seat, other: Seat, reasons: readonly Reason[]): Pair {
  const [leftId = "", rightId = ""] = [one.partyId, other.partyId].toSorted();
  return { leftId, rightId, reasons };
}

function enter(pairs: Map<string, Pair>, pair: Pair): void {
  const key = `${pair.leftId} ${pair.rightId}`;
  const reasons = new Set([...(pairs.get(key)?.reasons ?? []), ...pair.reasons]);
  pairs.set(key, { ...pair, reasons: [...reasons] });
}
