// A question in the register's own words, from those that are meant to those that are near.
import { type Nearness, nearnesses } from "../swedish/nearness.ts";
import type { NearWords } from "../words/vocabulary.ts";
import type { Question, Term } from "./question.ts";
import { wordsOf } from "./words.ts";

export interface Understood {
  readonly question: Question;
  /** For each thing that is wanted, the words that mean it in each of the ways it can be said. */
  readonly meanings: readonly (readonly Meaning[])[];
  /** From the nearest; each takes in those before it, and more. None when the question has no words. */
  readonly steps: readonly Step[];
  /** The same in words alone: a whole text says itself what it is about. */
  readonly stepsInWords: readonly Step[];
  /** What the people and the bodies that it names may be called, a query each. */
  readonly people: readonly string[];
  readonly bodies: readonly string[];
  /** Every word that answers it, to be marked where it stands. */
  readonly words: ReadonlySet<string>;
}

/** For each word of a term, the words that may stand in its place, and how near they are. */
export type Meaning = readonly ReadonlyMap<string, Nearness>[];

/** What PostgreSQL calls tsqueries, of words as they are. */
export interface Step {
  /** Each of them must be answered, by one of its queries: many words in few queries cost more than in many. */
  readonly all: readonly (readonly string[])[];
  /** And this one; it says that some of the words are in the hit itself, and not only around it. */
  readonly some: string | null;
  readonly none: string | null;
  /** The words of the queries, for each thing that is wanted. */
  readonly words: readonly (readonly string[])[];
}

/** What the words of a body's name and a year are called among an entry's words. */
export const inSetting = (word: string) => `i:${word}`;

export function understand(question: Question, { near, has, isAround }: Words): Understood {
  const wanted = question.wanted.map((terms) => terms.flatMap((term) => waysToSay(term, { near, has })));
  const meanings = withJoined(question.wanted, wanted, near);
  const unwanted = question.unwanted.map((term) => notWanted(term, near));
  const none = unwanted.length === 0 ? null : anyOf(unwanted);
  const stepsInWords = meanings.length === 0 ? [] : stepsOf(meanings, none);
  return {
    question,
    meanings,
    stepsInWords,
    steps: withSetting(stepsInWords, meanings, none, isAround),
    people: question.people.map((name) => nameQuery(name, "folded", near)),
    bodies: question.bodies.map((name) => nameQuery(name, "part", near)),
    words: new Set(meanings.flat(2).flatMap((words) => [...words.keys()])),
  };
}

type Near = (word: string) => NearWords;

interface Words {
  readonly near: Near;
  /** Whether something is a word of the register. */
  readonly has: (word: string) => boolean;
  /** Whether something is a word of a body's name, or a year. */
  readonly isAround: (word: string) => boolean;
}

/** Every word of the name, as near as that. */
function nameQuery(name: string, nearness: Nearness, near: Near): string {
  const words = until(nearness, meaningOf({ words: wordsOf(name), isQuoted: false }, near));
  return allOf(words.map((each) => anyOf(each.map(lexeme))));
}

/** In the hit itself, or in the name of its body. */
function notWanted(term: Term, near: Near): string {
  const words = until("inflected", meaningOf(term, near));
  return anyOf([termQuery(words), settingQuery(words)]);
}

// Prefixes that are written with a hyphen, or without: earkiv, itchef.
const prefixed = /^(e|it)(\p{L}{4,})$/u;

/** 'earkiv' may be written e-arkiv, and 1250000 1 250 000. */
function waysToSay(term: Term, { near, has }: Pick<Words, "near" | "has">): Meaning[] {
  const own = meaningOf(term, near);
  const [word = "", ...more] = term.isQuoted ? [] : term.words;
  const [, first = "", second = ""] = prefixed.exec(word) ?? [];
  const parted = /^(?!(?:19|20)\d\d$)\d{4,9}$/.test(word)
    ? thousands(word)
    : [first, second].filter((part) => part !== "");
  if (more.length > 0 || parted.length < 2 || (second !== "" && !has(second))) return [own];
  return [own, meaningOf({ words: parted, isQuoted: false }, near)];
}

function thousands(digits: string): string[] {
  const last = digits.length > 3 ? thousands(digits.slice(0, -3)) : [];
  return [...last, digits.slice(-3)];
}

function meaningOf({ words, isQuoted }: Term, near: Near): Meaning {
  return words.map((word) => {
    const found = near(word);
    const some = isQuoted ? (["exact"] as const) : nearnesses;
    return new Map(some.flatMap((nearness) => found[nearness].map((each) => [each, nearness] as const)));
  });
}

/** What is asked for in two words may be written as one: mobil täckning. Either word is then found by it. */
function withJoined(
  wanted: Question["wanted"],
  meanings: readonly (readonly Meaning[])[],
  near: Near,
): readonly (readonly Meaning[])[] {
  const joined = wanted.map((terms, at) => {
    const [first, second] = [oneWord(terms), oneWord(wanted[at + 1] ?? [])];
    if (first === null || second === null) return [];
    const { part, ...others } = near(first + second);
    const compounds = Object.values(others)
      .flat()
      .map((word) => [word, "compound"] as const);
    return [[new Map<string, Nearness>([...compounds, ...part.map((word) => [word, "part"] as const)])]];
  });
  return meanings.map((terms, at) => [...terms, ...(joined[at] ?? []), ...(joined[at - 1] ?? [])]);
}

function oneWord(terms: readonly Term[]): string | null {
  const [term, ...others] = terms;
  const [word, ...more] = term === undefined || term.isQuoted ? [] : term.words;
  return word !== undefined && others.length + more.length === 0 && /^\p{L}{3,}$/u.test(word) ? word : null;
}

function stepsOf(meanings: readonly (readonly Meaning[])[], none: string | null): Step[] {
  const exact = reaching("exact", meanings);
  const inflected = reaching("inflected", meanings);
  const all = reaching("part", meanings);
  const steps = [exact, inflected, all].map((wanted) => ({
    all: wanted.map(queriesFor),
    some: null,
    none,
    words: wanted.map(tellingWords),
  }));
  return steps.filter((step, at) => at === 0 || countOf(step) > countOf(steps[at - 1]));
}

const countOf = (step: Step | undefined) => step?.words.flat().length ?? 0;

/** Of several words, some in the hit itself, the others in the name of its body or its year. */
function withSetting(
  stepsInWords: readonly Step[],
  meanings: readonly (readonly Meaning[])[],
  none: string | null,
  isAround: Words["isAround"],
): readonly Step[] {
  const [inflected, all] = [reaching("inflected", meanings), reaching("part", meanings)];
  const around = inflected.map((terms) =>
    terms
      .map((term) => term.map((words) => words.filter(isAround)))
      .filter((term) => term.every((words) => words.length > 0)),
  );
  if (meanings.length < 2 || around.every((terms) => terms.length === 0)) return stepsInWords;
  return [
    ...stepsInWords.slice(0, 2),
    {
      all: all.map((terms, at) => [...queriesFor(terms, at, all), ...(around[at] ?? []).map(settingQuery)]),
      // Where one of them can be in the hit alone, this is so without asking.
      some: around.some((terms) => terms.length === 0) ? null : anyOf(all.flatMap(queriesFor)),
      none,
      words: all.map((terms, at) => [
        ...tellingWords(terms),
        ...(around[at] ?? []).flatMap((term) => term.flat().map(inSetting)),
      ]),
    },
  ];
}

/** The ways something can be said, each of words after one another, each of which may be one of several. */
type Terms = readonly (readonly (readonly string[])[])[];

function reaching(nearness: Nearness, meanings: readonly (readonly Meaning[])[]): Terms[] {
  return meanings.map((terms) =>
    terms.map((term) => until(nearness, term)).filter((words) => words.every((each) => each.length > 0)),
  );
}

/** The words as near as that, and nearer. */
function until(nearness: Nearness, meaning: Meaning): string[][] {
  const some = new Set(nearnesses.slice(0, nearnesses.indexOf(nearness) + 1));
  return meaning.map((words) => [...words].flatMap(([word, near]) => (some.has(near) ? [word] : [])));
}

/** Of words after one another the longest is the one that is not everywhere. */
function tellingWords(terms: Terms): string[] {
  const longest = (words: readonly string[]) => Math.min(...words.map((word) => word.length));
  return terms.flatMap((each) => each.toSorted((a, b) => longest(b) - longest(a))[0] ?? []);
}

// Measured: what is asked for alone is found sooner by several queries, each of few words, and what is asked for together
// by one each, of which the index answers the rarest.
const fewWords = 16;

/** One is to be answered. */
function queriesFor(terms: Terms, _at: number, { length }: readonly Terms[]): string[] {
  const [alone, together] = [
    terms.filter((words) => words.length === 1),
    terms.filter((words) => words.length > 1),
  ];
  const words = [...new Set(alone.flat(2))];
  const size = length === 1 ? fewWords : Math.max(words.length, 1);
  const groups = Array.from({ length: Math.ceil(words.length / size) }, (_, at) =>
    anyOf(words.slice(at * size, (at + 1) * size).map(lexeme)),
  );
  return [...groups, ...together.map(termQuery)];
}

const termQuery = (words: readonly (readonly string[])[]) =>
  words.map((each) => anyOf(each.map(lexeme))).join(after);

/** Between words that stand after one another. */
export const after = " <-> ";

/** The words around a hit, each of which may be one of several. */
export const settingQuery = (words: readonly (readonly string[])[]) =>
  allOf(words.map((each) => anyOf(each.map((word) => lexeme(inSetting(word))))));

/** What was said in one of those years and months. */
export const periodsQuery = (periods: readonly string[]) =>
  periods.map((period) => lexeme(inSetting(period))).join(" | ");

const anyOf = (queries: readonly string[]) =>
  queries.length === 1 ? queries.join("") : `(${queries.join(" | ")})`;
const allOf = (queries: readonly string[]) =>
  queries.length === 1 ? queries.join("") : `(${queries.join(" & ")})`;
// Words are letters and figures alone, so nothing in them can end the quotation.
const lexeme = (word: string) => `'${word}'`;
