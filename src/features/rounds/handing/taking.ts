// One press takes what a colleague says in a field into what is being written, and nothing that stands there is lost.
import type { Language } from "../../../lib/language.ts";
import { type RoundField, type RoundForm, said, saidIn } from "../form/rules.ts";
import { inputs, type Written, writtenAs, writtenAt } from "../form/written.ts";
import type { Handover } from "./rules.ts";

/** The name of the button, and what it has: whose words, and to which field. */
export const takeField = "ta";
export const takeValue = (handoverId: string, fieldId: string): string => `${handoverId}.${fieldId}`;

interface Taking {
  readonly form: RoundForm;
  readonly handovers: readonly Handover[];
  /** What the button had. */
  readonly asked: string;
  readonly language: Language;
}

/** None where nobody said anything there. */
export function withTaken(
  written: Written,
  { form, handovers, asked, language }: Taking,
): Written | undefined {
  const [handoverId = "", fieldId = ""] = asked.split(".");
  const field = form.find(({ id }) => id === fieldId);
  const answer = handovers.find(({ id }) => id === handoverId)?.answer;
  if (field === undefined || answer === undefined || answer === null || !(fieldId in answer))
    return undefined;
  if (field.kind === "names") return new Map([...written, ...addedNames(field, written, answer)]);
  const taken = [...writtenAs([field], answer, language)].filter(([, values]) => values.join("") !== "");
  const added = taken.map(([name, values]) => {
    const before = writtenAt(written, name);
    return isProse(field, name)
      ? ([name, [joined(before, values[0] ?? "")]] as const)
      : ([name, values] as const);
  });
  return new Map([...written, ...added]);
}

/** What is one of some choices, or a number, gives way; running text stands under what stands there. */
const isProse = ({ kind, id }: RoundField, name: string): boolean =>
  (kind === "text" && name === inputs.said(id)) ||
  name === inputs.words(id) ||
  name.startsWith(inputs.rowWords(id, ""));

const joined = (before: string, words: string): string =>
  before === "" || before.includes(words) ? before || words : `${before}\n\n${words}`;

/** On the rows that are empty, those who do not stand there. */
function addedNames(
  { id, most }: Extract<RoundField, { kind: "names" }>,
  written: Written,
  answer: Readonly<Record<string, unknown>>,
): [string, string[]][] {
  const persons = saidIn(answer, said.names, id)?.persons ?? [];
  const places = Array.from({ length: most }, (_, place) => place);
  const standing = places.map((place) => writtenAt(written, inputs.person(id, place)));
  const free = places.filter((place) => standing[place] === "");
  const added = persons.filter(({ name }) => !standing.includes(name)).slice(0, free.length);
  if (persons.length === 0) return free.length === most ? [[inputs.none(id), ["ja"]]] : [];
  return added.flatMap(({ name, title }, index): [string, string[]][] => {
    const place = free[index] ?? 0;
    return [
      [inputs.person(id, place), [name]],
      [inputs.title(id, place), [title]],
      [inputs.none(id), []],
    ];
  });
}
