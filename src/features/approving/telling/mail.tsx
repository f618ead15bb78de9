import type { Language } from "../../../lib/language.ts";
import { type Letter, letterOf, type Part } from "../../../platform/mail/letter.tsx";
import { dayText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";
import { dueBeside } from "../reading/due.ts";
import type { Concern, ToldTask } from "./rules.ts";

interface Approved {
  readonly name: string;
  readonly body: string;
  readonly heldOn: string;
  readonly concern: Concern;
  /** To the meeting's page; null of somebody to whom it does not open. */
  readonly minutes: string | null;
  /** Where somebody reports, by assignment. */
  readonly reports: ReadonlyMap<string, string>;
}

/** The minutes are approved: what of them is yours to do, and what was taken up. */
export function approvedMail(language: Language, approved: Approved): Letter {
  const { name, body, heldOn, concern, minutes, reports } = approved;
  const words = messages[language].approvedMail;
  const day = dayText(heldOn, language);
  const taskParts = (tasks: readonly ToldTask[]): Part[] =>
    tasks.flatMap((task) => {
      const link = reports.get(task.id);
      return [taskText(task, language), ...(link === undefined ? [] : [{ link }])];
    });
  return letterOf(language, words.subject(body, day), [
    words.hello(name),
    words.text(body, day),
    ...(concern.own.length === 0
      ? []
      : [reports.size === 0 ? words.ownUnlinked : words.own, ...taskParts(concern.own)]),
    ...concern.municipalities.flatMap((each) => [words.municipality(each.name), ...taskParts(each.tasks)]),
    ...(concern.items.length === 0
      ? []
      : [
          words.items,
          ...concern.items.map(({ number, title }) => (number === null ? title : `${number} ${title}`)),
        ]),
    ...(minutes === null ? [words.ask] : concern.items.length === 0 ? [] : [words.read, { link: minutes }]),
  ]);
}

function taskText({ who, what, ...due }: ToldTask, language: Language): string {
  const when = dueBeside({ what, ...due }, language, messages[language].approvedMail.due);
  return `${who}: ${what.replace(/\.$/, "")}${when === null ? "" : ` (${when})`}.`;
}
