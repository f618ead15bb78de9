import type { Language } from "../../../lib/language.ts";
import { type Letter, letterOf } from "../../../platform/mail/letter.tsx";
import { dayText } from "../../../ui/day.tsx";
import { labelOf } from "../form/pages/field-group.tsx";
import type { Round } from "../queries.ts";
import { paperLine, type PaperTold } from "../sending/mail.tsx";
import { messages } from "./messages.ts";
import { askedFields } from "./rules.ts";

type Told = Pick<Round, "question" | "background" | "form" | "deadline" | "cooperationName">;

interface Asker {
  readonly name: string;
  readonly organisation: string | null;
}

interface Handed {
  readonly round: Told;
  readonly asker: Asker;
  readonly name: string;
  readonly fields: readonly string[] | null;
  readonly note: string;
  /** Where he says it. */
  readonly link: string;
  readonly papers: readonly PaperTold[];
}

/** To a colleague who is asked, in the language of whoever asks. */
export function handoverLetter(
  language: Language,
  { round, asker, name, fields, note, link, papers }: Handed,
): Letter {
  const words = messages[language].mail;
  const { question, background, deadline, cooperationName } = round;
  const asked = askedFields(round.form, { fields });
  const isWhole = asked.length === round.form.length;
  return letterOf(language, words.subject(asker.name, question), [
    words.hello(name),
    words.lead(asker.name, cooperationName),
    ...(note === "" ? [] : [{ lines: note.split("\n") }]),
    { about: question },
    ...(background === "" ? [] : [{ lines: background.split("\n") }]),
    ...(papers.length === 0 ? [] : [{ lines: [words.papers, ...papers.map(paperLine)] }]),
    ...(isWhole
      ? []
      : [{ lines: [words.asked(asker.name), ...asked.map((field) => dashed(labelOf(field, language)))] }]),
    words.until(dayText(deadline, language, "weekday"), asker.name),
    words.here,
    { link },
    words.own(asker.name, asker.organisation),
  ]);
}

interface AllSaid {
  readonly round: Told;
  readonly asker: Asker;
  readonly names: readonly string[];
  /** To his own page. */
  readonly link: string;
}

/** To whoever asked: nobody is waited for any more. */
export function allSaidLetter(language: Language, { round, asker, names, link }: AllSaid): Letter {
  const words = messages[language].mail;
  return letterOf(language, words.allSubject(round.question), [
    words.hello(asker.name),
    words.all,
    { lines: names.map(dashed) },
    { about: round.question },
    words.answerFor(asker.organisation, dayText(round.deadline, language, "weekday")),
    { link },
  ]);
}

const dashed = (line: string) => `– ${line}`;
