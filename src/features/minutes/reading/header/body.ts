// The body that met: found in a title, told in the definite singular.
import { type Passage, slice } from "../passage.ts";

export interface FoundBody {
  readonly name: string;
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
  ["förvaltning", "en"],
];
const meeting = "(?:möte|sammanträde|träff|protokoll|konferens)";
const ofNoun = nouns.map(([noun, definite]) => `${noun}(?:${definite}s?|s?${meeting}\\p{Ll}*|s)?`).join("|");
const bodyWord = new RegExp(`(?<![\\p{L}-])(?<stem>[\\p{L}-]*?)(?<noun>${ofNoun})(?![\\p{L}])`, "giu");
const roleMeeting = new RegExp(
  `(?<![\\p{L}-])(?<stem>[\\p{L}-]*(?:chef|direktör|direktérs?|ledare|samordnare|strateg|planerare|sekreterare|råd|ekonom))s?(?:möte|träff|sammanträde)(?:t|ts|n|ns|s)?(?![\\p{L}])`,
  "iu",
);
/** Bodies that say nothing without what they are for: 'Styrgruppen för Naturstråket', 'Arbetsgruppen Turism'. */
const generic =
  /^(?:arbets|styr|projekt|referens|tema|bered|besluts|lednings|fokus|expert|samverkans|samordnings|utvecklings|kärn|under)?(?:ings)?(?:grupp|nätverk|utskott|forum|team|kommitté|delegation|råd)/iu;
const notBodies = /^(?:förvaltning|grupp|team|råd|forum|nätverk|kommungrupp)$/iu;

export function bodyIn(title: Passage): FoundBody | null {
  for (const match of title.text.matchAll(bodyWord)) {
    const word = match[0];
    const noun = nouns.find(([each]) => (match.groups?.["noun"] ?? "").toLowerCase().startsWith(each));
    if (noun === undefined || notBodies.test(word)) continue;
    const stem = `${match.groups?.["stem"] ?? ""}${noun[0]}`;
    return withSurroundings(
      title,
      match.index,
      word.length,
      `${plainCase(stem)}${noun[1]}`,
      generic.test(word),
    );
  }
  const role = roleMeeting.exec(title.text);
  if (role === null) return null;
  const name = `${plainCase(role.groups?.["stem"] ?? "")}sgruppen`;
  return withSurroundings(title, role.index, role[0].length, name, false);
}

function withSurroundings(
  title: Passage,
  index: number,
  length: number,
  name: string,
  isGeneric: boolean,
): FoundBody {
  const before = title.text.slice(0, index);
  const after = title.text.slice(index + length);
  const plural = /(?:\p{Lu}[\p{L}]*-\s(?:och|samt)\s)?\p{L}*(?:ernas|arnas|ornas|nas)\s$/u.exec(before);
  if (plural !== null) {
    const start = plural.index;
    return {
      name: title.text.slice(start, index + length).trim(),
      words: slice(title, start, index + length),
      cooperation: null,
    };
  }
  const owner =
    /(?<![\p{L}])(?:(?:Familjen|Region|Samverkan|Kommunalförbundet|Föreningen|\p{Lu}\p{L}+förbundet)\s)?(?:\p{Lu}[\p{L}-]*\s){0,2}\p{Lu}[\p{L}-]*(?:s|:s)\s$/u.exec(
      before,
    );
  if (owner !== null && !/(?:protokoll|anteckning)/iu.test(owner[0])) {
    const genitive = owner[0].trimEnd();
    const cut = genitive.endsWith(":s") ? 2 : 1;
    return {
      name: capital(name),
      words: slice(title, index, index + length),
      cooperation: slice(title, owner.index, owner.index + genitive.length - cut),
    };
  }
  const purpose =
    /^\sför\s(?<what>[^,;:()\d–]+?)(?=\s*(?:[,;:()–]|$|\d|\s(?:mån|tis|ons|tors|fre|lör|sön)dag|\sden\s|\si\s|\spå\s|\skl))/u.exec(
      after,
    );
  const what = purpose?.groups?.["what"];
  if (purpose !== null && what !== undefined) {
    const end = index + length + purpose[0].length;
    if (isGeneric)
      return {
        name: `${capital(name)} för ${what.trim()}`,
        words: slice(title, index, end),
        cooperation: null,
      };
    return {
      name: capital(name),
      words: slice(title, index, index + length),
      cooperation: slice(title, end - what.length, end),
    };
  }
  const follows =
    /^(?<gap>,?\s(?:i\s|inom\s|[–-]\s)?)(?<what>(?:\p{Lu}[\p{L}-]*)(?:\s\p{Lu}[\p{L}-]*){0,3})(?![\p{L}])/u.exec(
      after,
    );
  const named = follows?.groups?.["what"];
  if (
    follows === null ||
    named === undefined ||
    /^(?:Protokoll|Minnesanteck|Anteckn|Måndag|Tisdag|Onsdag|Torsdag|Fredag|Nr|Dnr|Kl|Tid|Plats|Datum)/iu.test(
      named,
    )
  ) {
    return { name: capital(name), words: slice(title, index, index + length), cooperation: null };
  }
  const start = index + length + (follows.groups?.["gap"]?.length ?? 0);
  if (isGeneric && follows.groups?.["gap"] === " ") {
    const rest = /^,\s(?<what>\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,3})/u.exec(
      title.text.slice(start + named.length),
    )?.groups?.["what"];
    const end = start + named.length;
    return {
      name: `${capital(name)} ${named}`,
      words: slice(title, index, end),
      cooperation: rest === undefined ? null : slice(title, end + 2, end + 2 + rest.length),
    };
  }
  return {
    name: capital(name),
    words: slice(title, index, index + length),
    cooperation: slice(title, start, start + named.length),
  };
}

/** 'KOMMUNSTYRELSE' is 'Kommunstyrelse'; 'HR-chef' stays. */
function plainCase(word: string): string {
  return /^\p{Lu}+$/u.test(word) && word.length > 4 ? word.toLowerCase() : word;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
