// What a person does on the page, as corrections of what the reader read. What comes of an earlier correction is
// corrected in its place: so no two corrections are about the same words, and their order does not matter.
import { isDay } from "../../../lib/days.ts";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { type MinutesRecord, minutesRecord } from "../record.ts";
import { corrected, type Standing } from "./correct.ts";
import {
  type Correction,
  type Fact,
  type Part,
  parts,
  type Place,
  type Shown,
  startOf,
  valueOf,
} from "./facts.ts";
import { shareWords } from "./matching.ts";

/** The shown facts of these keys become these facts. No keys add, no facts drop, several keys join, several facts split,
 *  and the same fact again accepts. */
export interface Edit {
  readonly keys: readonly string[];
  readonly becomes: readonly Fact[];
}

export type EditRefusal =
  /** What the page showed is no longer so. */
  | "changed-since"
  /** There would be no heading for something that must stand under one. */
  | "last-heading"
  /** Neither keys nor facts, or facts that are no record: a day that is none, a person without a name. */
  | "not-a-record";

export interface Edited {
  readonly corrections: Correction[];
  /** The standing corrections that these take the place of. */
  readonly replaces: string[];
}

/** The corrections of the reader's record that an edit comes to. */
export function edited(
  record: MinutesRecord,
  standing: readonly Standing[],
  { keys, becomes }: Edit,
): Result<Edited, EditRefusal> {
  const { facts } = corrected(record, standing);
  const meant = facts.filter(({ key }) => keys.includes(key));
  if (meant.length !== new Set(keys).size) return refuse("changed-since");
  if (meant.length + becomes.length === 0 || !becomes.every(isSaid)) return refuse("not-a-record");

  const each = parts.flatMap((part) => ofPart(part, { facts, standing, meant, becomes }));
  const result = {
    corrections: each.map(({ correction }) => correction),
    replaces: [...new Set(each.flatMap(({ replaces }) => replaces))],
  };
  const left = standing.filter(({ id }) => !result.replaces.includes(id));
  const tried = corrected(record, [
    ...left,
    ...result.corrections.map((one, i) => ({ ...one, id: `new ${i}` })),
  ]);
  if (tried.unplaced.some((id) => id.startsWith("new "))) return refuse("last-heading");
  if (!minutesRecord.safeParse(tried.record).success) return refuse("not-a-record");
  return ok(result);
}

interface Asked {
  readonly facts: readonly Shown[];
  readonly standing: readonly Standing[];
  readonly meant: readonly Shown[];
  readonly becomes: readonly Fact[];
}

interface Made {
  readonly correction: Correction;
  readonly replaces: readonly string[];
}

function ofPart(part: Part, asked: Asked): Made[] {
  const meant = asked.meant.filter(({ fact }) => fact.part === part);
  const becomes = asked.becomes.filter((fact) => fact.part === part);
  if (meant.length + becomes.length === 0) return [];
  return part === "header" ? headed(meant, becomes, asked.facts) : [corrects(part, meant, becomes, asked)];
}

/** A field always has one value: to drop it is to say that it is not told. */
function headed(meant: readonly Shown[], becomes: readonly Fact[], facts: readonly Shown[]): Made[] {
  const told = [...meant.map(({ fact }) => fact), ...becomes].flatMap((fact) =>
    fact.part === "header" ? fact : [],
  );
  const said = becomes.flatMap((fact) => (fact.part === "header" ? fact : []));
  return [...new Set(told.map(({ field }) => field))].map((field) => {
    const standing = facts.find(({ fact }) => fact.part === "header" && fact.field === field)?.correctionId;
    const none = { part: "header" as const, field, value: field === "remote" ? false : null, spans: [] };
    return {
      correction: {
        part: "header" as const,
        at: { field, words: [] },
        becomes: [said.findLast((each) => each.field === field) ?? none],
      },
      replaces: standing === null || standing === undefined ? [] : [standing],
    };
  });
}

function corrects(part: Part, meant: readonly Shown[], becomes: readonly Fact[], asked: Asked): Made {
  const involved = involvedIn(meant, becomes, asked.facts);
  const replaces = [...new Set(involved.flatMap(({ correctionId }) => correctionId ?? []))];
  const earlier = asked.standing.filter(({ id }) => replaces.includes(id));
  const read = involved.filter(({ correctionId }) => correctionId === null).map(({ fact }) => fact);
  const first = involved.findIndex((each) => meant.includes(each));
  const kept = (those: readonly Shown[]) =>
    those.filter((each) => !meant.includes(each)).map(({ fact }) => fact);
  const all =
    first < 0
      ? [...kept(involved), ...becomes].toSorted(
          (one, other) => (startOf(one) ?? Infinity) - (startOf(other) ?? Infinity) || 0,
        )
      : [...kept(involved.slice(0, first)), ...becomes, ...kept(involved.slice(first))];
  return {
    correction: { part, at: placeOf(read, earlier, becomes, meant.length === 0), becomes: all },
    replaces,
  };
}

/** The facts meant, whatever came of the same corrections, and what stands at the very words that something is added
 *  at. */
function involvedIn(
  meant: readonly Shown[],
  becomes: readonly Fact[],
  facts: readonly Shown[],
): readonly Shown[] {
  const touched = (shown: Shown) =>
    meant.length === 0
      ? becomes.some((fact) => fact.part === shown.fact.part && shareWords(fact.spans, shown.fact.spans))
      : meant.includes(shown);
  const ids = new Set(facts.filter(touched).flatMap(({ correctionId }) => correctionId ?? []));
  const part = meant[0]?.fact.part ?? becomes[0]?.part;
  return facts.filter(
    (shown) => shown.fact.part === part && (touched(shown) || ids.has(shown.correctionId ?? "")),
  );
}

function placeOf(
  read: readonly Fact[],
  earlier: readonly Correction[],
  becomes: readonly Fact[],
  isAdded: boolean,
): Place {
  const spoken = read.filter(({ spans }) => spans.length === 0);
  const at = earlier.map((each) => each.at);
  const words = [...at.flatMap((each) => each.words), ...read.map(({ spans }) => spans)];
  const was = [...at.flatMap((each) => each.was ?? []), ...spoken.map(valueOf)];
  const [under] = [
    ...at.flatMap((each) => (each.under === undefined ? [] : [each.under])),
    ...spoken.flatMap(headingOf),
  ];
  const heading = under ?? (isAdded ? becomes.flatMap(headingOf)[0] : undefined);
  return {
    words: [...words, ...(isAdded ? becomes.map(({ spans }) => spans) : [])].filter(
      ({ length }) => length > 0,
    ),
    ...(heading === undefined ? {} : { under: heading }),
    ...(was.length === 0 ? {} : { was }),
  };
}

const headingOf = (fact: Fact) => ("under" in fact && fact.under !== undefined ? [fact.under] : []);

/** Said as the register takes it: words where there must be some, and days that there are. */
function isSaid(fact: Fact): boolean {
  return fact.spans.every(([start, end]) => start >= 0 && start < end) && isValue(fact);
}

function isValue(fact: Fact): boolean {
  if (fact.part === "header") {
    const mayBeDay = fact.field !== "date" || fact.value === null || isDay(String(fact.value));
    return mayBeDay && minutesRecord.shape[fact.field].safeParse(fact.value).success;
  }
  if (fact.part === "person" || fact.part === "presenter") return isTold(fact.value.name);
  if (fact.part === "assignment")
    return isTold(fact.value.what) && (fact.value.due === null || isDay(fact.value.due));
  return fact.part === "item" || isTold(fact.value.text);
}

const isTold = (text: string) => text.trim() !== "";
