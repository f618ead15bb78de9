// The body that met: found in a title, told in the definite singular.
import { type Passage, slice } from "../passage.ts";

export interface FoundBody {
  readonly name: string;
  /** Whether the title says more than 'Styrelsen', 'Nätverksträff'. */
  readonly isParticular: boolean;
  /** Words of the title that name the body, and the cooperation they name before or after it. */
  readonly words: Passage;
  readonly cooperation: Passage | null;
}

/** The noun and what makes it definite. A new kind of body is a row here. */
const nouns: readonly (readonly [noun: string, definite: string])[] = [
  ["styrelse", "n"],
  ["grupp", "en"],
  ["nämnd", "en"],
  ["direktion", "en"],
  ["nätverk", "et"],
  ["utskott", "et"],
  ["råd", "et"],
  ["kommitté", "n"],
  ["beredning", "en"],
  ["delegation", "en"],
  ["kommission", "en"],
  ["presidium", ""],
  ["presidie", "t"],
  ["kollegium", ""],
  ["kollegie", "t"],
  ["forum", ""],
  ["stämma", "n"],
  ["team", "et"],
  ["fullmäktige", ""],
  ["årsmöte", "t"],
  ["medlemsmöte", "t"],
];
const longestTitle = 400;
const meeting = "(?:möte|sammanträde|träff|protokoll|konferens)";
const ofNoun = nouns.map(([noun, definite]) => `${noun}(?:${definite}s?|s?${meeting}\\p{Ll}*|s)?`).join("|");
const bodyWord = new RegExp(`(?<![\\p{L}-])(?<stem>[\\p{L}-]*?)(?<noun>${ofNoun})(?![\\p{L}])`, "giu");
const roleMeeting = new RegExp(
  `(?<![\\p{L}-])(?<stem>[\\p{L}-]*(?:chef|direktör|direktérs?|ledare|samordnare|strateg|planerare|sekreterare|råd|ekonom))s?(?:möte|träff|sammanträde)(?:t|ts|n|ns|s)?(?![\\p{L}])`,
  "iu",
);
/** Bodies named by what follows them: 'Arbetsgruppen Turism', where 'Styrelsen Femklövern' is a board of Femklövern. */
const generic =
  /^(?:arbets|styr|projekt|referens|tema|berednings|besluts|lednings|fokus|expert|samverkans|samordnings|utvecklings|kärn|under)?(?:grupp|nätverk|utskott|forum|team|kommitté|delegation|råd)/iu;
const boards = /^(?:förbunds|samarbets|förenings|bolags)?(?:styrelse|direktion|presidi)/iu;
const bareBody = new RegExp(
  `^(?:arbets|lednings|styr)?(?:${nouns.map(([noun, definite]) => noun + definite).join("|")})$`,
  "iu",
);
const notBodies = /^(?:förvaltning|grupp|team|råd|forum|nätverk|kommungrupp|gruppmöte|rådsprotokoll)$/iu;

export function bodyIn(title: Passage): FoundBody | null {
  if (title.text.length > longestTitle) return null;
  for (const match of title.text.matchAll(bodyWord)) {
    const word = match[0];
    const found = (match.groups?.["noun"] ?? "").toLowerCase();
    const [noun, definite] = nouns.find(([each]) => found.startsWith(each)) ?? ["", ""];
    const end = match.index + word.length;
    const plural = pluralOwner.exec(title.text.slice(0, match.index));
    if (plural !== null) {
      const words = slice(title, plural.index, end);
      return { name: plainCase(words.text), isParticular: true, words, cooperation: null };
    }
    if (notBodies.test(word) || /^teams/iu.test(word)) continue;
    const part = partOfBody.exec(title.text.slice(end));
    if (part !== null && word.endsWith("s")) {
      const words = slice(title, match.index, end + part[0].length);
      return { name: capital(plainCase(words.text)), isParticular: true, words, cooperation: null };
    }
    return withSurroundings(
      title,
      match.index,
      end,
      `${stemOf(word, match.groups?.["stem"] ?? "")}${noun}${definite}`,
      word,
    );
  }
  const role = roleMeeting.exec(title.text);
  if (role === null) return null;
  const name = `${plainCase(role.groups?.["stem"] ?? "")}sgruppen`;
  return withSurroundings(title, role.index, role.index + role[0].length, name, role[0]);
}

/** 'Kommunstyrelsens arbetsutskott' */
const partOfBody = /^\s[\p{L}-]*(?:utskott|beredning|grupp|presidium|delegation)(?:et|en)?(?![\p{L}])/iu;
/** 'Skol- och kulturchefernas nätverk' */
const pluralOwner = /(?:\p{Lu}\p{L}*-\s(?:och|samt)\s)?[\p{L}-]*(?:ernas|arnas|ornas)\s$/u;
const owner =
  /(?<![\p{L}])(?:(?:Familjen|Region|Samverkan|Kommunalförbundet|Föreningen|\p{Lu}\p{L}+förbundet)\s)?(?:\p{Lu}[\p{L}-]*\s){0,2}\p{Lu}[\p{L}-]*(?:s|:s)\s$/u;
const purpose =
  /^\sför\s(?<what>[^,;:()\d–]+?)(?=\s*(?:[,;:()–]|$|\d|\s(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|den|i|på|kl)(?![\p{L}])))/iu;
const follower =
  /^(?<gap>,?\s(?:i\s|inom\s|med\s|[–-]\s)?)(?<what>\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,3})(?![\p{L}])/u;
const plainFollower = /^\s(?<what>\p{Ll}[\p{L}-]{3,})(?=,|$|\s[\d–-])/u;
const notNames =
  /^(?:protokoll|minnesanteck|mötesanteck|anteckn|(?:mån|tis|ons|tors|fre|lör|sön)dag|nr|dnr|kl|tid|plats|datum|sida)/iu;

/** The body with the words that tell whose it is or what it is for. */
function withSurroundings(title: Passage, start: number, end: number, name: string, word: string): FoundBody {
  const before = owner.exec(title.text.slice(0, start))?.[0].trimEnd();
  const isParticular = !bareBody.test(name);
  const body = { name: capital(name), isParticular, words: slice(title, start, end), cooperation: null };
  if (before !== undefined && !/protokoll|anteckning/iu.test(before)) {
    const from = title.text.lastIndexOf(before, start);
    return {
      ...body,
      cooperation: slice(title, from, from + before.length - (before.endsWith(":s") ? 2 : 1)),
    };
  }
  const after = title.text.slice(end);
  const aim = purpose.exec(after);
  const what = aim?.groups?.["what"];
  if (aim !== null && what !== undefined) {
    const until = end + aim[0].length;
    if (boards.test(word) && isCapital(what))
      return { ...body, cooperation: slice(title, until - what.length, until) };
    return {
      ...body,
      isParticular: true,
      name: `${body.name} för ${plainCase(what)}`,
      words: slice(title, start, until),
      cooperation: behindComma(title, until),
    };
  }
  const follows =
    (generic.test(word) ? plainFollower.exec(after) : null)?.groups ?? follower.exec(after)?.groups;
  const named = follows?.["what"] ?? "";
  const gap = follows?.["gap"] ?? " ";
  if (named === "" || notNames.test(named)) return body;
  const until = end + gap.length + named.length;
  if (gap !== " " || !generic.test(word))
    return { ...body, cooperation: slice(title, until - named.length, until) };
  return {
    isParticular: true,
    name: `${body.name} ${named}`,
    words: slice(title, start, until),
    cooperation: behindComma(title, until),
  };
}

/** 'Arbetsgruppen Turism, Vindlandet' */
function behindComma(title: Passage, from: number): Passage | null {
  const { gap = "", what = "" } = follower.exec(title.text.slice(from))?.groups ?? {};
  if (!gap.startsWith(",") || what === "" || notNames.test(what)) return null;
  return slice(title, from + gap.length, from + gap.length + what.length);
}

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

const stemOf = (word: string, stem: string): string => (plainCase(word) === word ? stem : stem.toLowerCase());

/** 'KOMMUNSTYRELSE' is 'Kommunstyrelse'; 'HR-chef' stays. */
function plainCase(word: string): string {
  return /^[\p{Lu}\s-]+$/u.test(word) && word.length > 4 ? word.toLowerCase() : word;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
