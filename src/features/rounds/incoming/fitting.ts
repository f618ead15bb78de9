// What a mail answers to a round's form, and whether that is certain.
import { foldName } from "../../../lib/names.ts";
import type { ReadMail } from "../../../platform/mail-in/read.ts";
import { type RoundAnswer, type RoundField, type RoundForm, stanceField } from "../form/rules.ts";
import { daysIn } from "./days.ts";
import type { Says } from "./phrases.ts";
import { type Names, readStance, saidPlainly } from "./words.ts";

export interface Reading {
  readonly answer: RoundAnswer;
  readonly standsOutside: boolean;
  /** To a stance. */
  readonly says: Says | null;
  readonly isSure: boolean;
}

/** None where nothing in it tells. Sure is only what fills the one field of the form. */
export function readFor(form: RoundForm, said: string, names: Names): Reading | undefined {
  const [only, ...more] = form;
  const stance = stanceField(form);
  const read = readStance(said, names);
  if (read?.says === "outside") return { ...readingOf(form, "outside", ""), isSure: read.isSure };
  if (stance !== undefined && read !== undefined) {
    const words = read.says === "agree-with-comment" ? said : "";
    return { ...readingOf(form, read.says, words), isSure: read.isSure && more.length === 0 };
  }
  if (only === undefined || more.length > 0) return undefined;
  const fitting = fieldFrom(only, said, names);
  return fitting === undefined
    ? undefined
    : { answer: { [only.id]: fitting.said }, standsOutside: false, says: null, isSure: fitting.isSure };
}

/** As somebody at the desk understands it, or the rules, with the words that stay with it. */
export function readingOf(form: RoundForm, says: Says, words: string): Omit<Reading, "isSure"> {
  const field = stanceField(form);
  if (says === "outside" || field === undefined) return { answer: {}, standsOutside: true, says };
  return { answer: { [field.id]: { stance: says, words } }, standsOutside: false, says };
}

interface Fitting {
  readonly said: RoundAnswer[string];
  readonly isSure: boolean;
}

function fieldFrom(field: RoundField, said: string, names: Names): Fitting | undefined {
  if (field.kind === "text")
    return said === "" ? undefined : { said: { text: said }, isSure: isAnswering(said, names) };
  if (field.kind === "choice") return chosenFrom(field, said, names);
  if (field.kind !== "dates") return undefined;
  const days = daysIn(saidPlainly(said, names), field.dates);
  return days.length === 0
    ? undefined
    : { said: { dates: Object.fromEntries(days.map((each) => [each, "yes"])) }, isSure: true };
}

/** The label and nothing else; of several, one on each line. */
function chosenFrom(
  { choices, isMany }: Extract<RoundField, { kind: "choice" }>,
  said: string,
  names: Names,
): Fitting | undefined {
  const lines = saidPlainly(said, names);
  const labelled = lines.map((line) => choices.filter(({ label }) => foldName(label) === foldName(line)));
  const chosen = labelled.flatMap((all) => (all.length === 1 ? all.map(({ id }) => id) : []));
  if (chosen.length === 0) return undefined;
  const isSure = chosen.length === lines.length && (isMany || chosen.length === 1) && !said.includes("?");
  return { said: { chosen: isMany ? [...new Set(chosen)] : chosen.slice(0, 1) }, isSure };
}

/** Whoever asks, thanks or asks for time has not answered. */
const isAnswering = (said: string, names: Names): boolean =>
  !/[?¿]/.test(said) &&
  saidPlainly(said, names).length > 0 &&
  !/mottag|noterat|received|noted|skickar vidare|bifog|attach|återkom|anstånd|semester|ledig|frånvarande|vidarebeford|preliminär|(?:inte|ej) (?:hunnit|klar|färdig)|senare|förresten|get back|out of office|on leave|vacation|forward|not ready|extension|preliminary/i.test(
    said,
  );

/** Whether a letter is nothing but his own words: what stands beside, beneath or around them may say something else. */
export const isWords = (mail: ReadMail): boolean =>
  mail.is === "person" &&
  mail.calendars.length === 0 &&
  mail.papers.length === 0 &&
  !mail.isAmong &&
  isReply(mail) &&
  !mail.beneath.split("\n").some(speaks);

/** Sent on it is somebody else's, and with a heading of its own it may be about something else. */
const isReply = ({ subject, inReplyTo }: ReadMail): boolean =>
  !/^(?:vb|vs|fwd?|vidarebefordrat)\s*:/i.test(subject) &&
  (inReplyTo !== null || subject === "" || /^(?:sv|re|svar|ang|angående|aw)(?:\[\d+\])?\s*:/i.test(subject));

/** A line that says something, among those that tell who somebody is. */
const speaks = (line: string): boolean =>
  (/\p{L}[^.!?]*\s[^.!?]*\s[^.!?]*[.!?]$/u.test(line) && !/\d{3}/.test(line)) ||
  /[?¿]/.test(line) ||
  /(?<!\p{L})(?:är|vi|jag|att|om|men|inte|ej|dock|fast|bara|däremot|gäller|ps|nej|ja|we|is|are|if|but|not|only|provided|unless|yes|no)(?!\p{L})/iu.test(
    line,
  );
