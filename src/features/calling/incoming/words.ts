// What somebody answers to a call in words of his own. Sure is only what says that and nothing else.
import { guessOf, type Meaning, meaningOf, someone } from "./phrases.ts";

export interface ReadAnswer {
  readonly answer: "yes" | "no" | "maybe" | "substitute";
  /** Who comes in his place; null where it is not told, or not certain. */
  readonly substituteId: string | null;
  readonly isSure: boolean;
}

export interface Substitute {
  readonly personId: string;
  readonly name: string;
}

/** None where nothing of it is an answer. `substitutes` are those whom he may send. */
export function readWords(said: string, substitutes: readonly Substitute[]): ReadAnswer | undefined {
  const text = said
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[’‘`´]/g, "'");
  const told = substitutes.filter(({ name }) => text.includes(name.toLowerCase()));
  const phrases = phrasesOf(
    told.reduce((all, { name }) => all.replaceAll(name.toLowerCase(), someone), text),
  );
  const meanings = phrases.map((phrase) => meaningIn(phrase));
  const answer = text.includes("?") || said.length > longest ? undefined : agreed(meanings);
  const [only] = told.length === 1 ? told : [];
  if (answer !== undefined && answer !== "substitute")
    return { answer, substituteId: null, isSure: told.length === 0 && !isRegretted(answer, text) };
  if (answer === "substitute" && only !== undefined)
    return { answer, substituteId: only.personId, isSure: true };
  return guessed(text, only ?? calledByOneName(text, substitutes));
}

/** Who answers with more than this says something. */
const longest = 300;

const phrasesOf = (text: string): string[] =>
  text
    .replaceAll(/[:;]-?[)D]/g, "")
    // Of pictures, those that doubt or deny are words.
    .replaceAll(/(?![👎❌🚫🤷🤔])[\p{Extended_Pictographic}\uFE0F\u200D]/gu, " ")
    .split(/[.!?,;\n–—]+|\s-\s/)
    .map((phrase) => phrase.replaceAll(/\s+/g, " ").trim())
    .filter((phrase) => phrase !== "");

/** What may be added to a phrase and leaves it as it is. */
const added =
  /(?<!\p{L})(?:gärna|givetvis|självklart|naturligtvis|såklart|definitivt|tyvärr|dessvärre|också|tack|unfortunately|sadly|sorry|definitely|certainly|i'm afraid)(?!\p{L})/gu;

function meaningIn(phrase: string): Meaning | undefined {
  const bare = phrase.replaceAll(added, " ").replaceAll(/\s+/g, " ").trim();
  return meaningOf(phrase) ?? (bare === "" ? "nothing" : (meaningOf(bare) ?? greeting(phrase)));
}

/** "hej anna": a name that is no word of an answer. */
const greeting = (phrase: string): Meaning | undefined => {
  const name = /^(?:hej|hejsan|hi|hello|dear) (\p{L}{2,}(?: \p{L}{2,})?)$/u.exec(phrase)?.[1];
  if (name === undefined) return undefined;
  return name.split(" ").every((word) => guessOf(word) === undefined && !speaking.has(word))
    ? "nothing"
    : undefined;
};
const speaking = new Set(
  "jag vi du ni han hon de har inte ej med via utan om men bara först sen sent i we you not only if".split(
    " ",
  ),
);

/** What all of it says; none where something is not understood, or one thing speaks against another. */
function agreed(meanings: readonly (Meaning | undefined)[]): ReadAnswer["answer"] | undefined {
  const all = new Set(meanings);
  all.delete("nothing");
  const is = (...asked: readonly Meaning[]) =>
    all.has(asked[0]) && [...all].every((each) => each !== undefined && asked.includes(each));
  if (is("yes", "manner")) return "yes";
  if (is("no")) return "no";
  if (is("maybe")) return "maybe";
  return is("substitute", "no") ? "substitute" : undefined;
}

/** Somebody is sorry to say yes: perhaps a word is missing. */
const isRegretted = (answer: ReadAnswer["answer"], text: string): boolean =>
  answer === "yes" && /tyvärr|dessvärre|unfortunately|sadly|sorry|afraid/.test(text);

function guessed(text: string, substitute: Substitute | undefined): ReadAnswer | undefined {
  const told = text.replaceAll(/\s+/g, " ");
  const answer = guessOf(told) ?? (/👍|👌/u.test(text) ? "yes" : /👎/u.test(text) ? "no" : undefined);
  if (answer === undefined) return undefined;
  const substituteId = answer === "substitute" ? (substitute?.personId ?? null) : null;
  return { answer, substituteId, isSure: false };
}

/** "Anna", where there is one Anna among them. */
function calledByOneName(text: string, substitutes: readonly Substitute[]): Substitute | undefined {
  const words = new Set(text.split(/[^\p{L}-]+/u));
  const found = substitutes.filter(({ name }) =>
    name
      .toLowerCase()
      .split(" ")
      .some((word) => words.has(word)),
  );
  return found.length === 1 ? found[0] : undefined;
}
