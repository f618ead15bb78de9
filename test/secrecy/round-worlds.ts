// Chance makes what a cooperation asks of its members.
import fc, { type Arbitrary } from "fast-check";
import type { RepliesSeen, RoundKind } from "../../src/platform/db/rounds-schema.ts";
import { type Stance, stances } from "../../src/features/rounds/form/rules.ts";
import { chosen, type Naming, said } from "./naming.ts";
import type { Answerer, Asked, Reply, Round } from "./round-things.ts";
import type { Audience, Cooperation, Party } from "./things.ts";

const kinds: readonly RoundKind[] = [
  "anchoring",
  "per-capsulam",
  "consultation",
  "nomination",
  "figures",
  "interview",
  "dates",
];
const person = fc.nat(3);

const askedShape = fc.record({
  answerers: fc.uniqueArray(person, { minLength: 1, maxLength: 2 }),
  replies: fc.array(
    fc.record({
      stance: fc.constantFrom<Stance>(...stances),
      isOutside: fc.boolean(),
      cameBy: fc.constantFrom<Reply["cameBy"]>("link", "page", "mail", "desk"),
    }),
    { maxLength: 2 },
  ),
  hasLate: fc.boolean(),
  hasHandover: fc.boolean(),
  file: fc.constantFrom("none", "named", "kept"),
});
type AskedShape = typeof askedShape extends Arbitrary<infer Shape> ? Shape : never;

export const roundShape = <Reach>(reach: Arbitrary<Reach>) =>
  fc.record({
    own: reach,
    kind: fc.constantFrom(...kinds),
    stage: fc.constantFrom<Round["stage"]>("draft", "open", "open", "closed", "cancelled"),
    wasOpened: fc.boolean(),
    isOverdue: fc.boolean(),
    body: fc.nat(2),
    from: fc.constantFrom("nothing", "item", "decision"),
    at: fc.nat(9),
    seen: fc.constantFrom<RepliesSeen>("at-once", "after-answering", "after-closing", "secretariat"),
    isEarly: fc.boolean(),
    isOfMembers: fc.boolean(),
    maker: fc.nat(9),
    asked: fc.tuple(askedShape, askedShape),
  });
export type RoundShape<Reach> = Omit<
  ReturnType<typeof roundShape<Reach>> extends Arbitrary<infer Shape> ? Shape : never,
  "own"
> & { readonly own: Reach };

export function roundOf<Reach>(
  names: Naming,
  shape: RoundShape<Reach>,
  place: Cooperation,
  number: number,
  audienceOf: (own: Reach, body: Party) => Audience,
): Round {
  const items = place.meetings.flatMap((meeting) => meeting.items);
  const source = shape.from === "nothing" || items.length === 0 ? null : chosen(items, shape.at);
  // The last number is nobody's.
  const body = place.bodies[shape.body] ?? null;
  const isOpened =
    shape.stage === "open" || shape.stage === "closed" || (shape.stage === "cancelled" && shape.wasOpened);
  const own = audienceOf(shape.own, body ?? chosen(place.bodies, 0));
  return {
    ...said(names),
    number,
    // What is public opens its cooperation to the public.
    own: own.kind === "public" && !place.isOpened ? { kind: "cooperation" } : own,
    kind: shape.kind,
    stage: shape.stage,
    isOpened,
    deadline: shape.isOverdue ? "2026-05-01" : "2026-06-30",
    background: names.word(),
    label: names.word(),
    body: body?.id ?? null,
    item: shape.from === "item" ? (source?.id ?? null) : null,
    decision: shape.from === "decision" ? (source?.decision.id ?? null) : null,
    seen: shape.seen,
    isEarly: shape.isEarly,
    maker: shape.maker,
    paper: { ...said(names), file: names.word() },
    isOfMembers: shape.isOfMembers,
    made: {
      word: names.word(),
      meeting: place.meetings.length === 0 ? null : chosen(place.meetings, shape.at).id,
    },
    asked: shape.asked.map((each, at) =>
      askedOf(names, each, { place, at, isOpened, isOfMembers: shape.isOfMembers }),
    ),
  };
}

interface InRound {
  readonly place: Cooperation;
  readonly at: number;
  readonly isOpened: boolean;
  readonly isOfMembers: boolean;
}

function askedOf(names: Naming, shape: AskedShape, { place, at, isOpened, isOfMembers }: InRound): Asked {
  const who = (number: number) => chosen(place.persons, number).id;
  const member = who(at);
  // A member answers for himself first.
  const persons = shape.answerers.map(who).filter((each) => !isOfMembers || each !== member);
  const answerers: Answerer[] = (isOfMembers ? [member, ...persons] : persons).map((each) => ({
    id: names.id(),
    person: each,
    email: names.word(),
    mail: said(names),
  }));
  const first = chosen(answerers, 0);
  const file =
    shape.file === "none" || !isOpened
      ? null
      : { ...said(names), content: names.word(), isNamed: shape.file === "named" };
  const fileId = file?.isNamed === true ? file.id : null;
  const reply = (each: AskedShape["replies"][number], isLate: boolean): Reply => ({
    ...said(names),
    answerer: each.cameBy === "desk" ? null : chosen(answerers, 1).id,
    stance: each.stance,
    answer: names.word(),
    isOutside: each.isOutside,
    isLate,
    cameBy: each.cameBy,
    mail: each.cameBy === "mail" ? said(names) : null,
    fileId,
  });
  const inTime = shape.replies.map((each) => reply(each, false));
  // Nobody is late who has answered in time.
  const late =
    shape.hasLate && inTime.length === 0
      ? [{ stance: "against", isOutside: false, cameBy: "link" } as const]
      : [];
  return {
    id: names.id(),
    organisation: isOfMembers ? null : chosen(place.organisations, at).id,
    person: isOfMembers ? member : null,
    number: names.number(),
    answerers,
    replies: isOpened ? [...inTime, ...late.map((each) => reply(each, true))] : [],
    handover:
      shape.hasHandover && isOpened
        ? {
            ...said(names),
            answerer: first.id,
            email: names.word(),
            note: names.word(),
            answer: names.word(),
            words: names.word(),
          }
        : null,
    file,
  };
}
