// The body that met: found in a title, told in the definite singular.
import { type Passage, slice } from "../passage.ts";
import { capital, type FoundBody, plainCase, withSurroundings } from "./body-surroundings.ts";

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
const bareBody = new RegExp(
  `^(?:arbets|lednings|styr)?(?:${nouns.map(([noun, definite]) => noun + definite).join("|")})$`,
  "iu",
);
const notBodies =
  /^(?:förvaltning|grupp|team|råd|forum|nätverk|kommungrupp|gruppmöte|rådsprotokoll|\p{L}*områdets?)$/iu;

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
    const isFor = /^\sför\s\p{L}/u.test(title.text.slice(end));
    if ((notBodies.test(word) && !isFor) || /^teams/iu.test(word)) continue;
    const part = partOfBody.exec(title.text.slice(end));
    if (part !== null && word.endsWith("s")) {
      const words = slice(title, match.index, end + part[0].length);
      return { name: capital(plainCase(words.text)), isParticular: true, words, cooperation: null };
    }
    const name = `${stemOf(word, match.groups?.["stem"] ?? "")}${noun}${definite}`;
    return withSurroundings({ title, start: match.index, end, word, name }, !bareBody.test(name));
  }
  const role = roleMeeting.exec(title.text);
  if (role === null) return rolesIn(title) ?? abbreviatedIn(title);
  const [word] = role;
  const stem = plainCase(role.groups?.["stem"] ?? "");
  const name = /träff/iu.test(word) ? `${stem}sträffen` : `${stem}sgruppen`;
  return withSurroundings({ title, start: role.index, end: role.index + word.length, word, name }, true);
}

const manyRoles = /(?<![\p{L}-])\p{L}{3,}(?:chef|direktör|strateg|ekonom|handläggar)er(?=$|[\s,])/iu;
const roles =
  "\\p{L}*(?:chef|direktör|ledar|samordnar|strateg|utvecklar|planerar|sekreterar|ekonom)(?:erna|arna|na)";
const ofRoles = new RegExp(`(?<![\\p{L}-])(?:${roles}s\\s(?:träff|möte|samråd)|${roles}(?=$|[\\s,]))`, "iu");

/** Those who meet and have no other name: 'Telefonmöte beredskapssamordnarna', 'ekonomichefernas träff'. */
function rolesIn(title: Passage): FoundBody | null {
  const some = /möte|träff|avstämning|anteckning|samling|dag(?!\p{L})/iu.test(title.text)
    ? manyRoles.exec(title.text)
    : null;
  const found = ofRoles.exec(title.text) ?? some;
  if (found === null) return null;
  const word = found[0];
  const end = found.index + word.length;
  const name = found === some ? `${plainCase(word)}na` : plainCase(word);
  return withSurroundings({ title, start: found.index, end, word, name }, true);
}

/** The local action group of Leader goes by its abbreviation alone: 'LAG-protokoll', 'Möte med LAG'. */
function abbreviatedIn(title: Passage): FoundBody | null {
  const found = /(?<![\p{L}-])LAG(?=-(?:protokoll|möte)|:s\s|$|[\s,](?!\())/u.exec(title.text);
  if (found === null) return null;
  const words = slice(title, found.index, found.index + found[0].length);
  return { name: "LAG", isParticular: false, words: slice(words, 0, 3), cooperation: null };
}

/** 'Kommunstyrelsens arbetsutskott' */
const partOfBody = /^\s[\p{L}-]*(?:utskott|beredning|grupp|presidium|delegation)(?:et|en)?(?![\p{L}])/iu;
/** 'Skol- och kulturchefernas nätverk' */
const pluralOwner = /(?:\p{Lu}\p{L}*-\s(?:och|samt)\s)?[\p{L}-]*(?:ernas|arnas|ornas)\s$/u;

const stemOf = (word: string, stem: string): string => (plainCase(word) === word ? stem : stem.toLowerCase());
