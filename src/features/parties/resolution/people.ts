// Which person a name means. Two surnames are never one person here: what is merely near becomes a suggestion.
import { foldName } from "../../../lib/names.ts";
import type { Party, PartyBook } from "./book.ts";

/** Someone in the meeting's own list of those present. */
export interface Attendee {
  readonly person: Party;
  readonly organisation: string | null;
}

export interface Setting {
  readonly bodyId: string | null;
  readonly attendees: Attendee[];
}

/** One who stands in the list of those present. */
export function attendeeNamed(
  book: PartyBook,
  name: string,
  organisation: string | null,
  meeting: Setting,
): Party {
  const free = (party: Party) => !sitsForAnother(party, organisation, meeting);
  const person =
    choose(candidates(book, name, meeting).filter(free), organisation) ??
    newPerson(book, name, organisation, meeting);
  meeting.attendees.push({ person, organisation });
  return book.note(person, name, foldName(name));
}

/** One whom the text names: first looked for among those present, and a first name only there. */
export function personNamed(
  book: PartyBook,
  name: string,
  organisation: string | null,
  meeting: Setting,
): Party {
  const person =
    presentPerson(name, meeting) ??
    choose(candidates(book, name, meeting), organisation) ??
    newPerson(book, name, organisation, meeting);
  return book.note(person, name, foldName(name));
}

/** The only one present who can be meant. */
export function presentPerson(name: string, meeting: Setting): Party | undefined {
  const present = [...new Set(meeting.attendees.map(({ person }) => person))];
  const key = foldName(name);
  const steps = [
    (person: Party) => person.name === name,
    isFirstNameAlone(name)
      ? (person: Party) => isFirstNameOf(name, person.name)
      : (person: Party) =>
          foldName(person.name) === key || person.spellings.some(({ folded }) => folded === key),
  ];
  const found = steps.map((meant) => present.filter(meant)).find((people) => people.length > 0) ?? [];
  return found.length === 1 ? found[0] : undefined;
}

/** 'Jan-Inge', without a surname. */
export function isFirstNameAlone(name: string): boolean {
  return !/\s/.test(name.trim());
}

/** 'Jan-Inge' is the first name of 'Jan-Inge Hall' and of 'Jan Inge Hall', 'Jan' of the second alone. */
export function isFirstNameOf(first: string, name: string): boolean {
  const key = foldName(first);
  const [own = ""] = name.trim().split(/\s+/);
  if (isFirstNameAlone(name)) return false;
  return foldName(own) === key || (first.includes("-") && foldName(name).startsWith(`${key} `));
}

function candidates(book: PartyBook, name: string, meeting: Setting): readonly Party[] {
  if (isFirstNameAlone(name)) {
    return book
      .folded("person", foldName(name))
      .filter((party) => isFirstNameAlone(party.name) && party.bodies.includes(meeting.bodyId ?? ""));
  }
  const exact = book.spelled("person", name);
  if (exact.length > 0) return exact;
  const folded = book.folded("person", foldName(name));
  return folded.length === 1 ? folded : [];
}

function choose(found: readonly Party[], organisation: string | null): Party | undefined {
  const seated = found.find((party) => organisation !== null && party.organisations.includes(organisation));
  return seated ?? found[0];
}

// Two who bear one name sit in one meeting for different organisations: two people.
function sitsForAnother(party: Party, organisation: string | null, meeting: Setting): boolean {
  const seats = meeting.attendees.filter(({ person }) => person === party);
  return seats.some(
    (seat) => seat.organisation !== null && organisation !== null && seat.organisation !== organisation,
  );
}

function newPerson(book: PartyBook, name: string, organisation: string | null, meeting: Setting): Party {
  return book.add(
    "person",
    name,
    { spelling: name, folded: foldName(name) },
    { organisations: organisation === null ? [] : [organisation], bodies: [meeting.bodyId ?? ""] },
  );
}
