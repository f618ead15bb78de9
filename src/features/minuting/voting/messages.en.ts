import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  vote: "Vote",
  newVote: "Vote",
  yesMeans: "Yes means",
  noMeans: "No means",
  open: { "roll-call": "Roll call", count: "Counted votes" },
  sides: { yes: "Yes", no: "No", abstained: "Abstains" },
  means: (side, words) => `${side}: ${words}.`,
  voters: (count) => (count === 1 ? "One has a vote here." : `${count} have a vote here.`),
  byHimself: "answered personally",
  close: "Sum up",
  allAnswered: "All have answered.",
  left: (count) => (count === 1 ? "One has not answered." : `${count} have not answered.`),
  sum: (yes, no, abstained) => `${yes} yes, ${no} no, ${abstained} abstaining`,
  won: { yes: "Yes has the most votes.", no: "No has the most votes." },
  casting: (side) => `As many yes as no. The chair’s casting vote: ${side}.`,
  tie: (chair) =>
    `As many yes as no. ${chair === null ? "The chair" : `The chair, ${chair},`} has the casting vote.`,
  takeClause: "Take the decision from the outcome:",
  removed: (words) => `the vote ${words}`,
  reservations: "Reservations",
  newReservation: "Reservation",
  whoReserves: "Who reserves",
  reserve: "Reserves",
  reserves: (names) => `Reservation against the decision: ${names}.`,
  reservationOf: (names) => `Reservation by ${names}, in their own words`,
};
