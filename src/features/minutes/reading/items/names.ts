// Finding people's names in running text, and completing them from the attendance.
import type { RecordPerson } from "../../record.ts";
import { anyOf, bare, fold, folded } from "../folding.ts";
import { type Passage, slice } from "../passage.ts";

export interface FoundName {
  /** As the attendance has it where it is the same person, else as written. */
  readonly name: string;
  readonly organisation: string | null;
  readonly words: Passage;
}

const word = "\\p{Lu}[\\p{L}’']*(?:-\\p{Lu}?[\\p{L}’']+)*";
const nameRun = new RegExp(`${word}(?:\\s(?:(?:af|av|von|de|van|der)\\s)?${word}){0,4}`, "gu");
const titleWord = folded(
  `${anyOf(`
  direktör, chef, ordförande, ordf, sekreterare, ledare, samordnare, strateg, controller, ekonom, jurist,
  utredare, föreståndare, kommunalråd, konsult, planerare, handläggare, kassör, rektor, professor, revisor,
  tjänsteman, råd, vd, koordinator, arkitekt, ingenjör, analytiker, specialist`)}(?:en|n)?$`,
);
const institution = anyOf(`
  verket, gruppen, grupp, nätverket, myndigheten, kansliet, förbundet, högskola, universitet, styrelsen,
  nämnden, rådet, kassan, förmedlingen, utskottet, region, regionen, bolaget, kommun, stads?, projektet, län,
  byrån, kontoret, institutet, verksamheten, centrum, consulting, konsult, skolan, förlaget, klubben, ringen,
  tjänst, service`);
const noPerson = folded(
  `^${anyOf(`
  region\\p{L}*, kommun\\p{L}*, länsstyrelsen, trafikverket, sverige\\p{L}*, samverkan\\p{L}*, föreningen,
  stiftelsen, ab, stad, familjen, greater, norra, södra, västra, östra, mellersta, nya, unga, svensk, nordisk\\p{L}*,
  europeisk\\p{L}*, group, council, science, business, agency, skåne\\p{L}*, svenska, svenskt, nationella, regionala, kommunala,
  vd, eu, teams, microsoft, bilaga, beslut, ärende, protokoll,
  \\p{L}*${institution}s?`)}$`,
);

/** The people named in the words, in order. First names count only where the attendance knows them. */
export function namesIn(words: Passage, people: readonly RecordPerson[]): FoundName[] {
  const found: FoundName[] = [];
  for (const match of words.text.matchAll(nameRun)) {
    const run = withoutTitles(match[0]);
    if (run === null) continue;
    const at = match.index + match[0].length - run.length;
    const known = attendantNamed(run, people);
    const full = run.includes(" ") && !isOrganisation(run, people);
    if (known === null && !full) continue;
    const isKnown = known !== null && (known.initials === run || isSameName(run, known.name));
    found.push({
      name: isKnown ? known.name : run,
      organisation: known?.organisation ?? null,
      words: slice(words, at, at + run.length),
    });
  }
  return found;
}

/** By its words, or because somebody at the meeting comes from there. */
function isOrganisation(run: string, people: readonly RecordPerson[]): boolean {
  const isEmployer = people.some(({ organisation }) =>
    ` ${bare(organisation ?? "")} `.includes(` ${bare(run)} `),
  );
  return isEmployer || run.split(" ").some((part) => noPerson.test(fold(part)));
}

/** 'Förbundsdirektör Anna Berg' is Anna Berg. */
function withoutTitles(run: string): string | null {
  const parts = run.split(" ");
  while (
    parts[0] !== undefined &&
    (titleWord.test(fold(parts[0])) || /^(?:Även|Sedan|Därefter|Vidare|Också|När|Vid)$/.test(parts[0]))
  )
    parts.shift();
  return parts.length === 0 ? null : parts.join(" ");
}

/** The one person in the attendance whom the name can mean. */
export function attendantNamed(name: string, people: readonly RecordPerson[]): RecordPerson | null {
  const same = people.filter((person) => person.initials === name || isSameName(name, person.name));
  if (same.length === 1) return same[0] ?? null;
  const [first = ""] = bare(name).split(" ");
  const byFirst = first.length > 1 ? people.filter((person) => firstNameOf(person) === first) : [];
  const [only] = byFirst;
  return byFirst.length === 1 && only !== undefined && (!name.includes(" ") || alikeSurname(name, only.name))
    ? only
    : null;
}

const firstNameOf = ({ name }: RecordPerson): string => bare(name.split(" ", 1)[0] ?? "");

/** Whole, or a first name alone; 'Jan Inge' is 'Jan-Inge', OCR's 'Bjorklund' is 'Björklund'. */
function isSameName(written: string, known: string): boolean {
  const [a, b] = [bare(written), bare(known)];
  return b.startsWith(a) && (a.length === b.length || b[a.length] === " ");
}

/** 'Tasic' and 'Tomic': the same person misspelt, whose name then stays as written. */
function alikeSurname(name: string, known: string): boolean {
  const [a = "", b = ""] = [bare(name).split(" ").at(-1), bare(known).split(" ").at(-1)];
  return a[0] === b[0] && Math.abs(a.length - b.length) <= 2;
}
