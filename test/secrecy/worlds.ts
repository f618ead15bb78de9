// Chance makes installations: what there is in them and who it is for. What fails is told as the smallest that fails.
import fc, { type Arbitrary } from "fast-check";
import { type ConsultationShape, consultationOf, consultationShape } from "./consultation-worlds.ts";
import { chosen, type Naming, naming, said } from "./naming.ts";
import { type RoundShape, roundOf, roundShape } from "./round-worlds.ts";
import type { Audience, Cooperation, Item, Meeting, Party, Told, World } from "./things.ts";
import { deedOf, planningOf, planningShape, runItemOf, runItemShape, runOf, runShape } from "./run-worlds.ts";
import { accountOf, accountShape, inOffice, mandateOf, mandateShape } from "./people.ts";

export const today = "2026-05-20";

/** How much there is: at most, or always. */
export interface Size {
  readonly cooperations: number;
  readonly meetings: number;
  readonly items: number;
  readonly accounts: number;
  readonly isFull: boolean;
}

export const persons = 4;
const [bodies, organisations] = [2, 2];

const reach = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant<"public">("public") }), weight: 2 },
  fc.record({ kind: fc.constant<"cooperation">("cooperation") }),
  fc.record({ kind: fc.constant<"body">("body"), isOther: fc.nat(3) }),
  fc.record({
    kind: fc.constant<"closed">("closed"),
    persons: fc.uniqueArray(fc.nat(persons - 1), { minLength: 1, maxLength: 2 }),
  }),
);
type Reach = typeof reach extends Arbitrary<infer Shape> ? Shape : never;

/** Less often something than nothing. */
const seldom = <Value>(made: Arbitrary<Value>, ofTen: number) =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 10 - ofTen }, { arbitrary: made, weight: ofTen });
const own = seldom(reach, 3);
const person = fc.nat(persons - 1);

/** In full worlds always. */
const maybe = ({ isFull }: Pick<Size, "isFull">) => (isFull ? fc.constant(true) : fc.boolean());

const itemShape = (size: Size) =>
  fc.record({
    own,
    input: own,
    decision: own,
    assignment: own,
    presenter: person,
    holder: person,
    hasProposal: maybe(size),
    hasMention: maybe(size),
    hasContradiction: maybe(size),
    annex: own,
    run: runItemShape,
  });
type ItemShape = ReturnType<typeof itemShape> extends Arbitrary<infer Shape> ? Shape : never;

const meetingShape = (size: Size) =>
  fc.record({
    own: reach,
    body: fc.nat(bodies - 1),
    attendee: person,
    document: seldom(reach, 2),
    isMasked: fc.nat(3),
    isPassed: fc.nat(3),
    run: fc.option(runShape, { freq: 3 }),
    items: fc.array(itemShape(size), { minLength: size.isFull ? size.items : 0, maxLength: size.items }),
  });
type MeetingShape = ReturnType<typeof meetingShape> extends Arbitrary<infer Shape> ? Shape : never;

const cooperationShape = (size: Size) =>
  fc.record({
    isOpened: fc.boolean(),
    hasMember: maybe(size),
    hasLikeness: maybe(size),
    hasMerge: maybe(size),
    hasDating: maybe(size),
    meetings: fc.array(meetingShape(size), {
      minLength: size.isFull ? size.meetings : 0,
      maxLength: size.meetings,
    }),
    planning: planningShape,
  });
type CooperationShape = ReturnType<typeof cooperationShape> extends Arbitrary<infer Shape> ? Shape : never;

/** In full worlds so many of each cooperation. */
const rounds = 5;
const roundShapes = ({ isFull }: Size) =>
  fc.array(roundShape(reach), { minLength: isFull ? rounds : 0, maxLength: isFull ? rounds : 2 });

const withRounds = (
  names: Naming,
  place: Cooperation,
  shapes: readonly RoundShape<Reach>[],
): Cooperation => ({
  ...place,
  rounds: shapes.map((each, at) =>
    roundOf(names, each, place, at + 1, (asked, body) => audienceOf(names, asked, place, body)),
  ),
});

const consultationShapes = ({ isFull }: Size) =>
  fc.array(consultationShape, { minLength: isFull ? rounds : 0, maxLength: isFull ? rounds : 2 });

const withConsultations = (
  names: Naming,
  place: Cooperation,
  shapes: readonly ConsultationShape[],
): Cooperation => ({
  ...place,
  consultations: shapes.map((each, at) => consultationOf(names, each, place, at + 1)),
});

export function worlds(size: Size): Arbitrary<World> {
  const { cooperations, accounts, isFull } = size;
  const shape = fc.record({
    cooperations: fc.array(cooperationShape(size), {
      minLength: isFull ? cooperations : 1,
      maxLength: cooperations,
    }),
    mandates: fc.array(mandateShape, { minLength: isFull ? persons : 0, maxLength: persons * 2 }),
    accounts: fc.array(accountShape(cooperations), { minLength: isFull ? accounts : 0, maxLength: accounts }),
    // The last, so that what was made before there were rounds is made as it was.
    rounds: fc.tuple(roundShapes(size), roundShapes(size)),
    consultations: fc.tuple(consultationShapes(size), consultationShapes(size)),
  });
  return shape.map((made) => {
    const names = naming();
    const there = made.cooperations.map((each, number) => cooperationOf(names, each, number));
    const taken = new Set<string>();
    const mandates = made.mandates.flatMap((each) => mandateOf(names, each, there));
    const accountsThere = made.accounts.map((each, number) =>
      accountOf(names, isFull ? inOffice(each, number) : each, { there, taken, number }),
    );
    const asking = there.map((place, number) => withRounds(names, place, made.rounds[number] ?? []));
    const world = {
      cooperations: asking.map((place, number) =>
        withConsultations(names, place, made.consultations[number] ?? []),
      ),
      mandates,
      accounts: accountsThere,
    };
    // What it was made of says as much in fewer words.
    return Object.defineProperty(world, fc.toStringMethod, { value: () => fc.stringify(made) });
  });
}

/** The same for the same number. */
export function fullWorld(seed: number, size: Omit<Size, "isFull">): World {
  const [world] = fc.sample(worlds({ ...size, isFull: true }), { seed, numRuns: 1 });
  if (world === undefined) throw new Error("no world was made");
  return world;
}

function cooperationOf(names: Naming, shape: CooperationShape, number: number): Cooperation {
  const id = names.id();
  const some = (kind: Party["kind"], count: number) =>
    Array.from({ length: count }, () => partyOf(names, kind));
  const place = {
    id,
    persons: some("person", persons),
    bodies: some("body", bodies),
    organisations: some("organisation", organisations),
  };
  const meetings: Meeting[] = [];
  for (const [at, each] of shape.meetings.entries())
    meetings.push(meetingOf(names, each, place, at, meetings.at(-1)));
  const [first, second] = meetings;
  const [left, right] = place.persons;
  const isWhole = left !== undefined && right !== undefined;
  const isDated = shape.hasDating && first !== undefined && second !== undefined;
  return {
    ...place,
    word: names.word(),
    slug: `samverkan-${number}`,
    // What has something public is there for the public to find.
    isOpened: shape.isOpened || meetings.some((meeting) => meeting.own.kind === "public"),
    member: shape.hasMember ? (place.organisations[0]?.id ?? null) : null,
    meetings,
    import: { ...said(names), failed: names.word(), scan: said(names) },
    likeness: shape.hasLikeness && isWhole ? { id: names.id(), left: left.id, right: right.id } : null,
    merge: shape.hasMerge && isWhole ? { id: names.id(), kept: left.id, merged: right.id } : null,
    dating: isDated ? { ...said(names), meeting: first.id, witness: second.id } : null,
    planning: planningOf(names, shape.planning, place, meetings),
    rounds: [],
    consultations: [],
  };
}

type Place = Pick<Cooperation, "id" | "persons" | "bodies" | "organisations">;

function meetingOf(
  names: Naming,
  shape: MeetingShape,
  place: Place,
  number: number,
  other: Meeting | undefined,
): Meeting {
  const body = chosen(place.bodies, shape.body);
  const reaching = (each: Reach) => audienceOf(names, each, place, body);
  const tell = (each: Reach | null): Told => ({
    ...said(names),
    own: each === null ? null : reaching(each),
  });
  const attendee = chosen(place.persons, shape.attendee).id;
  const isMasked = shape.isMasked === 1;
  const items = shape.items.map((each, at) => {
    const around = { place, attendee, other, number: at + 1 };
    const run = shape.run === null ? null : runItemOf(names, each.run, tell(each.annex).own, around);
    const deed = deedOf(names, each.run, around);
    const returns = each.run.isReturning ? (other?.id ?? null) : null;
    return { ...itemOf(names, each, place, { tell, at, isMasked, returns }), deed, run };
  });
  const isComing = shape.run !== null && ["planned", "called", "cancelled"].includes(shape.run.stage);
  const sha256 = names.id().replaceAll("-", "").repeat(2);
  return {
    ...said(names),
    own: reaching(shape.own),
    cooperation: place.id,
    body: body.id,
    slug: isComing ? `2027-03-1${number}` : `202${number}-03-1${number}`,
    attendees: [attendee],
    items,
    document: {
      ...tell(shape.document),
      sha256,
      original: names.word(),
      path: names.word(),
      correction: said(names),
    },
    masked: isMasked ? said(names) : null,
    passed: shape.isPassed === 1 ? said(names) : null,
    run: shape.run === null ? null : runOf(names, shape.run, place, items),
  };
}

interface InMeeting {
  readonly tell: (each: Reach | null) => Told;
  readonly at: number;
  readonly isMasked: boolean;
  readonly returns: string | null;
}

function itemOf(
  names: Naming,
  shape: ItemShape,
  place: Place,
  { tell, at, isMasked, returns }: InMeeting,
): Omit<Item, "deed" | "run"> {
  return {
    ...tell(shape.own),
    slug: `${at + 1}`,
    presenter: chosen(place.persons, shape.presenter).id,
    proposal: shape.hasProposal ? said(names) : null,
    mention: shape.hasMention ? said(names) : null,
    contradiction: shape.hasContradiction ? said(names) : null,
    input: tell(shape.input),
    decision: { ...tell(shape.decision), slug: `${at + 1}-1`, masked: isMasked ? names.word() : null },
    assignment: { ...tell(shape.assignment), holder: chosen(place.persons, shape.holder).id, returns },
  };
}

function audienceOf(names: Naming, shape: Reach, place: Place, body: Party): Audience {
  if (shape.kind === "body") {
    const other = place.bodies.find(({ id }) => id !== body.id) ?? body;
    return { kind: "body", body: shape.isOther === 1 ? other.id : body.id };
  }
  if (shape.kind !== "closed") return shape;
  const named = shape.persons.map((each) => chosen(place.persons, each).id);
  return { kind: "closed", number: names.number(), persons: named };
}

function partyOf(names: Naming, kind: Party["kind"]): Party {
  const { id, word } = said(names);
  return { id, word, kind, slug: word, alias: names.word() };
}
