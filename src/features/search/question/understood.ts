// A question in the register's own words, from those that are meant to those that are near.
import { type Nearness, nearnesses } from "../swedish/nearness.ts";
import type { NearWords } from "../words/vocabulary.ts";
import type { Question, Term } from "./question.ts";

export interface Understood {
  readonly question: Question;
  /** From the nearest; each takes in those before it, and more. None when the question has no words. */
  readonly steps: readonly Step[];
  /** Every word that answers it, to be marked where it stands. */
  readonly words: ReadonlySet<string>;
}

export interface Step {
  readonly nearness: HitNearness;
  /** What PostgreSQL calls a tsquery, of words as they are. */
  readonly query: string;
  /** The same for any of the words. */
  readonly some: string;
}

/** How near a hit is, from the nearest: by its words, or with the help of the body's name and the year. */
export const hitNearnesses = ["exact", "inflected", "compound", "folded", "setting", "part"] as const;
export type HitNearness = (typeof hitNearnesses)[number];

type WordsFor = (word: string) => readonly string[];

export function understand(question: Question, near: (word: string) => NearWords): Understood {
  const { wanted, unwanted } = question;
  const without = unwanted.map((term) => ` & !(${termQuery(term, until("inflected", near))})`).join("");
  const steps: Step[] = [];
  for (const nearness of wanted.length === 0 ? [] : hitNearnesses) {
    const words = until(nearness === "setting" ? "folded" : nearness, near);
    const query = nearness === "setting" ? inSetting(wanted, near) : inWords(wanted, words, nearness);
    const some = anyOf(wanted.flatMap((terms) => terms.map((term) => termQuery(term, words))));
    if (query !== steps.at(-1)?.query) steps.push({ nearness, query, some });
  }
  const answering = wanted
    .flat()
    .flatMap(({ words, isQuoted }) => (isQuoted ? words : words.flatMap(until("part", near))));
  return {
    question,
    steps: steps.map(({ query, ...step }) => ({ ...step, query: query + without })),
    words: new Set([...answering, ...joinedWords(wanted).flatMap(until("part", near))]),
  };
}

function inWords(wanted: Question["wanted"], words: WordsFor, nearness: Nearness): string {
  const each = wanted.map((terms) => anyOf(terms.map((term) => termQuery(term, words))));
  const joins =
    nearness === "exact" || nearness === "inflected" ? [] : wanted.map((_, at) => joinedAt(wanted, at));
  const joined = joins.flatMap((word, at) =>
    word === null ? [] : [allOf(each.toSpliced(at, 2, anyOf(words(word).map(lexeme))))],
  );
  return anyOf([allOf(each), ...joined]);
}

/** Some of the words in the hit itself, the others in the name of its body or its year. */
function inSetting(wanted: Question["wanted"], near: (word: string) => NearWords): string {
  const own = wanted.map((terms) => anyOf(terms.map((term) => termQuery(term, until("folded", near)))));
  if (wanted.length < 2) return allOf(own);
  const around = until("inflected", near);
  const set = wanted.map((terms) =>
    anyOf(
      terms.map(({ words }) =>
        allOf(words.map((word) => anyOf(around(word).map((each) => lexeme(`i:${each}`))))),
      ),
    ),
  );
  return allOf([...own.map((query, at) => anyOf([query, set[at] ?? query])), anyOf(own)]);
}

/** What is asked for in two words may be written as one: mobil täckning. */
function joinedAt(wanted: Question["wanted"], at: number): string | null {
  const words = wanted.slice(at, at + 2).map((terms) => (terms.length === 1 ? oneWord(terms[0]) : null));
  const [first, second] = words;
  return first && second ? first + second : null;
}

function joinedWords(wanted: Question["wanted"]): string[] {
  return wanted.flatMap((_, at) => joinedAt(wanted, at) ?? []);
}

function oneWord(term: Term | undefined): string | null {
  const [word, ...more] = term === undefined || term.isQuoted ? [] : term.words;
  return word !== undefined && more.length === 0 && /^\p{L}{3,}$/u.test(word) ? word : null;
}

function termQuery({ words, isQuoted }: Term, near: WordsFor): string {
  return words.map((word) => anyOf((isQuoted ? [word] : near(word)).map(lexeme))).join(" <-> ");
}

/** The words as near as that, and nearer. */
function until(nearness: Nearness, near: (word: string) => NearWords): WordsFor {
  const some = nearnesses.slice(0, nearnesses.indexOf(nearness) + 1);
  return (word) => {
    const found = near(word);
    return some.flatMap((each) => found[each]);
  };
}

const anyOf = (queries: readonly string[]) =>
  queries.length === 1 ? queries.join("") : `(${queries.join(" | ")})`;
const allOf = (queries: readonly string[]) =>
  queries.length === 1 ? queries.join("") : `(${queries.join(" & ")})`;
// Words are letters and figures alone, so nothing in them can end the quotation.
const lexeme = (word: string) => `'${word}'`;
