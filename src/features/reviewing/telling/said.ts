// A fact in a few words, as rows, labels and the history tell it.
import type { Language } from "../../../lib/language.ts";
import { dayText, timeText } from "../../../ui/day.tsx";
import type { Fact } from "../../minutes/index.ts";
import { messages } from "../messages.ts";

export function kindText(fact: Fact, language: Language): string {
  const words = messages[language];
  return fact.part === "header" ? words.fields[fact.field] : words.parts[fact.part];
}

export function saidText(fact: Fact, language: Language): string {
  const words = messages[language];
  switch (fact.part) {
    case "header":
      return headerText(fact, language);
    case "person":
      return [...new Set([fact.value.name, ...besideName(fact.value, language)])].join(", ");
    case "presenter":
      return [fact.value.name, fact.value.organisation].filter(Boolean).join(", ");
    case "item":
      return [fact.value.number, fact.value.title].filter(Boolean).join(" ");
    case "decision":
      return `${fact.value.text} (${words.outcomes[fact.value.outcome]})`;
    case "assignment": {
      const { who, what, due, dueText } = fact.value;
      const when = due === null ? dueText : words.due(dayText(due, language, "short"));
      return `${who}: ${what}${when === null ? "" : ` (${when})`}`;
    }
    case "input":
    case "annex":
    case "proposal":
      break;
  }
  return fact.value.text;
}

/** All that a list can say in a line. */
export function toldText(fact: Fact, language: Language): string {
  const said = saidText(fact, language);
  const short = said.length > longest ? `${said.slice(0, longest)} …` : said;
  return `${kindText(fact, language)} ”${short}”`;
}

const longest = 90;

function headerText({ field, value }: Extract<Fact, { part: "header" }>, language: Language): string {
  const words = messages[language];
  if (value === null || value === "") return words.notTold;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (field === "date") return dayText(value, language);
  if (field === "start" || field === "end") return timeText(value, null, language);
  if (field === "kind") return value === "notes" || value === "minutes" ? words.kinds[value] : value;
  return value;
}

function besideName(person: Extract<Fact, { part: "person" }>["value"], language: Language): string[] {
  const words = messages[language];
  const time = (at: string | null, say: (time: string) => string) =>
    at === null ? [] : [say(timeText(at, null, language))];
  return [
    ...(person.organisation === null ? [] : [person.organisation]),
    ...(person.role === null || person.role === undefined ? [] : [person.role]),
    words.presences[person.presence],
    ...(person.chair ? [words.chair] : []),
    ...(person.minuteTaker ? [words.minuteTaker] : []),
    ...time(person.from, words.from),
    ...time(person.until, words.until),
  ];
}
