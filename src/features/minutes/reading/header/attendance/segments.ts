// A run of words between commas, cut into what it is made of: role, organisation, name.
import { isGivenName } from "./given-names.ts";
import {
  isAbbreviation,
  isCapital,
  isMunicipality,
  isOrganisationEnd,
  isOrganisationNoun,
  isOrganisationStart,
  isParticle,
  isPreposition,
  isRoleWord,
  looksLikeName,
} from "./vocabulary.ts";

/** "single": one capitalised word that may be a first name or a place; the whole list decides. */
export type SegmentKind = "name" | "organisation" | "role" | "single";

export interface Segment {
  readonly kind: SegmentKind;
  /** Words [first, end) of the run. */
  readonly first: number;
  readonly end: number;
}

export interface Place {
  /** A name stands before and still wants its organisation. */
  readonly afterName: boolean;
  readonly afterSingle: boolean;
  /** A bracket stands right before, without a comma: 'Ina Vall (S) Varnäs Kim Falk'. */
  readonly afterBracket: boolean;
}

export function segmentsOf(words: readonly string[], place: Place): Segment[] {
  const segments: Segment[] = [];
  let afterName = place.afterName;
  for (let i = 0; i < words.length;) {
    const found = isCapital(words[i] ?? "")
      ? capitals(words, i, { ...place, afterName, afterBracket: place.afterBracket && i === 0 })
      : lowerCase(words, i);
    const last = found.segments.at(-1);
    const end = last?.kind === "organisation" ? withPurpose(words, found.end) : found.end;
    segments.push(
      ...found.segments.map((each) => (each === last ? { ...each, end: each.end + end - found.end } : each)),
    );
    if (last?.kind === "name") afterName = true;
    if (last?.kind === "organisation") afterName = false;
    i = end;
  }
  return segments;
}

interface Found {
  readonly segments: Segment[];
  readonly end: number;
}

function lowerCase(words: readonly string[], first: number): Found {
  let end = first;
  while (end < words.length && !isCapital(words[end] ?? "")) end += 1;
  const run = words.slice(first, end);
  const last = run.at(-1) ?? "";
  const role: Segment[] = run.some(isRoleWord) ? [{ kind: "role", first, end }] : [];
  if (isPreposition(run.at(-2) ?? "") && isOrganisationEnd(last) && end < words.length) {
    let until = end;
    while (until < words.length && belongs(words, until) && !beginsName(words, until)) until += 1;
    return { segments: [{ kind: "organisation", first: end - 1, end: until }], end: until };
  }
  if (isPreposition(last) && end < words.length) {
    let until = end;
    while (until < words.length && belongs(words, until) && !(until > end && beginsName(words, until)))
      until += 1;
    const own: Segment[] = run.length > 1 ? [{ kind: "role", first, end: end - 1 }] : [];
    return { segments: [...own, { kind: "organisation", first: end, end: until }], end: until };
  }
  if (run.length === 2 && isPreposition(run[0] ?? "") && isOrganisationEnd(last.replace(/\.$/, "")))
    return { segments: [{ kind: "organisation", first: first + 1, end }], end };
  if (run.length <= 2 && isOrganisationEnd(last) && !/^(?:sekretariat|kansli)/.test(last)) {
    return { segments: [{ kind: "organisation", first, end }], end };
  }
  return { segments: role, end };
}

/** 'från Åvik Anna Ek': behind the place a name begins. */
function beginsName(words: readonly string[], i: number): boolean {
  const word = words[i] ?? "";
  return (
    isGivenName(word) &&
    !isMunicipality(word) &&
    isCapital(words[i + 1] ?? "") &&
    !isOrganisationEnd(words[i + 1] ?? "")
  );
}

/** Whether the word goes on with a run of capitalised words. */
function belongs(words: readonly string[], i: number): boolean {
  const word = words[i] ?? "";
  const next = words[i + 1] ?? "";
  return (
    isCapital(word) ||
    isOrganisationEnd(word) ||
    isNamedBefore(words[i - 1] ?? "", word) ||
    (isCapital(next) && (isParticle(word) || word === "och" || isSeated(words[i - 1] ?? "", word)))
  );
}

/** 'Vindkustens kommunalförbund', 'Svenska kyrkan' */
function isNamedBefore(name: string, word: string): boolean {
  return (
    isOrganisationNoun(word) && isCapital(name) && (/(?:s|ska)$/.test(name) || isOrganisationStart(name))
  );
}

/** 'Myndigheten för vindkraft': what an authority is for goes on in small letters. */
function withPurpose(words: readonly string[], end: number): number {
  const isHouse = /\p{L}{4}(?:en|et|an)$/u.test(words[end - 1] ?? "");
  if (!isHouse || !/^(?:för|mot)$/.test(words[end] ?? "")) return end;
  const isOwn = (word: string | undefined) => word !== undefined && !isCapital(word) && !isRoleWord(word);
  let until = end + 1;
  while (isOwn(words[until])) until += 1;
  return until > end + 1 ? until : end;
}

/** 'Högskolan i Alsjö' */
function isSeated(organisation: string, word: string): boolean {
  const isHouse = isOrganisationEnd(organisation) || isOrganisationStart(organisation);
  return isHouse && /^(?:i|på|för)$/.test(word);
}

function capitals(words: readonly string[], first: number, place: Place): Found {
  let end = first;
  while (end < words.length && belongs(words, end)) end += 1;
  let start = first;
  const isRole = (i: number) =>
    isRoleWord(words[i] ?? "") &&
    !isGivenName(words[i] ?? "") &&
    !/^(?:AB|Ab|HB|KB)$/.test(words[i + 1] ?? "");
  while (start < end && isRole(start)) start += 1;
  const role: Segment[] = start > first ? [{ kind: "role", first, end: start }] : [];
  const parts = start === end ? [] : divide(words.slice(start, end), place);
  return {
    segments: [
      ...role,
      ...parts.map((part) => ({ ...part, first: part.first + start, end: part.end + start })),
    ],
    end,
  };
}

function divide(run: readonly string[], place: Place): Segment[] {
  const [first = ""] = run;
  if (first === "Från" && run.length > 1) {
    return divide(run.slice(1), place).map(({ kind, ...at }) => ({
      kind,
      first: at.first + 1,
      end: at.end + 1,
    }));
  }
  const size = run.length;
  const cut = (at: number, left: SegmentKind, right: SegmentKind): Segment[] => [
    { kind: left, first: 0, end: at },
    { kind: right, first: at, end: size },
  ];
  const whole = (kind: SegmentKind): Segment[] => [{ kind, first: 0, end: size }];
  if (size === 1) return whole(single(first, place));
  if (/^\p{Lu}\.$/u.test(first) && place.afterName) return whole("organisation");

  const last = run.at(-1) ?? "";
  const isPlace = isMunicipality(last) && !/^(?:Berg|Lund)$/.test(last) && !isGivenName(run[1] ?? "");
  if (size === 3 && isGivenName(first) && isPlace) return cut(2, "name", "organisation");
  const ends = run.findLastIndex((word) => isOrganisationEnd(word) || isOrganisationNoun(word));
  if (isGivenName(first) && looksLikeName(run) && size <= 3) return whole("name");
  if (ends >= 0) {
    const rest = run.slice(ends + 1);
    if (isGivenName(first) && ends >= 2) return cut(2, "name", "organisation");
    return rest.length >= 2 && looksLikeName(rest)
      ? cut(ends + 1, "organisation", "name")
      : whole("organisation");
  }
  const given = run.findIndex((word, i) => i >= 1 && i < size - 1 && isGivenName(word));
  if (isOrganisationStart(first) && !isGivenName(first)) {
    if (given >= 1) return cut(given, "organisation", "name");
    return size >= 4 && looksLikeName(run.slice(2)) ? cut(2, "organisation", "name") : whole("organisation");
  }
  const orphan = !isGivenName(first) && (place.afterName || isMunicipality(first));
  if (given >= 1 && orphan) return cut(given, "organisation", "name");
  const second = run.findIndex((word, i) => i >= 2 && i < size - 1 && isGivenName(word));
  if (second >= 2) return cut(second, "name", "name");
  if (size >= 3 && orphan && (isMunicipality(first) || place.afterBracket) && looksLikeName(run.slice(-2)))
    return cut(size - 2, "organisation", "name");
  return whole(looksLikeName(run) ? "name" : "organisation");
}

function single(word: string, place: Place): SegmentKind {
  if (isGivenName(word) && (place.afterSingle || !isMunicipality(word))) return "single";
  if (isMunicipality(word) || isAbbreviation(word) || isOrganisationEnd(word)) return "organisation";
  if (isOrganisationStart(word) && !isGivenName(word)) return "organisation";
  return place.afterName && !place.afterSingle ? "organisation" : "single";
}
