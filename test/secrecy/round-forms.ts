// The forms of rounds: for the desk of a round, and for whoever answers for somebody.
import type { Form, Named } from "./forms.ts";
import { named } from "./forms.ts";
import type { Eyes } from "./model.ts";
import { fresh } from "./run-forms.ts";
import type { Round } from "./round-things.ts";
import type { Cooperation } from "./things.ts";

type Fields = Form["fields"];

export function roundForms(place: Cooperation): Named[] {
  return [...ofNewOnes(place), ...place.rounds.flatMap((round) => [...ofRound(place, round), ...ofReplies(place, round)])];
}

/** A new one is for the desk of some body; whose, its fields say. */
function ofNewOnes(place: Cooperation): Named[] {
  const made = (organ: string, mayBeSent: Form["mayBeSent"]) =>
    named("/rundor", "/rundor", { nytt: fresh, slag: "anchoring", fraga: "Kan vi?", organ, sista: "2026-06-30" }, mayBeSent);
  return place.bodies.map(({ id }) =>
    made(id, (eyes) => eyes.belongs(place.id, { kind: "desk", body: id })),
  );
}

function ofRound(place: Cooperation, round: Round): Named[] {
  const isDesk = (eyes: Eyes) => eyes.deskOfRound(place, round);
  const at = (pattern: string, address: string, fields: Fields = {}) =>
    named(`/rundor/:number${pattern}`, `/rundor/${round.number}${address}`, fields, isDesk);
  const mails = round.asked.flatMap(({ replies }) => replies.flatMap(({ mail }) => mail ?? []));
  return [
    at("/andra", "/andra", { fraga: "Kan vi?", sista: "2026-06-30" }),
    at("/oppning", "/oppning"),
    at("/avbrott", "/avbrott", { ord: "Nej." }),
    at("/avslut", "/avslut"),
    at("/paminnelse", "/paminnelse"),
    at("/underlag", "/underlag"),
    at("/underlag/:paper", `/underlag/${round.paper.id}`, { svar: "bort" }),
    ...mails.map(({ id }) => at("/mejl/:mail", `/mejl/${id}`, { svar: "aside" })),
    ...round.asked.map(({ id }) =>
      at("/svar/:recipient", `/svar/${id}`, { nytt: fresh, "stallning.svar": "agree" }),
    ),
  ];
}

/** Of whoever answers for somebody. */
function ofReplies(place: Cooperation, round: Round): Named[] {
  const mayAnswer = (eyes: Eyes) =>
    eyes.account !== null && round.asked.some((asked) => eyes.ownAsked(place, round, asked));
  const fields = { nytt: fresh, "stallning.svar": "agree" };
  return [named("/rundor/:number/svar", `/rundor/${round.number}/svar`, fields, mayAnswer)];
}

/** By links that nobody has. */
export function formsOfLinks(): Record<string, readonly Form[]> {
  const refused = (address: string, fields: Fields = {}): readonly Form[] => [
    { address, fields, mayBeSent: () => false },
  ];
  const nobodys = "A".repeat(43);
  return {
    "/runda/:token": refused(`/runda/${nobodys}`, { nytt: fresh }),
    "/runda/:token/last": refused(`/runda/${nobodys}/last`),
    "/runda/:token/hem": refused(`/runda/${nobodys}/hem`, { nytt: fresh, namn: "Otto", epost: "otto@exempel.se" }),
    "/fraga/:token": refused(`/fraga/${nobodys}`, { nytt: fresh }),
  };
}
