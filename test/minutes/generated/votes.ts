// Generated votes and reservations, of those who were there.
import fc from "fast-check";
import type { RecordPerson, RecordReservation, RecordVote } from "../../../src/features/minutes/index.ts";

const means = fc.constantFrom(
  { yesMeans: "bifall till förslaget", noMeans: "avslag" },
  { yesMeans: "bifall", noMeans: "avslag" },
  { yesMeans: "bifall till arbetsutskottets förslag", noMeans: "bifall till Alsjös ändring" },
  { yesMeans: "att ärendet avgörs i dag", noMeans: "att ärendet återremitteras" },
);
const sides = ["yes", "no", "abstained"] as const;
const castingVote = fc.constantFrom("yes", "no");

const settled = (vote: Omit<RecordVote, "castingVote">, casting: "yes" | "no"): RecordVote => ({
  ...vote,
  castingVote: vote.yes === vote.no ? casting : null,
});

const counted = fc
  .tuple(means, fc.integer({ min: 1, max: 49 }), fc.nat(49), fc.nat(3), castingVote)
  .map(([said, yes, no, abstained, casting]) =>
    settled({ ...said, yes, no, abstained, answers: [] }, casting),
  );

const called = (names: readonly string[]) =>
  fc
    .tuple(
      means,
      fc.array(fc.constantFrom(...sides, "yes" as const), {
        minLength: names.length,
        maxLength: names.length,
      }),
      castingVote,
    )
    .map(([said, given, casting]) => {
      const all = names.map((name, i) => ({ name, answer: given[i] ?? "yes" }));
      const answers = sides.flatMap((side) => all.filter(({ answer }) => answer === side));
      const of = (side: (typeof sides)[number]) => answers.filter(({ answer }) => answer === side).length;
      const sum = { yes: of("yes"), no: of("no"), abstained: of("abstained") };
      return settled({ ...said, ...sum, answers }, casting);
    });

const reasons = fc.constantFrom(
  "",
  "",
  "till förmån för eget yrkande.",
  "Underlaget saknar en kalkyl. Frågan borde ha gått ut på remiss.",
);

interface Voted {
  votes?: RecordVote[];
  reservations?: RecordReservation[];
}

/** Mostly none. */
export function votedBy(people: readonly RecordPerson[]): fc.Arbitrary<Voted> {
  const names = people.filter(({ presence }) => presence === "member").map(({ name }) => name);
  const vote = fc.oneof(counted, called(names));
  const votes = fc.array(vote, { minLength: 1, maxLength: 2 }).filter(([one, other]) => one !== other);
  const reservations = fc
    .tuple(fc.shuffledSubarray(names, { minLength: 1, maxLength: Math.min(3, names.length) }), reasons)
    .map(([who, text]) => [{ names: who, text }]);
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant<Voted>({}) },
    { weight: 2, arbitrary: votes.map((held): Voted => ({ votes: held })) },
    { weight: 1, arbitrary: reservations.map((made): Voted => ({ reservations: made })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(votes, reservations)
        .map(([held, made]): Voted => ({ votes: held, reservations: made })),
    },
  );
}
