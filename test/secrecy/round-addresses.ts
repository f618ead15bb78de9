// The pages of rounds.
import type { Ways } from "./addresses.ts";
import type { Round } from "./round-things.ts";
import type { Cooperation, World } from "./things.ts";

/** A token of no link. */
const nobodys = "A".repeat(43);
const nothing = "00000000-0000-4000-8000-fffffffffffd";

export function waysOfRounds({ cooperations }: World): Ways {
  const everywhere = (rest: (place: Cooperation) => readonly string[]) =>
    cooperations.flatMap((place) => rest(place).map((each) => `/${place.slug}${each}`));
  const all = (rest: (round: Round) => readonly string[]) =>
    cooperations.flatMap((place) =>
      place.rounds.flatMap((round) => rest(round).map((each) => roundAddress(place, round) + each)),
    );
  return {
    "/:cooperation/rundor": everywhere(() => ["/rundor", "/rundor?lang=en"]),
    "/:cooperation/rundor/ny": everywhere(({ meetings }) => [
      "/rundor/ny",
      ...meetings.flatMap(({ items }) =>
        items.flatMap(({ id, decision }) => [`/rundor/ny?punkt=${id}`, `/rundor/ny?beslut=${decision.id}`]),
      ),
    ]),
    "/:cooperation/rundor/:number": all(() => ["", "?lang=en"]),
    "/:cooperation/rundor/:number/andra": all(() => ["/andra"]),
    "/:cooperation/rundor/:number/oppning": all(() => ["/oppning"]),
    "/:cooperation/rundor/:number/svar": all(({ asked }) => [
      "/svar",
      ...asked.flatMap(({ id }) => [`/svar?rad=${id}`, `/svar?rad=${id}&andra=ja`]),
    ]),
    "/:cooperation/rundor/:number/hem": all(({ asked }) => asked.map(({ id }) => `/hem?rad=${id}`)),
    "/:cooperation/rundor/:number/svar.csv": all(() => ["/svar.csv"]),
    // All documents are made of the same paper; in this one its words can be read.
    "/:cooperation/rundor/:number/svar.html": all(() => ["/svar.html"]),
    "/:cooperation/rundor/:number/svar.pdf": [],
    "/:cooperation/rundor/:number/svar.docx": [],
    "/:cooperation/rundor/:number/svar/:recipient": all(({ asked }) => asked.map(({ id }) => `/svar/${id}`)),
    "/:cooperation/rundor/:number/underlag/:paper": all(({ paper }) => [`/underlag/${paper.id}`]),
    "/:cooperation/rundor/:number/filer/:file": all(({ asked }) =>
      asked.flatMap(({ file }) => (file === null ? [] : [`/filer/${file.id}`])),
    ),
    "/:cooperation/rundor/:number/mejl/:mail": all(({ asked }) =>
      asked.flatMap(({ replies }) =>
        replies.flatMap(({ mail }) => (mail === null ? [] : [`/mejl/${mail.id}`])),
      ),
    ),
    // Links that nobody has.
    "/runda/:token": [`/runda/${nobodys}`],
    "/runda/:token/underlag/:paper": [`/runda/${nobodys}/underlag/${nothing}`],
    "/runda/:token/hem/filer/:file": [`/runda/${nobodys}/hem/filer/${nothing}`],
    "/runda/:token/hem": [`/runda/${nobodys}/hem`],
    "/fraga/:token": [`/fraga/${nobodys}`],
    "/fraga/:token/underlag/:paper": [`/fraga/${nobodys}/underlag/${nothing}`],
  };
}

export const roundAddress = ({ slug }: Cooperation, { number }: Round) => `/${slug}/rundor/${number}`;
