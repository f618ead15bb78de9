// Sweden's 21 counties, and which municipalities lie in each: the first two figures of a municipality's code tell.
import { municipalities, type Municipality } from "./municipalities.ts";

const counties = [
  ["01", "Stockholms län"],
  ["03", "Uppsala län"],
  ["04", "Södermanlands län"],
  ["05", "Östergötlands län"],
  ["06", "Jönköpings län"],
  ["07", "Kronobergs län"],
  ["08", "Kalmar län"],
  ["09", "Gotlands län"],
  ["10", "Blekinge län"],
  ["12", "Skåne län"],
  ["13", "Hallands län"],
  ["14", "Västra Götalands län"],
  ["17", "Värmlands län"],
  ["18", "Örebro län"],
  ["19", "Västmanlands län"],
  ["20", "Dalarnas län"],
  ["21", "Gävleborgs län"],
  ["22", "Västernorrlands län"],
  ["23", "Jämtlands län"],
  ["24", "Västerbottens län"],
  ["25", "Norrbottens län"],
] as const;

export interface County {
  code: string;
  name: string;
  municipalities: Municipality[];
}

const inSwedish = new Intl.Collator("sv");

/** In the order of their codes, their municipalities in the order of the alphabet. */
export const municipalitiesByCounty: readonly County[] = counties.map(([code, name]) => ({
  code,
  name,
  municipalities: municipalities
    .filter((municipality) => municipality.code.startsWith(code))
    .toSorted((one, other) => inSwedish.compare(one.name, other.name)),
}));
