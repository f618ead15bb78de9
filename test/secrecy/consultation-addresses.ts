// The pages of consultations.
import type { Ways } from "./addresses.ts";
import type { Consultation } from "./consultation-things.ts";
import type { Cooperation, World } from "./things.ts";

export function waysOfConsultations({ cooperations }: World): Ways {
  const everywhere = (...rest: readonly string[]) =>
    cooperations.flatMap(({ slug }) => rest.map((each) => `/${slug}${each}`));
  const all = (rest: (consultation: Consultation) => readonly string[]) =>
    cooperations.flatMap((place) =>
      place.consultations.flatMap((each) => rest(each).map((one) => consultationAddress(place, each) + one)),
    );
  const at = "/:cooperation/remisser/:number";
  return {
    "/:cooperation/remisser": everywhere("/remisser", "/remisser?lang=en"),
    "/:cooperation/remisser/ny": everywhere("/remisser/ny"),
    [at]: all(() => ["", "?lang=en"]),
    [`${at}/andra`]: all(() => ["/andra"]),
    [`${at}/handlingar/:paper`]: all(({ paper }) => [`/handlingar/${paper.id}`]),
    [`${at}/utkast`]: all(() => ["/utkast"]),
    // No page: what comes through it is tried in test/consultations.
    [`${at}/utkast/direkt`]: [],
    [`${at}/egna/:organisation`]: all(({ answer }) => [`/egna/${answer.organisation}`]),
    // All files are made of the same paper; in this one its words can be read.
    [`${at}/yttrande.html`]: all(() => ["/yttrande.html"]),
    [`${at}/yttrande.pdf`]: [],
    [`${at}/yttrande.docx`]: [],
    [`${at}/inlamnat`]: all(() => ["/inlamnat"]),
  };
}

export const consultationAddress = ({ slug }: Cooperation, { number }: Consultation) =>
  `/${slug}/remisser/${number}`;
