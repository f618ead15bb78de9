// People as they stand in running text: 'Anna Ek (Åvik, ordförande), Bo Al, Bevik (från kl 09.10) och Cia Om'.
import { join, type Passage, replace, slice, trim } from "../../passage.ts";
import { type Detail, detailsIn } from "./details.ts";
import { isGivenName } from "./given-names.ts";
import { withPlaces } from "./places-behind.ts";
import { type Segment, segmentsOf } from "./segments.ts";
import { isStop, type Token, tokensOf } from "./tokens.ts";
import { isAbbreviation, isCapital, isParty, isRoleWord } from "./vocabulary.ts";

export interface Entry {
  readonly name: Passage;
  organisation: Passage | null;
  readonly roles: Passage[];
  from: string | null;
  until: string | null;
  readonly breaks: { readonly from: string; readonly until: string }[];
  serving: boolean;
  absent: boolean;
  /** 'AE' of 'Anna Ek (AE)' */
  initials: string | null;
}

interface State {
  readonly whole: Passage;
  readonly entries: Entry[];
  current: Entry | null;
  /** Names since the last organisation: 'A, B och C, Bevik' are all of Bevik. */
  unplaced: Entry[];
  /** A wide gap stands before: a name there is the neighbour's in the next column. */
  atGap: boolean;
  /** 'Åvik: Anna Ek, Bo Al' */
  lead: Passage | null;
  titles: Passage[];
  /** Single capitalised words that may be first names or places. */
  singles: { readonly entry: Entry; readonly before: Entry | null }[];
  /** An organisation that no name stands before: 'Åvik: Anna Ek', 'Havsverket (Bo Al)'. */
  host: Passage | null;
  politicians: boolean;
}

/** As Markdown and HTML break lines within a cell. */
const lineBreak = /<br\s?\/?>/giu;

/** One run of text; runs of different lines are different calls, so that nothing is shared between them. */
export function entriesIn(written: Passage, politicians = false): Entry[] {
  const whole = withoutStop(replace(written, lineBreak, ";"));
  const state: State = {
    whole, entries: [], current: null, unplaced: [], atGap: false, lead: null, titles: [], singles: [], host: null, politicians,
  }; // prettier-ignore
  let words: Token[] = [];
  let afterBracket = false;
  let afterAnd = false;
  const flush = () => {
    if (words.length > 0) takeWords(state, words, { afterBracket, afterAnd });
    if (words.length > 0) afterAnd = false;
    words = [];
    afterBracket = false;
  };
  const tokens = tokensOf(whole);
  for (const [i, token] of tokens.entries()) {
    if (token.kind === "word" && !isStop(state.whole, tokens, i)) words.push(token);
    else {
      flush();
      if (token.kind === "bracket") takeBracket(state, slice(whole, token.start + 1, token.end - 1), token);
      if (token.kind === "detail") takeDetail(state.current, token.detail);
      if (token.kind === "stop") takeStop(state, token.sign);
      afterBracket = token.kind === "bracket";
      afterAnd ||= token.kind === "word";
    }
  }
  flush();
  return withPlaces(withSingles(state));
}

/** 'Anna Ek, Åvik, Bo Al, Firma AB.' */
const withoutStop = (words: Passage): Passage =>
  /,.*\p{L}{2}\.$/su.test(words.text) ? slice(words, 0, -1) : words;

function takeStop(state: State, sign: string): void {
  if (sign === ";" || sign === "|" || sign === ".") {
    state.current = null;
    state.unplaced = [];
    state.lead = null;
  }
  if (sign === "\t" || sign.trim() === "") {
    state.unplaced = state.unplaced.slice(-1);
    state.atGap = true;
  }
  if (!/[:\t–]/.test(sign)) return;
  const [first] = state.entries;
  const single = state.singles.find(({ entry }) => entry === first)?.entry;
  // 'Lina: Anna Ek': before a colon stands a place, though a person may have its name.
  const home = single ?? (sign === ":" && first?.name.text.includes(" ") === false ? first : undefined);
  if (state.entries.length === 1 && home !== undefined) {
    state.lead = home.name;
    state.entries.length = 0;
    state.singles = [];
    state.current = null;
  } else if (state.entries.length === 0) state.lead = state.host;
}

function takeWords(
  state: State,
  tokens: readonly Token[],
  { afterBracket, afterAnd }: { afterBracket: boolean; afterAnd: boolean },
): void {
  const { whole } = state;
  const texts = tokens.map((token) => whole.text.slice(token.start, token.end));
  const place = {
    afterName: state.current !== null && state.current.organisation === null,
    afterSingle: state.current !== null && !state.current.name.text.includes(" "),
    afterBracket,
  };
  const segments = segmentsOf(texts, place);
  for (const [i, segment] of segments.entries()) {
    const passage = slice(whole, tokens[segment.first]?.start ?? 0, tokens[segment.end - 1]?.end ?? 0);
    if (segment.kind === "name") addName(state, passage);
    else if (segment.kind === "role" && isTitle(state.current, segments[i + 1], afterAnd))
      state.titles.push(passage);
    else if (segment.kind === "role") takeRole(state, passage);
    else if (segment.kind === "organisation" && segments[i + 1]?.kind === "name" && isFrom(texts, segment))
      [state.lead, state.current] = [passage, null];
    else if (segment.kind === "organisation") takeOrganisation(state, passage);
    else addSingle(state, passage);
  }
  state.atGap = false;
}

/** 'från Åvik Anna Ek och Bo Al': the place stands before those who come from it. */
const isFrom = (texts: readonly string[], { first }: Segment): boolean =>
  texts[first - 1]?.toLowerCase() === "från";

/** 'utredare Cia Om': the role belongs to the name that follows where the one before has his own, or 'och' parts them. */
function isTitle(current: Entry | null, next: Segment | undefined, afterAnd: boolean): boolean {
  if (current === null || next?.kind !== "name") return false;
  return afterAnd || current.roles.length > 0 || current.organisation !== null;
}

function addSingle(state: State, passage: Passage): void {
  const before = state.current;
  addName(state, passage);
  if (!isGivenName(passage.text) && state.current !== null)
    state.singles.push({ entry: state.current, before });
}

function addName(state: State, name: Passage): void {
  const entry: Entry = {
    name: withoutEnd(name), organisation: state.lead, roles: state.titles, from: null, until: null, breaks: [], serving: false, absent: false, initials: null,
  }; // prettier-ignore
  state.titles = [];
  state.entries.push(entry);
  state.current = entry;
  if (state.atGap) state.unplaced = [];
  if (state.lead === null) state.unplaced.push(entry);
}

const withoutEnd = (words: Passage): Passage =>
  /[.:]$/.test(words.text) && !/\p{Lu}\.$/u.test(words.text) ? slice(words, 0, -1) : words;

function takeRole(state: State, passage: Passage): void {
  const { current } = state;
  if (/^(?:förhindrad|frånvarande|återbud|ej närvarande)/i.test(passage.text)) {
    if (current !== null) current.absent = true;
  } else if (
    /^(?:tjänstgör|tjänstgjorde|tjg)(?!.*\s(?:inte|ej)(?!\p{L}))/iu.test(passage.text) &&
    current !== null
  ) {
    current.serving = true;
    current.roles.push(passage);
  } else if (current === null) state.titles.push(passage);
  else {
    current.roles.push(passage);
    state.unplaced = state.unplaced.filter((entry) => entry === current);
  }
}

function takeOrganisation(state: State, passage: Passage): void {
  const words = withoutEnd(passage);
  if (state.current === null) {
    state.host = words;
    return;
  }
  for (const entry of state.unplaced) entry.organisation = words;
  state.current.organisation = words;
  state.unplaced = [];
}

function takeBracket(state: State, inner: Passage, token: { start: number; end: number }): void {
  const { current, whole } = state;
  if (current === null) {
    const guests = state.host === null ? [] : entriesIn(inner, state.politicians);
    for (const guest of guests) guest.organisation ??= state.host;
    state.entries.push(...guests);
    return;
  }
  const details = detailsIn(inner);
  for (const detail of details) takeDetail(current, detail);
  let from = 0;
  const pieces: Passage[] = [];
  for (const piece of [...inner.text.matchAll(/,|\soch\s|;/g), null]) {
    pieces.push(trim(slice(inner, from, piece?.index)));
    from = piece === null ? 0 : piece.index + piece[0].length;
  }
  for (const piece of pieces) {
    if (isInitials(piece.text, current.name.text)) {
      current.initials = piece.text;
      continue;
    }
    const touched = details.some((detail) => overlaps(piece, slice(inner, detail.start, detail.end)));
    if (piece.text === "" || touched || isParty(piece.text)) continue;
    const behind = whole.text.slice(0, token.start).trimEnd();
    if (
      isAbbreviation(piece.text) &&
      current.organisation !== null &&
      behind.endsWith(current.organisation.text)
    ) {
      current.organisation = join([current.organisation, slice(whole, token.start, token.end)]);
    } else if (isAbbreviation(piece.text) && state.politicians && piece.text.length <= 4) continue;
    else if (shared.test(piece.text))
      takeOrganisation(state, slice(piece, shared.exec(piece.text)?.[0].length ?? 0));
    else takePiece(state, current, piece);
  }
}

/** 'Camilla och Dino (båda Hultarp)' */
const shared = /^(?:båda|alla|samtliga)\s(?:från\s)?(?=\p{Lu})/u;

/** 'Anna Ek (AE)' */
function isInitials(text: string, name: string): boolean {
  return text.length >= 2 && text === name.replace(/[^\p{Lu}]/gu, "");
}

function takePiece(state: State, current: Entry, piece: Passage): void {
  if (/^(?:via|på|endast|del av)\s|teams|zoom|digital|länk|distans/iu.test(piece.text)) return;
  if (/^(?:ledde|leder|sammanhöll|höll|skrev|skriver|förde|för)(?:\s|$)/u.test(piece.text)) {
    takeRole(state, piece);
    return;
  }
  const words = piece.text.split(/\s+/);
  if (isCapital(words[0] ?? "") && !isRoleWord(words[0] ?? "")) {
    current.organisation = piece;
    state.singles = state.singles.filter(({ entry }) => entry !== current);
    state.unplaced = state.unplaced.filter((entry) => entry !== current);
    return;
  }
  for (const segment of segmentsOf(words, { afterName: true, afterSingle: false, afterBracket: false })) {
    if (segment.kind === "role") takeRole(state, piece);
    if (segment.kind === "organisation") {
      const at = piece.text.indexOf(words.slice(segment.first, segment.end).join(" "));
      if (at >= 0) current.organisation = slice(piece, at);
    }
  }
}

function takeDetail(current: Entry | null, detail: Detail): void {
  if (current === null) return;
  current.from = detail.from ?? current.from;
  current.until = detail.until ?? current.until;
  if (detail.out !== null) current.breaks.push(detail.out);
  current.serving ||= detail.serving;
}

const overlaps = (a: Passage, b: Passage): boolean => {
  const [start, end] = [b.at[0] ?? 0, b.at.at(-1) ?? 0];
  return a.at.some((offset) => offset >= start && offset <= end);
};

/** Single unknown words are first names where most of the list is, or where something is told of them; else places. */
function withSingles({ entries, singles }: State): Entry[] {
  const given = entries.filter(({ name }) => !name.text.includes(" ")).length - singles.length;
  // 'Pekka, Norrhyttan' on a line of its own
  const isPair = entries.length === 2 && singles.length === 1 && singles[0]?.before === entries[0];
  const asNames =
    !isPair && given > 0 && given * 2 >= singles.length && (given + singles.length) * 2 >= entries.length;
  const areWhole = entries.every(
    (each) => each.name.text.includes(" ") || singles.some(({ entry }) => entry === each),
  );
  const isHome = (before: Entry | null) => areWhole && before !== null && before.organisation === null;
  const places = singles.filter(({ entry, before }) => !asNames && (!isTold(entry) || isHome(before)));
  for (const { entry, before } of places.toReversed()) {
    if (before === null) continue;
    before.organisation ??= entry.name;
    before.roles.push(...entry.roles);
    before.from ??= entry.from;
    before.until ??= entry.until;
  }
  return entries.filter((entry) => !places.some((place) => place.entry === entry));
}

const isTold = ({ roles, from, until, breaks }: Entry): boolean =>
  roles.length > 0 || from !== null || until !== null || breaks.length > 0;
