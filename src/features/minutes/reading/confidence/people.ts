// What speaks against a person in the attendance, and against one who presented.
import type { RecordPerson, RecordPresenter } from "../../record.ts";
import { bare, fold, folded } from "../folding.ts";
import { isGivenName } from "../header/attendance/given-names.ts";
import { isOrganisationEnd, isParticle, isRoleWord } from "../header/attendance/vocabulary.ts";
import { above, beforeOnLine, type Paper } from "./paper.ts";
import type { Rule } from "./rules.ts";
import type { Told } from "./told.ts";

const first = (name: string): string => name.split(" ")[0] ?? "";

const isOneWord = (name: string): boolean => !name.includes(" ");

/** Capitalised words of letters, two to four, none of them an office's or a firm's. */
function isShapedAsName(name: string): boolean {
  const words = name.split(" ");
  return (
    words.length <= 4 &&
    words.every((word) => isParticle(word) || /^\p{Lu}[\p{L}’'.-]*$/u.test(word)) &&
    !words.some((word) => isRoleWord(word) || (isOrganisationEnd(word) && !isGivenName(first(name))))
  );
}

/** A name that stands elsewhere in the document too is one, however rare. */
function isToldAgain(name: string, { text }: Paper): boolean {
  const at = text.indexOf(name);
  return at >= 0 && text.indexOf(name, at + 1) >= 0;
}

function isOddOrganisation(organisation: string | null): boolean {
  if (organisation === null) return false;
  const words = organisation.split(/\s+/);
  return (
    words.length > 5 ||
    !/^\p{Lu}/u.test(organisation) ||
    /\d|[.:;]$/.test(organisation) ||
    isRoleWord(words[0] ?? "") ||
    (words.length > 1 && isGivenName(words[0] ?? "") && !isOrganisationEnd(words.at(-1) ?? ""))
  );
}

/** A capitalised word behind a name without an organisation, which is nobody else's. */
function leavesWords({ organisation, spans }: RecordPerson, { record, text, headerEnd }: Paper): boolean {
  const end = spans?.at(-1)?.[1] ?? 0;
  if (organisation !== null || end === 0 || end >= headerEnd) return false;
  const starts = record.people.flatMap((each) => (each.spans ?? []).map(([start]) => start));
  const line = text.indexOf("\n", end);
  const until = Math.min(line < 0 ? text.length : line, ...starts.filter((start) => start >= end));
  return /^[\s,(–-]*\p{Lu}\p{L}{2,}/u.test(text.slice(end, until));
}

const peopleKey = folded(
  "närvar|deltag|ledam|besluta|medverk|ersätt|övriga|frånvar|förhind|justera|sekret|ordför|namn|inbjud|adjung|deltog|protokoll|tjänst",
);

const share = <Fact>(all: readonly Fact[], holds: (one: Fact) => boolean): number =>
  all.length === 0 ? 0 : all.filter(holds).length / all.length;

export const personRules: readonly Rule<RecordPerson>[] = [
  { doubt: "odd-name", leaves: 0.5, holds: ({ name }) => !isShapedAsName(name) },
  { doubt: "one-name", leaves: 0.85, holds: ({ name }) => isOneWord(name) },
  {
    doubt: "rare-name",
    leaves: 0.85,
    holds: ({ name }, paper) => !isGivenName(first(name)) && !isToldAgain(name, paper),
  },
  {
    doubt: "outside-list",
    leaves: 0.85,
    holds: ({ spans }, { headerEnd }) => (spans?.[0]?.[0] ?? 0) >= headerEnd,
  },
  {
    doubt: "without-label",
    leaves: 0.85,
    holds: ({ spans }, { text, headerEnd }) => {
      const start = spans?.[0]?.[0] ?? 0;
      return start < headerEnd && !peopleKey.test(fold(text.slice(0, start + 200)));
    },
  },
  {
    doubt: "without-organisation",
    leaves: 0.88,
    holds: ({ organisation, presence }, { record }) =>
      organisation === null &&
      (share(
        record.people.filter((each) => each.presence === presence),
        (each) => each.organisation !== null,
      ) > 0.6 ||
        share(record.people, (each) => each.organisation !== null) > 0.75),
  },
  { doubt: "words-unread", leaves: 0.85, holds: (person, paper) => leavesWords(person, paper) },
  { doubt: "odd-organisation", leaves: 0.8, holds: ({ organisation }) => isOddOrganisation(organisation) },
  {
    doubt: "absent-and-acting",
    leaves: 0.6,
    holds: ({ name, presence }, { record }) =>
      presence === "absent" &&
      record.items.some((item) => item.presenters.some((each) => each.name === name)),
  },
  {
    doubt: "two-chairs",
    leaves: 0.8,
    holds: ({ chair }, { record }) => chair && record.people.filter((each) => each.chair).length > 1,
  },
  {
    doubt: "two-minute-takers",
    leaves: 0.85,
    holds: ({ minuteTaker }, { record }) =>
      minuteTaker && record.people.filter((each) => each.minuteTaker).length > 1,
  },
  {
    doubt: "twice-in-list",
    leaves: 0.7,
    holds: ({ name }, { record }) =>
      record.people.filter(
        (each) => bare(each.name) === bare(name) || bare(each.name).startsWith(`${bare(name)} `),
      ).length > 1,
  },
  {
    doubt: "odd-times",
    leaves: 0.7,
    holds: ({ from, until }, { record }) =>
      (from !== null && until !== null && from >= until) ||
      (until !== null && record.start !== null && until < record.start) ||
      (from !== null && record.end !== null && from > record.end),
  },
  { doubt: "damaged-words", leaves: 0.6, holds: ({ spans }, paper) => paper.isDamaged(spans) },
  { doubt: "mended-document", leaves: 0.9, holds: (_, { isMended }) => isMended },
  { doubt: "repaired-words", leaves: 0.88, holds: ({ spans }, paper) => paper.isRepaired(spans) },
  { doubt: "uncertain-words", leaves: 0.8, holds: ({ spans }, paper) => paper.isUncertain(spans) },
  { doubt: "disordered", leaves: 0.5, holds: (_, { isDisordered }) => isDisordered },
];

const presents = /föredrag|föredra|information|rapport|inled|presentat|informat|gäst|inbjud|föreläs/iu;

export const presenterRules: readonly Rule<Told<RecordPresenter>>[] = [
  { doubt: "under-doubt", leaves: 1, holds: ({ isUnderDoubt }) => isUnderDoubt },
  { doubt: "odd-name", leaves: 0.5, holds: ({ fact }) => !isShapedAsName(fact.name) },
  { doubt: "one-name", leaves: 0.7, holds: ({ fact }) => isOneWord(fact.name) },
  {
    doubt: "not-in-list",
    leaves: 0.88,
    holds: ({ fact }, { record }) => !record.people.some(({ name }) => name === fact.name),
  },
  {
    doubt: "running-text",
    leaves: 0.85,
    holds: ({ fact, item }, { text }) => {
      const inTitle = (fact.spans?.[0]?.[0] ?? 0) <= (item.spans?.at(-1)?.[1] ?? 0) + 80;
      const line = beforeOnLine(text, fact.spans);
      const led = above(text, fact.spans, item.extent?.[0] ?? 0, 60);
      return !inTitle && !presents.test(line) && !presents.test(led);
    },
  },
  { doubt: "odd-organisation", leaves: 0.9, holds: ({ fact }) => isOddOrganisation(fact.organisation) },
  { doubt: "damaged-words", leaves: 0.6, holds: ({ fact }, paper) => paper.isDamaged(fact.spans) },
  { doubt: "mended-document", leaves: 0.9, holds: (_, { isMended }) => isMended },
  { doubt: "repaired-words", leaves: 0.88, holds: ({ fact }, paper) => paper.isRepaired(fact.spans) },
  { doubt: "uncertain-words", leaves: 0.8, holds: ({ fact }, paper) => paper.isUncertain(fact.spans) },
];
