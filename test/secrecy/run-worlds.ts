// Chance makes what there is around a meeting that is run here.
import fc, { type Arbitrary } from "fast-check";
import { chosen, type Naming, said } from "./naming.ts";
import type { Deed, Planning, Run, RunItem, Stage } from "./run-things.ts";
import type { Audience, Cooperation, Item, Meeting } from "./things.ts";

const stages: readonly Stage[] = ["planned", "called", "cancelled", "minuting", "circulated", "approved"];
const account = fc.nat(9);
const person = fc.nat(3);
/** One of the items, or none. */
const about = fc.nat(3);

export const runShape = fc.record({
  stage: fc.constantFrom(...stages),
  closedTo: fc.uniqueArray(person, { minLength: 1, maxLength: 2 }),
  isClosed: fc.boolean(),
  taker: account,
  invitee: fc.record({ person, about, isOfPart: fc.boolean() }),
  comment: fc.record({ person, about, isOfInput: fc.boolean() }),
  adjustment: fc.record({ person, about }),
  noticed: about,
  corrected: about,
});
export type RunShape = typeof runShape extends Arbitrary<infer Shape> ? Shape : never;

export const runItemShape = fc.record({
  isInPart: fc.nat(3),
  isWatching: fc.boolean(),
  isReturning: fc.boolean(),
  organisation: fc.nat(1),
  deed: fc.record({ person, doer: account, isAtMeeting: fc.boolean() }),
});
export type RunItemShape = typeof runItemShape extends Arbitrary<infer Shape> ? Shape : never;

export const planningShape = fc.record({
  body: fc.nat(1),
  wisher: account,
  hasWish: fc.boolean(),
  isWaiting: fc.boolean(),
  meeting: fc.nat(5),
});
export type PlanningShape = typeof planningShape extends Arbitrary<infer Shape> ? Shape : never;

type Place = Pick<Cooperation, "persons" | "bodies" | "organisations">;

export function runOf(names: Naming, shape: RunShape, place: Place, items: readonly Item[]): Run {
  const who = (at: number) => chosen(place.persons, at).id;
  const itemAt = (at: number) => items[at - 1]?.id ?? null;
  const { invitee, comment, adjustment } = shape;
  const own: Audience | null = shape.isClosed
    ? { kind: "closed", number: names.number(), persons: shape.closedTo.map(who) }
    : null;
  const input = comment.isOfInput ? (items[comment.about - 1]?.input.id ?? null) : null;
  return {
    stage: shape.stage,
    isBetween: shape.stage === "approved" && shape.noticed % 2 === 0,
    link: names.word(),
    part: { ...said(names), own },
    taker: shape.taker,
    step: said(names),
    call: said(names),
    outing: names.id(),
    invitee: { ...said(names), item: itemAt(invitee.about), person: who(invitee.person) },
    answer: { ...said(names), isOfPart: invitee.isOfPart },
    round: names.id(),
    comment: {
      ...said(names),
      item: itemAt(comment.about),
      input,
      person: who(comment.person),
      answer: names.word(),
    },
    adjustment: { ...said(names), item: itemAt(adjustment.about), person: who(adjustment.person) },
    notice: { ...said(names), item: itemAt(shape.noticed) },
    correction: { ...said(names), item: itemAt(shape.corrected) },
    copy: { ...said(names), file: names.word(), isWithdrawn: shape.corrected === 1 },
  };
}

interface Around {
  readonly place: Place;
  readonly attendee: string;
  /** A meeting of the same cooperation that there is already. */
  readonly other: Meeting | undefined;
  readonly number: number;
}

export function runItemOf(
  names: Naming,
  shape: RunItemShape,
  own: Audience | null,
  { place, attendee, other, number }: Around,
): RunItem {
  return {
    isInPart: shape.isInPart === 1,
    background: names.word(),
    annex: { ...said(names), own, number, file: names.word() },
    absence: { id: names.id(), person: attendee },
    registered: { ...said(names), organisation: chosen(place.organisations, shape.organisation).id },
    turn: names.id(),
    act: said(names),
    vote: { ...said(names), person: attendee },
    reservation: { ...said(names), person: attendee },
    reported: other?.run?.isBetween === true ? other.id : null,
    watched: shape.isWatching ? (other?.items[0]?.assignment.id ?? null) : null,
  };
}

export function deedOf(names: Naming, { deed }: RunItemShape, { place, other }: Around): Deed {
  return {
    ...said(names),
    person: chosen(place.persons, deed.person).id,
    doer: deed.doer,
    meeting: deed.isAtMeeting ? (other?.id ?? null) : null,
  };
}

export function planningOf(
  names: Naming,
  shape: PlanningShape,
  place: Place,
  meetings: readonly Meeting[],
): Planning {
  const meeting = meetings[shape.meeting];
  const body = meeting?.body ?? chosen(place.bodies, shape.body).id;
  const wish = {
    ...said(names),
    body,
    wisher: shape.wisher,
    background: names.word(),
    isWaiting: shape.isWaiting,
    answer: names.word(),
    meeting: meeting?.id ?? null,
    item: shape.isWaiting ? null : (meeting?.items[0]?.id ?? null),
  };
  return {
    forms: place.bodies.map(({ id }) => ({ body: id, word: names.word() })),
    dates: {
      ...said(names),
      day: { ...said(names), body, name: names.word(), meeting: meeting?.id ?? null },
    },
    event: said(names),
    wish: shape.hasWish ? wish : null,
    line: names.word(),
  };
}
