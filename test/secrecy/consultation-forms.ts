// The forms of consultations: for those who run the work, those who write, and those who speak for a municipality.
import type { Consultation } from "./consultation-things.ts";
import { type Form, type Named, named } from "./forms.ts";
import type { Eyes } from "./model.ts";
import { fresh } from "./run-forms.ts";
import type { Cooperation, World } from "./things.ts";

type Fields = Form["fields"];

export function consultationForms(world: World, place: Cooperation): Named[] {
  return [...ofNewOnes(place), ...place.consultations.flatMap((each) => ofConsultation(world, place, each))];
}

const days = { fragetid: "10", skrivtid: "21", synpunktstid: "14", avstamning: "7" };

/** A new one is for the desk of the body that is to adopt. */
const ofNewOnes = (place: Cooperation): Named[] =>
  place.bodies.map(({ id }) =>
    named(
      "/remisser",
      "/remisser",
      { nytt: fresh, titel: "Nya regler", sista: "2026-11-30", organ: id, ...days },
      (eyes) => eyes.belongs(place.id, { kind: "desk", body: id }),
    ),
  );

function ofConsultation(world: World, place: Cooperation, each: Consultation): Named[] {
  const isDesk = (eyes: Eyes) => eyes.consultationDesk(place, each);
  const at = (pattern: string, address: string, fields: Fields = {}, mayBeSent: Form["mayBeSent"] = isDesk) =>
    named(`/remisser/:number${pattern}`, `/remisser/${each.number}${address}`, fields, mayBeSent);
  const { paper, part, comment, answer, body } = each;
  const isDraft = (eyes: Eyes) => eyes.account !== null && eyes.draftOfResponse(place, each);
  const isWriter = (eyes: Eyes) =>
    isDesk(eyes) || (isDraft(eyes) && eyes.account?.persons.includes(part.owner) === true);
  return [
    at("/andra", "/andra", { titel: "Andra regler", sista: "2026-12-15", organ: body, ...days }),
    at("/steg", "/steg", { steg: "drafting" }),
    at("/handlingar", "/handlingar", { nytt: fresh }),
    at("/handlingar/:paper/borttagning", `/handlingar/${paper.id}/borttagning`),
    at("/utkast/delar", "/utkast/delar", { nytt: fresh, titel: "Ett avsnitt" }),
    at("/utkast/delar/:part", `/utkast/delar/${part.id}`, { titel: "Ett annat" }, isWriter),
    at("/utkast/delar/:part/text", `/utkast/delar/${part.id}/text`, { varde: "Så." }, isWriter),
    at("/utkast/synpunkter", "/utkast/synpunkter", { nytt: fresh, text: "Nej." }, isDraft),
    at("/utkast/synpunkter/:comment", `/utkast/synpunkter/${comment.id}`, { svar: "accepted" }, isWriter),
    at("/utkast/delar/:part/borttagning", `/utkast/delar/${part.id}/borttagning`),
    at(
      "/egna/:organisation",
      `/egna/${answer.organisation}`,
      { text: "Vårt eget svar." },
      (eyes) =>
        eyes.consultationWork(place, each) &&
        place.member === answer.organisation &&
        (isDesk(eyes) || speaksFor(world, eyes, place, answer.organisation)),
    ),
    at("/inlamning", "/inlamning"),
  ];
}

/** By a seat, or as its registrar. */
const speaksFor = (world: World, eyes: Eyes, place: Cooperation, organisation: string): boolean =>
  eyes.account !== null &&
  (world.mandates.some(
    (each) =>
      each.holds &&
      each.cooperation === place.id &&
      each.organisation === organisation &&
      eyes.account?.persons.includes(each.person) === true,
  ) ||
    eyes.account.roles.some(
      (each) =>
        each.holds &&
        each.cooperation === place.id &&
        each.role === "registrar" &&
        each.organisation === organisation,
    ));
