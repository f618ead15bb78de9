import type { Language } from "../../../lib/language.ts";
import { type Letter, letterOf } from "../../../platform/mail/letter.tsx";
import { dayText } from "../../../ui/day.tsx";
import type { Standing } from "../course/rules.ts";
import { messages } from "../messages.ts";

export interface Task {
  readonly who: string;
  readonly what: string;
  readonly cooperation: string;
  readonly body: string | null;
  readonly givenOn: string | null;
  readonly standing: Standing;
  /** Where it comes up, as far as he may know. */
  readonly comesUpIn: string | null;
  readonly link: string;
}

export function dueMail(language: Language, name: string, tasks: readonly Task[]): Letter {
  const words = messages[language].mail;
  return letterOf(language, words.subject(tasks.length), [
    words.hello(name),
    words.lead,
    ...tasks.flatMap((task) => [textOf(task, language), { link: task.link }]),
    words.links,
    words.why,
  ]);
}

function textOf({ who, what, cooperation, body, givenOn, standing, comesUpIn }: Task, language: Language) {
  const words = messages[language].mail;
  const day = (on: string) => dayText(on, language);
  const next = "next" in standing ? standing.next : undefined;
  const when = [
    ...(standing.kind === "overdue" ? [words.overdue(day(standing.since))] : []),
    ...(standing.kind === "due" && (standing.on !== next?.heldOn || comesUpIn === null)
      ? [words.due(day(standing.on))]
      : []),
    ...(next === undefined || comesUpIn === null ? [] : [words.at(comesUpIn, day(next.heldOn))]),
  ];
  const place =
    body === null || givenOn === null ? `${cooperation}.` : words.place(cooperation, body, day(givenOn));
  return [words.task(who, `${what}.`.replace(/\.\.$/, ".")), ...when, place].join(" ");
}
