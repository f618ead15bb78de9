// Who works together: twelve municipalities, and bodies whose seats change hands every fifth year.
import { randomUUID } from "node:crypto";
import { type Party, PartyBook } from "../../src/features/parties/index.ts";
import { municipalities } from "../../src/lib/municipalities/municipalities.ts";
import { foldName } from "../../src/lib/names.ts";
import { type Dice, diceOf } from "./chance.ts";
import { topicBy } from "./sentences.ts";
import { givenNames, surnames, titles } from "./vocabulary.ts";

export interface Person {
  readonly party: Party;
  readonly title: string;
  readonly organisation: Party;
}

export interface Body {
  readonly party: Party;
  /** One entry a seat: those who have held it, one after the other. */
  readonly seats: readonly (readonly Person[])[];
  /** Those who come to report. */
  readonly reporters: readonly Person[];
}

export interface Cooperation {
  readonly slug: string;
  readonly name: string;
  readonly organisations: readonly Party[];
  readonly bodies: readonly Body[];
  /** All of them, in books small enough to be entered in one statement each. */
  readonly books: readonly PartyBook[];
}

const termsInTwentyYears = 4;

export function cooperationOf(bodies: number): Cooperation {
  const dice = diceOf(1);
  const members = new PartyBook([], randomUUID);
  const organisations = Array.from({ length: 12 }, (_, index) => {
    const { code, name } = dice.pick(municipalities.slice(index * 24, index * 24 + 24));
    const spelling = { spelling: name, folded: foldName(name) };
    return members.add("organisation", name, spelling, { municipalityCode: code });
  });
  const people = newPeople(dice);
  const founded = bodyNames(dice, bodies).map((name) => {
    const book = new PartyBook([], randomUUID);
    const party = book.add("body", name, { spelling: name, folded: foldName(name) });
    const seats = organisations.map((organisation) =>
      Array.from({ length: termsInTwentyYears }, () => people(book, organisation)),
    );
    const reporters = Array.from({ length: 12 }, () => people(book, dice.pick(organisations)));
    return { book, body: { party, seats, reporters } };
  });
  return {
    slug: "slattbygden",
    name: "Slättbygden",
    organisations,
    bodies: founded.map(({ body }) => body),
    books: [members, ...founded.map(({ book }) => book)],
  };
}

/** Networks are called after what they are about, and no two alike. */
function bodyNames(dice: Dice, count: number): string[] {
  const names = new Set(["Kommundirektörsgruppen", "Styrelsen"]);
  while (names.size < count) names.add(`Nätverket för ${topicBy(dice).one}`);
  return [...names];
}

/** Nobody has a name that somebody else has: first names are doubled when the simple ones are used up. */
function newPeople(dice: Dice): (book: PartyBook, organisation: Party) => Person {
  let made = 0;
  const simple = givenNames.length * surnames.length;
  return (book, organisation) => {
    const number = made++;
    const given = givenNames[number % givenNames.length];
    const second = number < simple ? "" : `-${givenNames[Math.floor(number / simple) % givenNames.length]}`;
    // The step is prime to the number of surnames, so that neighbours in the list get different ones.
    const surname = surnames[(number * 29 + Math.floor(number / givenNames.length)) % surnames.length];
    const name = `${given}${second} ${surname}`;
    const party = book.add("person", name, { spelling: name, folded: foldName(name) });
    return { party, title: dice.pick(titles), organisation };
  };
}
