// How it was voted, and who reserved himself against the decision, as Swedish minutes say it.
import type { RecordReservation, RecordVote } from "../../record.ts";
import type { Block } from "../paper.ts";
import { wording } from "../wording.ts";

export function votes(held: readonly RecordVote[] = []): Block[] {
  return held.flatMap((vote) => [line(wording.vote.label, outcomeOf(vote)), ...names(vote)]);
}

export function reservations(made: readonly RecordReservation[] = []): Block[] {
  const { label, against } = wording.reservation;
  return made.map(({ names: people, text }) => line(label, against(people, text)));
}

const line = (label: string, text: string): Block => ({ kind: "line", label, text });

function outcomeOf({ yesMeans, noMeans, yes, no, abstained, castingVote }: RecordVote): string {
  const words = wording.vote;
  const means = [
    ...(yesMeans === "" ? [] : [words.yesMeans(yesMeans)]),
    ...(noMeans === "" ? [] : [words.noMeans(noMeans)]),
  ];
  const casting = castingVote === null ? [] : [words.casting(castingVote)];
  return [...means, words.sum(yes, no, abstained), ...casting].join(" ");
}

function names({ answers }: RecordVote): Block[] {
  return (["yes", "no", "abstained"] as const).flatMap((side) => {
    const people = answers.filter(({ answer }) => answer === side).map(({ name }) => name);
    return people.length === 0 ? [] : [line(wording.vote.side[side], people.join(", "))];
  });
}
