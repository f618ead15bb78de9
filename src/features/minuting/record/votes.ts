// What minutes say of votes and reservations: of votes that are closed, by side.
import type { RecordReservation, RecordVote } from "../../minutes/index.ts";
import { jointly } from "../reserving/rules.ts";
import { sides, sumOf } from "../voting/rules.ts";
import type { RegisteredMeeting } from "./queries.ts";

type Registered = RegisteredMeeting["items"][number];

export function votesFrom(votes: Registered["votes"]): RecordVote[] {
  return votes
    .filter(({ isOpen }) => !isOpen)
    .map((vote) => ({
      yesMeans: vote.yesMeans,
      noMeans: vote.noMeans,
      ...sumOf(vote),
      castingVote: vote.castingVote,
      answers: sides.flatMap((side) =>
        vote.answers.filter(({ answer }) => answer === side).map(({ name, answer }) => ({ name, answer })),
      ),
    }));
}

export function reservationsFrom(reservations: Registered["reservations"]): RecordReservation[] {
  return jointly(reservations).map(({ text, made }) => ({
    names: made.map(({ name }) => name),
    text: text.replaceAll(/\s+/g, " ").trim(),
  }));
}
