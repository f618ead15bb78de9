// Who presented an item: the 'Föredragande' line, else brackets in the heading, else those said to have reported.
import type { RecordPerson, RecordPresenter } from "../../record.ts";
import { fold, folded } from "../folding.ts";
import { type Passage, slice, spansOf, split, trim } from "../passage.ts";
import { type FoundName, namesIn } from "./names.ts";
import { notReporting, reportedBy, reports, returning } from "./reporting-verbs.ts";
import type { Section } from "./sections.ts";
import { sentencesOf } from "./sentences.ts";

const organisation = folded(
  "(?:\\p{Lu}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*)* )?(?:kommun|stad|region|län)$|^(?:region|länsstyrelsen|stiftelsen|föreningen|sveriges) ",
);

export function presentersIn(
  sections: readonly Section[],
  inHeading: readonly FoundName[],
  people: readonly RecordPerson[],
): RecordPresenter[] {
  const lines = sections
    .filter((section) => section.part === "presenters")
    .flatMap((section) => section.paragraphs);
  if (lines.length > 0) return distinct(lines.flatMap((line) => presentersOnLine(line, people)));
  if (inHeading.length > 0) return distinct(inHeading.map((found) => presenter(found, null)));
  const text = sections.filter((section) => section.part === "text").flatMap((section) => section.paragraphs);
  return distinct(text.flatMap(sentencesOf).flatMap((sentence) => reportersIn(sentence, people)));
}

/** 'Anna Berg, ekonomichef, Alby kommun, Bo Ek, jurist' */
function presentersOnLine(line: Passage, people: readonly RecordPerson[]): RecordPresenter[] {
  const parts = split(line, /,\s*|;\s*|\s(?:och|samt|&)\s(?=\p{Lu})|\/(?=\p{Lu})/gu).map((part) =>
    trim(part),
  );
  const found: { name: FoundName; rest: string[] }[] = [];
  for (const [i, words] of parts.entries()) {
    const [name] = namesIn(words, people);
    const last = found.at(-1);
    const opens = name !== undefined && isPersonPart(words.text, name);
    if (opens && !isTheirEmployer(last?.rest ?? [], name, people, parts[i + 1]?.text ?? ""))
      found.push({
        name,
        rest: [words.text.slice(words.text.indexOf(name.words.text) + name.words.text.length)],
      });
    else last?.rest.push(words.text);
  }
  return found.map(({ name, rest }) => presenter(name, organisationIn(rest)));
}

/** 'Anna Berg, konsult, Firma Björk': behind a title stands an employer, unless a title follows this one too. */
function isTheirEmployer(
  rest: readonly string[],
  name: FoundName,
  people: readonly RecordPerson[],
  next: string,
): boolean {
  const titled = rest.length === 2 && /^\p{Ll}/u.test(rest[1] ?? "");
  return titled && !/^\p{Ll}/u.test(next) && !people.some((person) => person.name === name.name);
}

/** A part names a person when nothing but a title stands before the name: not 'Stadsbyggnadskontoret i Alby'. */
function isPersonPart(text: string, name: FoundName): boolean {
  const before = text.slice(0, text.indexOf(name.words.text)).trim();
  const after = text.slice(text.indexOf(name.words.text) + name.words.text.length).trim();
  return (
    (before === "" || /^[\p{L}\s.-]{3,60}$/u.test(before)) && !/^(?:kommun|stad|region|AB|län)/u.test(after)
  );
}

function organisationIn(parts: readonly string[]): string | null {
  const clean = parts.map((part) => part.replace(/^[\s(]+|[\s).]+$/g, "")).filter((part) => part !== "");
  const sure = clean.findLast((part) => organisation.test(fold(part)));
  if (sure !== undefined) return /\p{Lu}[\p{L}-]*(?:\s(?:kommun|stad))$/u.exec(sure)?.[0] ?? sure;
  return clean.findLast((part) => /^\p{Lu}/u.test(part) && part.length > 1) ?? null;
}

/** 'Anna Berg, SKR, berättade om …', 'Därefter informerade Anna och Bo om …' */
function reportersIn(sentence: Passage, people: readonly RecordPerson[]): RecordPresenter[] {
  const words = fold(sentence.text);
  if (isYetToCome(words)) return [];
  const by = reportedBy.exec(words);
  if (by !== null && by.index < 120)
    return namesIn(firstWords(slice(sentence, by.index + by[0].length)), people)
      .slice(0, 2)
      .map((found) => presenter(found, null));
  const verb = reports.exec(words);
  if (verb === null) return [];
  const before = slice(sentence, 0, verb.index);
  if (notReporting.test(fold(before.text)) || before.text.split(/\s+/).length > 16) return [];
  const subjects = namesIn(before, people);
  const [first] = subjects;
  if (first !== undefined)
    return subjects
      .filter((each) => !isAside(before.text, each))
      .map((found) => presenter(found, affiliation(before.text, found)));
  if (before.text.trim() === "" || !/^\p{Lu}/u.test(before.text)) return [];
  const inverted = firstWords(slice(sentence, verb.index + verb[0].length));
  return namesIn(inverted, people)
    .filter((found) => inverted.text.indexOf(found.words.text) < 40)
    .map((found) => presenter(found, null));
}

/** 'Anna rapporterar på mötet den 26 oktober' is a task. */
function isYetToCome(sentence: string): boolean {
  const verb = reports.exec(sentence)?.[0] ?? "";
  return /r$/i.test(verb) && !/f[ao]redrog/i.test(verb) && returning.test(sentence);
}

/** The words up to the first one in lower case that is no joining word or title. */
function firstWords(words: Passage): Passage {
  const found = /^\s*(?:\p{Ll}+\s(?=\p{Lu}))?(?:\p{Lu}[\p{L}’'-]*[\s,]*(?:och\s(?=\p{Lu}))?)+/u.exec(
    words.text,
  );
  return slice(words, 0, found?.[0].length ?? 0);
}

/** 'tillsammans med Bo Ek', 'Anna Bergs förslag' */
function isAside(text: string, found: FoundName): boolean {
  const at = text.indexOf(found.words.text);
  return /(?:tillsammans med|från|hos|för|till|av|om|i)\s$/i.test(text.slice(Math.max(0, at - 20), at));
}

/** 'Rita Bo, Företagarringen, berättar': what stands behind the name. */
function affiliation(text: string, found: FoundName): string | null {
  const after = text.slice(text.indexOf(found.words.text) + found.words.text.length);
  const written = /^(?:,\s|\sfrån\s|\s\()((?:\p{Lu}[\p{L}’'-]*)(?:\s\p{L}+){0,3}?)[,)\s]*$/u.exec(after)?.[1];
  return written === undefined || (/^\s\(/.test(after) && /^\p{Lu}{1,3}$/u.test(written)) ? null : written;
}

function presenter(found: FoundName, organisationWritten: string | null): RecordPresenter {
  return {
    name: found.name,
    organisation: organisationWritten ?? found.organisation,
    spans: spansOf(found.words),
  };
}

function distinct(presenters: readonly RecordPresenter[]): RecordPresenter[] {
  return presenters.filter((each, i) => presenters.findIndex((other) => other.name === each.name) === i);
}
