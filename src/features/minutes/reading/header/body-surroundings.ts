// The words about a body in a title: what it is for, and whose it is.
import { type Passage, slice } from "../passage.ts";
import { isMunicipality } from "./attendance/vocabulary.ts";
import { mayBeCooperation } from "./cooperation-names.ts";

export interface FoundBody {
  readonly name: string;
  /** Whether the title says more than 'Styrelsen', 'Nätverksträff'. */
  readonly isParticular: boolean;
  /** Words of the title that name the body, and the cooperation they name before or after it. */
  readonly words: Passage;
  readonly cooperation: Passage | null;
}

/** Where a body's noun stands in a title, and its name in the definite singular. */
export interface Place {
  readonly title: Passage;
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly name: string;
}

/** Bodies named by what follows them: 'Arbetsgruppen Turism', where 'Styrelsen Femklövern' is a board of Femklövern. */
const generic =
  /^(?:arbets|styr|projekt|referens|tema|berednings|besluts|lednings|fokus|expert|samverkans|samordnings|utvecklings|kärn|under)?(?:grupp|nätverk|utskott|forum|team|kommitté|delegation|råd)|nämnd/iu;
const boards = /^(?:(?:förbunds|samarbets|förenings|bolags)?(?:styrelse|direktion|presidi)|arbetsutskott)/iu;
const adjective = /(?<!\p{L})(?<stem>gemensam|regional|lokal|central|politisk|nationell)(?:ma|a|t)?\s$/iu;
const owner =
  /(?<!\p{L})(?:(?:Familjen|Region|Samverkan|Kommunalförbundet|Föreningen|\p{Lu}\p{L}+förbundet)\s)?(?:\p{Lu}[\p{L}-]*\s){0,2}\p{Lu}[\p{L}-]*(?:s|:s)\s$/u;
const purpose =
  /^\sför\s(?<what>[^,;:()\d–]+?)(?=\s*(?:[,;:()–]|$|\d|\s(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|den|i|på|kl)(?!\p{L})))/iu;
/** 'för bygglovschefer Södra Kalkåsen' */
const ownedTopic = /^(\p{Ll}[^\p{Lu}]*?)\s(\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)*)$/u;
const follower =
  /^(?<gap>,?\s(?:i\s|inom\s|med\s|[–-]\s)?)(?<what>\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,3}(?:(?<=s)\s(?:kommuner|kommunalförbund|kommunförbund))?)(?!\p{L})/u;
/** 'Styrgruppen e-arkiv Trekanten' */
const subject =
  /^\s(?!möte|samman|träff|anteck|protokoll|digitalt|via\s)(?<what>\p{Ll}[\p{L}-]{3,}(?:\s(?:och\s)?(?!digitalt|möte)\p{Ll}[\p{L}-]{3,}){0,2}(?=,|$)|\p{Ll}[\p{L}-]{3,}(?=\s[\d–-]|\s\p{Lu}))/u;
/** 'samverkansgruppen Åns vattenråd', 'årsmöte i Eks bygdeförening' */
const association =
  /^\s(?:i\s|för\s|med\s)?(?<what>\p{Lu}\p{L}+s\s\p{Ll}*(?:råd|förbund|samverkan|förening|region|samarbete))(?!\p{L})/u;
/** 'Kommunchefsgruppen Tre dalar' is of a cooperation, 'Länsstyrgruppen Trygg ålder' named by what it is about. */
const inSmallLetters =
  /^\s(?<what>(?<first>\p{Lu}\p{Ll}+)\s(?!möte|samman|träff|protokoll|anteck|minnes|digital|från|(?<!(?:Två|Tre|Fyra|Fem|Sex|Sju|Åtta|Nio|Tio)\s)kommun|(?:mån|tis|ons|tors|fre|lör|sön)dag)(?:(?<=(?:Två|Tre|Fyra|Fem|Sex|Sju|Åtta|Nio|Tio)\s)\p{Ll}{2}|\p{Ll}{4})\p{Ll}*)(?=$|,|\s[\d–-])/u;
const numeral = /^(?:Två|Tre|Fyra|Fem|Sex|Sju|Åtta|Nio|Tio)$/u;
/** 'Nio i Syd', 'Fem i samverkan' */
const inNumbers =
  /^\s(?<gap>i\s|inom\s)?(?<what>(?:Två|Tre|Fyra|Fem|Sex|Sju|Åtta|Nio|Tio|Elva|Tolv)\s(?:(?:i|för|om|vid)\s)?\p{L}+)(?=$|[,(]|\s[\d–-]|\s(?:den|på|kl|mån|tis|ons|tors|fre)(?:\s|dag))/u;
const notNames =
  /^(?:protokoll|minnesanteck|mötesanteck|anteckn|(?:mån|tis|ons|tors|fre|lör|sön)dag|nr|dnr|kl|tid|plats|datum|sida)/iu;

export function withSurroundings({ title, start, end, word, name }: Place, isParticular: boolean): FoundBody {
  const { 0: lead = "", groups } = adjective.exec(title.text.slice(0, start)) ?? {};
  const from = start - lead.length;
  const body: FoundBody = {
    name: capital(`${definite(groups?.["stem"] ?? "")}${name}`),
    isParticular: isParticular || lead !== "",
    words: slice(title, from, end),
    cooperation: null,
  };
  const before = owner.exec(title.text.slice(0, from))?.[0].trimEnd();
  if (before !== undefined && !/protokoll|anteckning/iu.test(before)) {
    const at = title.text.lastIndexOf(before, from);
    return { ...body, cooperation: slice(title, at, at + before.length - (before.endsWith(":s") ? 2 : 1)) };
  }
  const after = title.text.slice(end);
  const extended = (length: number, words: string): FoundBody => ({
    name: `${body.name} ${words}`,
    isParticular: true,
    words: slice(title, from, end + length),
    cooperation: named(title, end + length, /^,|^\s\p{Lu}|^\s(?:i|inom)\s\p{Lu}/u),
  });
  const aim = purpose.exec(after);
  const what = aim?.groups?.["what"];
  if (aim !== null && what !== undefined) {
    const whose = slice(title, end + aim[0].length - what.length, end + aim[0].length);
    if (boards.test(word) && /^\p{Lu}/u.test(what)) return { ...body, cooperation: whose };
    const [, topic, own] = ownedTopic.exec(what) ?? [];
    if (topic !== undefined && own !== undefined) {
      const until = end + aim[0].length;
      const about = extended(aim[0].length - own.length - 1, `för ${topic}`);
      return { ...about, cooperation: slice(title, until - own.length, until) };
    }
    const purposeful = extended(aim[0].length, `för ${plainCase(what)}`);
    return mayBeCooperation(what) ? { ...purposeful, cooperation: whose } : purposeful;
  }
  const members = association.exec(after);
  if (members !== null) {
    const length = members.groups?.["what"]?.length ?? 0;
    const until = end + members[0].length;
    return { ...body, cooperation: slice(title, until - length, until) };
  }
  const about = generic.test(word) ? subject.exec(after)?.groups?.["what"] : undefined;
  if (about !== undefined) return extended(about.length + 1, about);
  const theme = inSmallLetters.exec(after)?.groups;
  const [first, themed] = [theme?.["first"] ?? "", theme?.["what"] ?? ""];
  const { gap: into = "", what: counted } = inNumbers.exec(after)?.groups ?? {};
  if (counted !== undefined) {
    const at = end + 1 + into.length;
    return { ...body, cooperation: slice(title, at, at + counted.length) };
  }
  if (themed !== "" && !notNames.test(first) && !isMunicipality(first)) {
    const own = slice(title, end + 1, end + 1 + themed.length);
    return numeral.test(first) ? { ...body, cooperation: own } : extended(themed.length + 1, themed);
  }
  const follows = follower.exec(after)?.groups;
  const [gap, follow] = [follows?.["gap"] ?? "", follows?.["what"] ?? ""];
  const isOwn = generic.test(word) && (gap === " " || (gap === " i " && /nämnd/iu.test(word)));
  if (numeral.test(follow.split(" ")[0] ?? "") && follow.includes(" "))
    return { ...body, cooperation: slice(title, end + gap.length, end + gap.length + follow.length) };
  if (isOwn && follow !== "" && !notNames.test(follow))
    return extended(gap.length + follow.length, `${gap.trim()} ${capital(plainCase(follow))}`.trim());
  return { ...body, cooperation: named(title, end, /^/) };
}

/** 'Gemensam' is 'gemensamma' before a body's own name. */
function definite(stem: string): string {
  if (stem === "") return "";
  return stem.toLowerCase() === "gemensam" ? "gemensamma " : `${stem.toLowerCase()}a `;
}

/** The name that stands there, where what parts it from the words before is as it should be. */
function named(title: Passage, from: number, parting: RegExp): Passage | null {
  const rest = title.text.slice(from);
  const { gap = "", what = "" } = follower.exec(rest)?.groups ?? {};
  if (!parting.test(rest) || what === "" || notNames.test(what)) return null;
  if (parting.source.includes("inom") && gap.includes("i") && isMunicipality(what)) return null;
  return slice(title, from + gap.length, from + gap.length + what.length);
}

/** 'KOMMUNSTYRELSE' is 'kommunstyrelse'; 'HR-chef' stays. */
export function plainCase(word: string): string {
  return /^[\p{Lu}\s-]+$/u.test(word) && word.length > 4 ? word.toLowerCase() : word;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
