import type { Language } from "../../../lib/language.ts";
import { type Letter, letterOf, type Part } from "../../../platform/mail/letter.tsx";
import { dayText } from "../../../ui/day.tsx";
import { stanceField } from "../form/rules.ts";
import type { Round } from "../queries.ts";
import { messages } from "./messages.ts";

export type RoundLetterKind = "question" | "reminder" | "change" | "cancel" | "result";

/** What a round's letter tells of the round. */
export type RoundTold = Pick<
  Round,
  "question" | "background" | "form" | "deadline" | "repliesSeen" | "cooperationName" | "bodyName"
>;

export interface Told {
  readonly kind: RoundLetterKind;
  readonly round: RoundTold;
  /** That lie with the question, and where he reads them. */
  readonly papers: readonly PaperTold[];
  readonly to: Addressee;
  /** What the desk says besides. */
  readonly words: string;
  /** Where he answers. */
  readonly link: string | null;
  /** Whether a reply to the letter is read. */
  readonly takesReplies: boolean;
}

export interface PaperTold {
  readonly title: string;
  readonly link: string;
}

/** Who gets it, and for whom he answers. */
export interface Addressee {
  readonly name: string;
  /** None of who speaks for himself. */
  readonly organisation: string | null;
  readonly isDeputy: boolean;
  /** Whose deputy he is. */
  readonly firstName: string | null;
}

export function roundLetter(language: Language, told: Told): Letter {
  const words = messages[language];
  const { kind, round, to, link } = told;
  const { question, deadline, cooperationName } = round;
  const asks = kind === "question" || kind === "reminder" || kind === "change";
  return letterOf(language, words.subject[kind](question, dayText(deadline, language)), [
    words.hello(to.name),
    words.lead[kind](cooperationName),
    ...(told.words === "" ? [] : [linesOf(told.words)]),
    { about: question },
    ...(asks ? asked(language, told) : []),
    ...(link === null ? [] : [asks ? words.here : words.see, { link }]),
    ...(asks ? answering(language, told) : []),
  ]);
}

/** What he is asked, and until when. */
function asked(language: Language, { round, papers, to }: Told): Part[] {
  const words = messages[language];
  const { background, form, deadline, bodyName } = round;
  return [
    ...(background === "" ? [] : [linesOf(background)]),
    ...(papers.length === 0 ? [] : [{ lines: [words.papers, ...papers.map(paperLine)] }]),
    ...(form.length < 2 ? [] : [{ lines: [words.wanted, ...form.map(({ label }) => `– ${label}`)] }]),
    `${roleOf(language, to, bodyName)} ${words.deadline(dayText(deadline, language, "weekday"))}`,
  ];
}

function answering(language: Language, { round, to, takesReplies }: Told): Part[] {
  const words = messages[language];
  return [
    ...(takesReplies ? [stanceField(round.form) === undefined ? words.byMail : words.stanceByMail] : []),
    `${words.own(to.organisation ?? to.name)} ${words.seen[round.repliesSeen]}`,
  ];
}

function roleOf(language: Language, to: Addressee, bodyName: string | null): string {
  const { asked: words } = messages[language];
  const { organisation, isDeputy, firstName } = to;
  if (organisation === null) return bodyName === null ? words.alone : words.member(bodyName);
  if (!isDeputy) return words.first(organisation);
  return firstName === null ? words.deputyAlone(organisation) : words.deputy(firstName, organisation);
}

export const paperLine = ({ title, link }: PaperTold) => ({ words: `– ${title}`, link });

const linesOf = (text: string): Part => ({ lines: text.split("\n") });
