// What one correction would be in another document: the same fact, read alike.
import { foldName } from "../../../lib/names.ts";
import { type Fact, fact as factShape, type Shown } from "../../minutes/index.ts";

/** What was read, and what a person has said that it is. */
export interface Likeness {
  readonly was: Fact;
  readonly becomes: readonly Fact[];
}

export interface Change {
  readonly key: string;
  readonly from: Fact;
  readonly becomes: readonly Fact[];
}

/** None where a correction says nothing of other documents: what is accepted, added or joined is one of its kind. */
export function likenessOf(was: readonly Fact[], becomes: readonly Fact[]): Likeness | null {
  const [only] = was;
  if (only === undefined || was.length > 1 || becomes.some(({ part }) => part !== only.part)) return null;
  if (only.part === "header" && !["cooperation", "body", "kind", "place"].includes(only.field)) return null;
  if (becomes.length > 1 && !["person", "presenter"].includes(only.part)) return null;
  const [first] = becomes;
  if (becomes.length === 1 && first !== undefined && changed(only, first).length === 0) return null;
  return { was: only, becomes };
}

/** What the correction changes among these facts. Nobody has settled them. */
export function alikeAmong(facts: readonly Shown[], { was, becomes }: Likeness): Change[] {
  return facts
    .filter(({ fact, correctionId }) => correctionId === null && isAlike(fact, was, becomes))
    .map(({ key, fact }) => ({ key, from: fact, becomes: becomes.map((each) => carried(fact, was, each)) }));
}

type Value = Readonly<Record<string, unknown>>;

// People are written as present and as presenters.
const named: readonly string[] = ["person", "presenter"];

/** What makes a fact the same in two documents. */
const identity: Readonly<Record<Fact["part"], readonly string[]>> = {
  header: ["value"],
  person: ["name"],
  presenter: ["name"],
  item: ["title"],
  input: ["text"],
  decision: ["text"],
  assignment: ["what"],
  annex: ["text"],
  proposal: ["text"],
};

function isAlike(fact: Fact, was: Fact, becomes: readonly Fact[]): boolean {
  const isOfKind = fact.part === was.part || (named.includes(fact.part) && named.includes(was.part));
  if (!isOfKind || (fact.part === "header" && was.part === "header" && fact.field !== was.field))
    return false;
  const [first] = becomes;
  const fields = becomes.length === 1 && first !== undefined ? changed(was, first) : [];
  const isOfHolder =
    was.part === "assignment" && fields.length > 0 && fields.every((field) => field === "who");
  const compared = new Set([...fields, ...(isOfHolder ? [] : identity[was.part])]);
  const [one, other] = [fieldsOf(fact), fieldsOf(was)];
  return [...compared].every((field) => isSame(one[field] ?? null, other[field] ?? null));
}

/** The fact with what the correction changes, at its own words. */
function carried(fact: Fact, was: Fact, becomes: Fact): Fact {
  const told = fieldsOf(becomes);
  const own = fieldsOf(fact);
  const now = Object.fromEntries(
    changed(was, becomes)
      .filter((field) => field in own || fact.part === was.part)
      .map((field) => [field, told[field]]),
  );
  return factShape.parse({
    ...fact,
    value: fact.part === "header" ? (now["value"] ?? null) : { ...own, ...now },
  });
}

function changed(was: Fact, becomes: Fact): string[] {
  const [one, other] = [fieldsOf(was), fieldsOf(becomes)];
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...fields].filter(
    (field) => JSON.stringify(one[field] ?? null) !== JSON.stringify(other[field] ?? null),
  );
}

const fieldsOf = (fact: Fact): Value => (fact.part === "header" ? { value: fact.value } : fact.value);

/** Texts are the same however they are spaced and wherever they have great letters; names letter by letter. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "string" || typeof other !== "string")
    return JSON.stringify(one) === JSON.stringify(other);
  return one === other || (one.length > 40 && foldName(one) === foldName(other));
}
