// What a press on the page asks for, as an edit of the facts that it shows.
import type { z } from "zod";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import {
  type Edit,
  type Fact,
  hullOf,
  readChosen,
  type RecordPerson,
  type Shown,
} from "../../minutes/index.ts";
import type { DocumentToReview } from "../correcting/queries.ts";
import { type AddingForm, type correctingForm, tellingForm, type TellingForm } from "../forms.ts";
import { isJoinable } from "../rules.ts";
import { cut, factsTold, joined, placeFrom, type TellingRefusal } from "../telling/rules.ts";

export type EditingRefusal =
  | TellingRefusal
  | "changed-since"
  | "nothing-chosen"
  | "nothing-to-cut"
  | "nothing-to-join";

type Document = Pick<DocumentToReview, "text" | "corrected">;
type Asked = Pick<z.infer<typeof correctingForm>, "gor" | "uppgift">;

export function editAsked(
  document: Document,
  { gor, uppgift }: Asked,
  form: TellingForm,
): Result<Edit, EditingRefusal> {
  const { facts } = document.corrected;
  const at = facts.findIndex(({ key }) => key === uppgift);
  const shown = facts[at];
  if (shown === undefined) return refuse("changed-since");
  const keys = [uppgift];
  if (gor === "bort") return ok({ keys, becomes: [] });
  if (gor === "ihop") return joinedBefore(facts, at);
  if (gor === "dela") {
    const pieces = cut(shown.fact, document.text);
    return pieces.length < 2 ? refuse("nothing-to-cut") : ok({ keys, becomes: pieces });
  }
  const told = factsTold(shown.fact, form, document.text);
  return told.ok ? ok({ keys, becomes: told.value }) : told;
}

function joinedBefore(facts: readonly Shown[], at: number): Result<Edit, EditingRefusal> {
  const [before, own] = [facts[at - 1], facts[at]];
  if (!isJoinable(facts, at) || before === undefined || own === undefined) return refuse("nothing-to-join");
  const one = joined(before.fact, own.fact);
  return one === null ? refuse("nothing-to-join") : ok({ keys: [before.key, own.key], becomes: [one] });
}

/** Chosen words are a fact of their own, or the words of one that there is. */
export async function editAdded(document: Document, form: AddingForm): Promise<Result<Edit, EditingRefusal>> {
  const { facts } = document.corrected;
  const shown = facts.find(({ key }) => key === form.uppgift);
  const place = placeOf(document, form, shown);
  if (!place.ok) return place;
  const [start, end] = place.value;
  const chosen = { text: document.text, start, end };
  const around = { ...aboutMeeting(facts), presence: presenceBefore(facts, start) };
  if (form.som !== "orden") {
    const becomes = await readChosen(form.som, chosen, around);
    return becomes.length === 0 ? refuse("nothing-chosen") : ok({ keys: [], becomes });
  }
  if (shown === undefined) return refuse("changed-since");
  const words = document.text.slice(start, end).replaceAll(/\s+/g, " ").trim();
  const { fact } = shown;
  if (fact.part === "header") {
    const told = factsTold(fact, { ...tellingForm.parse({}), varde: words }, document.text);
    return told.ok
      ? ok({ keys: [shown.key], becomes: told.value.map((each) => ({ ...each, spans: [[start, end]] })) })
      : told;
  }
  const read = await readChosen(fact.part, chosen, around);
  return ok({ keys: [shown.key], becomes: read.map((each) => kept(fact, each)) });
}

/** Other words change what the words say, and nothing that a person sees besides. */
function kept(was: Fact, read: Fact): Fact {
  if (was.part !== "person" || read.part !== "person") return read;
  const { presence, chair, minuteTaker, from, until } = was.value;
  return { ...read, value: { ...read.value, presence, chair, minuteTaker, from, until } };
}

function placeOf(
  { text }: Document,
  { fran, till, ord }: AddingForm,
  shown: Shown | undefined,
): Result<[number, number], EditingRefusal> {
  if (fran !== undefined && till !== undefined && fran < till && till <= text.length) return ok([fran, till]);
  if (ord === "") return refuse("nothing-chosen");
  const near = shown === undefined ? 0 : (hullOf(shown.fact.spans)?.[0] ?? 0);
  const found = placeFrom(text, near, ord) ?? placeFrom(text, 0, ord);
  return found === null ? refuse("not-in-text") : ok(found);
}

function aboutMeeting(facts: readonly Shown[]) {
  const header = (field: string) =>
    facts.flatMap(({ fact }) =>
      fact.part === "header" && fact.field === field && typeof fact.value === "string" ? [fact.value] : [],
    )[0] ?? null;
  const people = facts.flatMap(({ fact }): RecordPerson[] => (fact.part === "person" ? [fact.value] : []));
  return { date: header("date"), body: header("body"), people };
}

/** As those who stand nearest before. */
function presenceBefore(facts: readonly Shown[], start: number): RecordPerson["presence"] {
  const before = facts.flatMap(({ fact }) =>
    fact.part === "person" && (hullOf(fact.spans)?.[0] ?? 0) <= start ? [fact.value.presence] : [],
  );
  return before.at(-1) ?? "member";
}
