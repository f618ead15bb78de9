// What somebody answers to a question of a stance in words of his own. Sure is only what says that and nothing else.
import { isGreeting, withoutGreeting } from "./greeting.ts";
import { guessOf, type Meaning, meaningOf, own, type Says } from "./phrases.ts";

export interface ReadStance {
  readonly says: Says;
  readonly isSure: boolean;
}

export interface Names {
  /** His municipality's, and his own. */
  readonly own: readonly string[];
  /** Of those who may be meant instead: every municipality, and those among them that are asked the same. */
  readonly others: readonly string[];
  readonly asked: readonly string[];
  /** Of those who ask. */
  readonly askers: readonly string[];
}

/** None where nothing of it is a stance. */
export function readStance(said: string, names: Names): ReadStance | undefined {
  const text = withoutGreeting(plainOf(said), names);
  const his = namedIn(text, names.own);
  if (isDoubtful(text) || namesOther(text, names)) return guessed(his);
  const says = simply(his) ?? commented(his);
  return says === undefined ? guessed(his) : { says, isSure: true };
}

/** Who answers with more than this says something. */
const longest = { answer: 300, comment: 1500 };

const plainOf = (said: string): string => said.normalize("NFC").replaceAll(/[’‘`´]/g, "'");

/** Asked, hesitated, quoted or laughed at. */
const isDoubtful = (text: string): boolean =>
  text.length > longest.comment ||
  /[?¿…"”“«»]|\.\.|\bp\.?s\b/iu.test(text) ||
  /(?![🙂😊👍✅🙏])\p{Extended_Pictographic}/u.test(text) ||
  /förresten|for the record|by the way|\bbtw\b/i.test(text);

/** In small letters, with his own names as the sign of them. */
const namedIn = (text: string, names: readonly string[]): string => signed(text.toLowerCase(), names);

const signed = (text: string, names: readonly string[]): string =>
  names
    .filter((name) => name !== "")
    .toSorted((a, b) => b.length - a.length)
    .reduce((all, name) => all.replaceAll(nameIn(name), own), text);

/** Names are written with a capital: "Vara" is a municipality, and "vara" is not. */
function namesOther(text: string, { own: his, others }: Names): boolean {
  const rest = signed(text, his);
  const isNamed = (name: string) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${literal(name)}s?(?![\\p{L}\\p{N}])`, "u").test(rest);
  return others.some((name) => name !== "" && rest.includes(name) && isNamed(name));
}

const literal = (name: string): string => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** "Höör", "Höörs", "Höörs kommun", "Höörs kommuns". */
const nameIn = (name: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}-])${literal(name.toLowerCase())}s?(?: (?:kommun|stad|region|municipality)s?)?(?![\\p{L}\\p{N}-])`,
    "giu",
  );

/** What all of it says; none where something is not understood, is said again, or speaks against another thing. */
function simply(text: string): Exclude<Says, "agree-with-comment"> | undefined {
  if (text.length > longest.answer) return undefined;
  const phrases = phrasesOf(text);
  const meanings = phrases.map(meaningIn);
  const said = meanings.filter((each) => each !== "nothing");
  const [says, ...more] = said;
  if (says === undefined || more.some((each) => each !== says)) return undefined;
  const told = phrases.filter((_, at) => meanings[at] !== "nothing");
  if (new Set(told.map(bareOf)).size < told.length) return undefined;
  return says !== "agree" && /[👍✅]/u.test(text) ? undefined : says;
}

/** Line by line, without greetings and thanks. */
export const saidPlainly = (said: string, names: Names): string[] =>
  plainOf(said)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => phrasesOf(namedIn(line, names.own)).some((phrase) => meaningIn(phrase) !== "nothing"));

const phrasesOf = (text: string): string[] =>
  text
    .replaceAll(/[:;]-?\)/g, " ")
    .replaceAll(/🙂|😊|👍|✅|🙏|\uFE0F/gu, " ")
    .replaceAll(/^\s*[-*•]\s+/gm, "")
    .split(/[.!,;:\n–—]+|\s-\s/)
    .map((phrase) => phrase.replaceAll(/\s+/g, " ").trim())
    .filter((phrase) => phrase !== "");

/** What may be added to a phrase and leaves it as it is. */
const added =
  /(?<!\p{L})(?:gärna|givetvis|självklart|naturligtvis|självfallet|såklart|också|härmed|absolut|helt|tyvärr|dessvärre|tack|alltså|unfortunately|fully|gladly|definitely|certainly|hereby|also)(?!\p{L})/gu;

const bareOf = (phrase: string): string => phrase.replaceAll(added, " ").replaceAll(/\s+/g, " ").trim();

function meaningIn(phrase: string): Meaning | undefined {
  const bare = bareOf(phrase);
  const known =
    meaningOf(phrase) ??
    (bare === "" ? "nothing" : meaningOf(bare)) ??
    (isGreeting(phrase) ? "nothing" : undefined);
  // Somebody is sorry to say yes: perhaps a word is missing.
  const isRegretted = known === "agree" && /tyvärr|dessvärre|unfortunately/.test(phrase);
  return isRegretted ? undefined : known;
}

const things =
  "(?:tillägget|tillägg|kommentaren|kommentar|synpunkten|synpunkt|synpunkter|medskicket|medskick|anmärkningen|noteringen)";
const thingsInEnglish = "(?:comments?|remarks?|addition|note)";
/** From an agreement to what it comes with. */
const beginsComment = new RegExp(
  `(?:[,.;:!\\s–-]|^)(?:men |och |dock |but |and )?(?:${[
    `med (?:följande )?${things}(?: att|:)`,
    `(?:ett |en )?${things}:`,
    "(?:vi|jag) (?:vill|skulle vilja) (?:också |gärna |samtidigt )?(?:skicka med|lägga till|framhålla|betona|understryka|påpeka)(?: att|:)",
    `with the (?:following )?${thingsInEnglish}(?: that|:)`,
    `(?:a |one )?${thingsInEnglish}:`,
    "(?:we|i) (?:would|want) (?:like )?to (?:add|note|stress|point out)(?: that|:)",
  ].join("|")})`,
  "u",
);

/** What makes of a comment something that a person must read. */
const weighty =
  /(?<!\p{L})(?:inte|inget|ingen|inga|ej|icke|aldrig|nej|ja|bifall|bifaller|avslag|avslår|avstår|avstyrker|utanför|emot|motsätter|kräver|krav|måste|utan|såvida|förutsatt|förutsätter|förutsättning|villkor|förbehåll|om|bara|endast|innan|tills|först när|eller|annars|punkt|däremot|dock|fast|not|no|nothing|never|none|yes|oppose|reject|abstain|outside|unless|provided|condition|must|require|requires|if|only|until|without|otherwise|although|however)(?!\p{L})/u;

/** Agreement, and then something that stays with it. */
function commented(text: string): Says | undefined {
  const begins = beginsComment.exec(text);
  if (begins === null) return undefined;
  const [head, tail] = [text.slice(0, begins.index), text.slice(begins.index + begins[0].length)];
  if (tail.trim() === "" || simply(head) !== "agree") return undefined;
  return weighty.test(tail) ? undefined : "agree-with-comment";
}

const guessed = (text: string): ReadStance | undefined => {
  const says = guessOf(text.replaceAll(/\s+/g, " "));
  return says === undefined ? undefined : { says, isSure: false };
};
