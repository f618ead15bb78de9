// The forms of rounds: for the desk of a round, and for whoever answers for somebody.
import type { Form, Named } from "./forms.ts";
import { named } from "./forms.ts";
import type { Eyes } from "./model.ts";
import { fresh } from "./run-forms.ts";
import type { Round } from "./round-things.ts";
import type { Cooperation } from "./things.ts";

type Fields = Form["fields"];

export function roundForms(place: Cooperation): Named[] {
  return [
    ...ofNewOnes(place),
    ...place.rounds.flatMap((round) => [...ofRound(place, round), ...ofReplies(place, round)]),
  ];
}

/** A new one is for the desk of some body; whose, its fields say. */
function ofNewOnes(place: Cooperation): Named[] {
  const asked = {
    nytt: fresh,
    slag: "anchoring",
    fraga: "Kan vi?",
    sista: "2026-06-30",
    krets: "cooperation",
  };
  return place.bodies.map(({ id }) =>
    // Whoever runs another body is told that this one is not his.
    named("/rundor/ny", "/rundor/ny", { ...asked, organ: id, ...stanceField }, (eyes) =>
      place.bodies.some((body) => eyes.belongs(place.id, { kind: "desk", body: body.id })),
    ),
  );
}

/** As it is typed. */
const stanceField = { "falt-0-slag": "stance", "falt-0-id": "hallning", "falt-0-etikett": "Hur gör ni?" };

function ofRound(place: Cooperation, round: Round): Named[] {
  const isDesk = (eyes: Eyes) => eyes.deskOfRound(place, round);
  const at = (pattern: string, address: string, fields: Fields = {}) =>
    named(`/rundor/:number${pattern}`, `/rundor/${round.number}${address}`, fields, isDesk);
  const answerers = round.asked.flatMap((asked) => asked.answerers);
  const mails = round.asked.flatMap(({ replies }) => replies.flatMap(({ mail }) => mail ?? []));
  return [
    at("/andra", "/andra", { fraga: "Kan vi?", sista: "2026-06-30" }),
    at("/underlag", "/underlag"),
    at("/underlag/:paper", `/underlag/${round.paper.id}`),
    at("/mottagare", "/mottagare"),
    at("/oppning", "/oppning"),
    at("/paminnelse", "/paminnelse"),
    ...answerers.map(({ id }) => at("/utskick/:answerer", `/utskick/${id}`)),
    ...mails.map(({ id }) => at("/mejl/:mail", `/mejl/${id}`, { svar: "aside" })),
    ...round.asked.map(({ id }) => at("/svar/:recipient", `/svar/${id}`, said)),
    at("/avslut", "/avslut"),
    at("/avslut/angra", "/avslut/angra"),
    at("/avbrott", "/avbrott", { ord: "Nej." }),
  ];
}

/** Each is a reply of its own. */
const said = { "svar.stallning": "agree", hur: "Enligt samtal" };

/** Of whoever answers for somebody. */
function ofReplies(place: Cooperation, round: Round): Named[] {
  const at = (pattern: string, address: string, fields: Fields, mayBeSent: Form["mayBeSent"]) =>
    named(`/rundor/:number${pattern}`, `/rundor/${round.number}${address}`, fields, mayBeSent);
  return round.asked.flatMap((asked) => {
    const mayAnswer = (eyes: Eyes) => eyes.answersIn(place, round, asked);
    const rad = asked.id;
    const handover = asked.handover?.id ?? fresh;
    return [
      at("/svar", `/svar?rad=${rad}`, said, mayAnswer),
      at("/svar/last", `/svar/last?rad=${rad}`, {}, mayAnswer),
      at("/hem", "/hem", { nytt: fresh, rad, namn: "Otto", epost: "otto@exempel.se" }, mayAnswer),
      at("/hem/:handover/avslut", `/hem/${handover}/avslut`, { rad }, mayAnswer),
    ];
  });
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
    "/runda/:token/hem/:handover/avslut": refused(`/runda/${nobodys}/hem/${fresh}/avslut`),
    "/runda/:token/hem": refused(`/runda/${nobodys}/hem`, {
      nytt: fresh,
      namn: "Otto",
      epost: "otto@exempel.se",
    }),
    "/fraga/:token": refused(`/fraga/${nobodys}`, { nytt: fresh }),
  };
}
