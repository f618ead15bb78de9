// An item's heading taken apart: title, presenters and annexes.
import type { RecordPerson } from "../../record.ts";
import { folded, fold } from "../folding.ts";
import { type Passage, slice, split, trim } from "../passage.ts";
import { type FoundName, namesIn } from "./names.ts";

export interface Heading {
  readonly title: Passage;
  readonly presenters: FoundName[];
}

const annex = folded("^(?:se )?(?:bil(?:\\.|aga|agor)?|ppt|powerpoint)(?:[\\s:.].*)?$");
const clock = /(?:\s|\t|,)+(?:\(?\s*kl\.?\s*)?\(?\d{1,2}[.:]\d{2}(?:\s*[–-]\s*\d{1,2}[.:]\d{2})?\)?$/i;
/** 'Strandskydd Näset 2:14' ends in what a property is called. */
const property = /\p{Lu}\p{Ll}+ \d{1,3}:\d?[1-46-9]$/u;
const minutesPlanned = /\s*[,(]?\s*\d{1,3}\s?min(?:uter|\.)?\)?$/i;
const annexBehind = folded(
  "(?:[,;–-]|\\s[–-])?\\s+(?:se\\s)?(?:bil\\.?|bilag(?:a|or))\\s?(?:\\d+[a-z]?(?:(?:,|\\soch|\\s?[–-])\\s?\\d+[a-z]?)*|[a-h])\\.?$",
);
const annexInside = folded("(?:^|[,;]\\s?)(?:se )?(?:bil\\.?|bilag(?:a|or))\\s?\\d[^,;]*(?:[,;]\\s?|$)");

export function headingOf(heading: Passage, people: readonly RecordPerson[]): Heading {
  let title = trim(heading);
  const presenters: FoundName[] = [];
  for (let changed = true; changed;) {
    changed = false;
    const tail =
      (property.test(title.text) ? null : clock.exec(title.text)) ??
      minutesPlanned.exec(title.text) ??
      annexBehind.exec(fold(title.text));
    if (tail !== null && tail.index > 0) {
      title = trim(slice(title, 0, tail.index));
      changed = true;
    }
    const bracket = /\s*[([]([^()[\]]*)[)\]][.:]?$/.exec(title.text);
    const inner = bracket?.[1];
    if (bracket === null || inner === undefined || bracket.index === 0) continue;
    const start = bracket.index + bracket[0].search(/[([]/) + 1;
    const named = presentersIn(slice(title, start, start + inner.length), people);
    if (
      named.length === 0 &&
      !annex.test(fold(inner.trim())) &&
      !clock.test(` ${inner.trim()}`) &&
      inner.trim() !== ""
    )
      continue;
    presenters.unshift(...named);
    title = trim(slice(title, 0, bracket.index));
    changed = true;
  }
  const behind = presenterBehind(title, people);
  if (behind === null) return { title: withoutStop(title), presenters };
  return { title: withoutStop(behind.title), presenters: [...behind.presenters, ...presenters] };
}

/** Brackets hold presenters when they open with a name: '(Anna Berg)', '(Anna Berg, SKR)', '(Anna och Bo)'. */
function presentersIn(inner: Passage, people: readonly RecordPerson[]): FoundName[] {
  const words = split(inner, annexInside).findLast((part) => part.text !== "") ?? inner;
  if (/\d/.test(words.text)) return [];
  const named = namesIn(words, people);
  const opens =
    named[0] !== undefined &&
    /^\s*(?:\p{Ll}+\s)?$|:\s*$/u.test(words.text.slice(0, words.text.indexOf(named[0].words.text)));
  return opens ? named : [];
}

/** 'Budget 2024      Anna Berg', 'Budget 2024 – Anna Berg': a known name in a column or behind a dash. */
function presenterBehind(title: Passage, people: readonly RecordPerson[]): Heading | null {
  const gap = /(?:\t\s*|\s{2,}|\s[–-]\s|,\s|\/\s?)(?=\p{Lu}[^\t–]*$)/u.exec(title.text);
  if (gap === null || gap.index === 0) return null;
  const behind = slice(title, gap.index + gap[0].length);
  const named = namesIn(behind, people);
  const rest = named.reduce((text, each) => text.replace(each.words.text, ""), behind.text);
  const onlyNames = named.length > 0 && /^[\s,&/]*(?:och[\s,]*)*$/.test(rest);
  const known =
    named.some((each) => people.some((person) => person.name === each.name)) || /\t|\s{2,}/.test(gap[0]);
  return onlyNames && known ? { title: trim(slice(title, 0, gap.index)), presenters: named } : null;
}

function withoutStop(title: Passage): Passage {
  const stop = /[^.\s]{4,}[.:]$/.test(title.text) && !/(?:m\.m|bl\.a)\.$/.test(title.text);
  return stop ? trim(slice(title, 0, -1)) : title;
}
