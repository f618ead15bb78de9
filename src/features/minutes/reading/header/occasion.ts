// When and where the meeting was held: by the header's keys, else by its title.
import type { Spans } from "../../record.ts";
import { findDates } from "../dates.ts";
import type { Line } from "../lines.ts";
import { join, type Passage, slice } from "../passage.ts";
import { bodyIn } from "./body.ts";
import { cellsOf } from "./cells.ts";
import { sentencesOf } from "../items/sentences.ts";
import { findTimes } from "../times.ts";
import { isPlaceLine } from "./place-lines.ts";
import type { HeaderParts, Section } from "./sections.ts";
import { isRemote, takePlace, takeWhen, tidied } from "./when-and-where.ts";

export interface Occasion {
  date: string | null;
  start: string | null;
  end: string | null;
  place: string | null;
  remote: boolean;
  readonly spans: Record<string, Spans>;
}

export function occasionIn(
  parts: HeaderParts,
  titleLines: readonly Line[],
  { year, cooperation }: { readonly year: string | null; readonly cooperation: string | null },
): Occasion {
  const occasion: Occasion = { date: null, start: null, end: null, place: null, remote: false, spans: {} };
  const lines = [...titleLines, ...parts.sections.flatMap((section) => section.rows.map((row) => row.line))];
  const reference = referenceDay(lines, year);
  const beside = inOrder(parts.sections).flatMap((section) => fromSection(occasion, section, reference));
  takePlace(
    occasion,
    beside.filter((piece) => isRemote(tidied(piece).text, [])),
  );
  for (const cell of titleLines.flatMap((line) => cellsOf(line)))
    fromTitle(occasion, cell, reference, cooperation);
  if (occasion.date === null) fromProse(occasion, parts.prose, reference, cooperation);
  if (occasion.date === null) fromKeys(occasion, parts.sections);
  if (occasion.start === null) fromMeeting(occasion, parts.prose);
  if (occasion.start === null) fromTimeLine(occasion, titleLines);
  takePlace(
    occasion,
    titleLines.filter(
      ({ text }) => isPlaceLine(text) || /^(?:microsoft )?(?:teams|zoom|skype)$/iu.test(text),
    ),
  );
  occasion.remote = isRemote(
    occasion.place,
    titleLines.map((line) => line.text),
  );
  return occasion;
}

/** Keys about the date alone come first: 'Mötesdatum' knows better than 'Tid'. */
function inOrder(sections: readonly Section[]): Section[] {
  const ofOccasion = sections.filter((section) => section.meaning.about === "occasion");
  const alone = ({ meaning }: Section) => meaning.about === "occasion" && meaning.holds.length === 1;
  return [...ofOccasion.filter(alone), ...ofOccasion.filter((section) => !alone(section))];
}

/** Gives the words beside day and time, where the key says nothing of the place. */
function fromSection(occasion: Occasion, section: Section, reference: string | null): Passage[] {
  if (section.meaning.about !== "occasion") return [];
  const { holds } = section.meaning;
  const value = join(section.rows.slice(0, 4).map((row) => join(row.cells, " ")));
  const rest = takeWhen(occasion, value, reference, holds.includes("time"));
  if (!holds.includes("place")) return rest;
  takePlace(occasion, rest);
  return [];
}

const roomWord =
  /^(?:kommunhus|stadshus|rådhus|landstingshus|regionhus|bygdegård|hotell|digitalt|(?:teams|zoom|skype)(?!\p{L})|\p{L}+(?:en|et)\s(?:i|på)\s\p{Lu})/iu;
/** It tells that the meeting was digital, and not where. */
const nowhere = /^digitalt (?:möte|sammanträde)$/iu;
const titleWord =
  /protokoll|anteckning|möte|sammanträde|styrelse|grupp|nätverk|forum|nämnd|direktion|träff/iu;

/** 'Protokoll från styrelsens sammanträde fredag 3 maj 2019, kl. 9–12, Hotell Eken' */
function fromTitle(
  occasion: Occasion,
  cell: Passage,
  reference: string | null,
  cooperation: string | null,
): void {
  const [date] = findDates(cell.text, reference);
  if (date === undefined) return;
  const around = cell.text.slice(0, date.index) + cell.text.slice(date.index + date.length);
  const isDateLine = date.index <= 4 || (date.written === "whole" && around.split(/[^\p{L}]+/u).length <= 8);
  if (!titleWord.test(cell.text) && !isDateLine) return;
  const timed = /^,?\s(?:kl\.?\s)?\d{1,4}\s?[-–:.]/u.test(cell.text.slice(date.index + date.length));
  const [before, ...after] = takeWhen(occasion, cell, reference, timed);
  if (occasion.place !== null || before === undefined) return;
  const where = /\s(?:i|på|vid)\s(?<place>\p{Lu}[^–]*?)[,(\s]*$/u.exec(before.text);
  const place = where?.groups?.["place"] ?? "";
  const isPlace = place !== "" && place !== cooperation && bodyIn({ text: place, at: [] }) === null;
  const start = before.text.lastIndexOf(place);
  const pieces = isPlace
    ? [slice(before, start, start + place.length)]
    : roomWord.test(before.text)
      ? [before]
      : after;
  takePlace(
    occasion,
    pieces.filter((piece) => {
      const { text } = tidied(piece);
      return /^\p{Lu}/u.test(text) || (roomWord.test(text) && !nowhere.test(text));
    }),
  );
}

/** 'Nätverket träffades den 3 maj 2019 kl. 9–11 i Åvik.' */
function fromProse(
  occasion: Occasion,
  prose: readonly Line[],
  reference: string | null,
  cooperation: string | null,
): void {
  for (const sentence of prose.flatMap(sentencesOf)) {
    if (occasion.date !== null) return;
    if (meets.test(sentence.text)) fromTitle(occasion, sentence, reference, cooperation);
  }
}

/** 'Vi träffades i Åvik kl. 13–15.' */
function fromMeeting(occasion: Occasion, prose: readonly Line[]): void {
  const told = prose
    .flatMap(sentencesOf)
    .find(({ text }) => meets.test(text) && findTimes(text).some(({ sure }) => sure));
  if (told !== undefined) takeWhen(occasion, told, null, false);
}

const meets =
  /(?<!\p{L})(?:möte|mötet|sammanträde|träff|träffen|träffades|samlades|möttes|sågs|sammanträdde)(?!\p{L})/iu;

/** 'Närvarande 2022-11-02: Anna Ek' */
function fromKeys(occasion: Occasion, sections: readonly Section[]): void {
  for (const line of sections.flatMap(({ rows }) => rows.slice(0, 1).map((row) => row.line))) {
    const key = slice(line, 0, Math.max(0, line.text.indexOf(":")));
    const [date] = findDates(key.text, null);
    if (date?.written === "whole") takeWhen(occasion, key, null, false);
    if (occasion.date !== null) return;
  }
}

/** 'Teams, kl 13–15' on a line of its own, the day on another. */
function fromTimeLine(occasion: Occasion, titleLines: readonly Line[]): void {
  const line = titleLines.find(
    ({ text }) =>
      text.split(/\s+/).length <= 8 &&
      findTimes(text).some(({ end, sure }) => sure && (end !== null || /kl/i.test(text))),
  );
  if (line === undefined) return;
  const pieces = takeWhen(occasion, line, null, false);
  takePlace(
    occasion,
    pieces.filter((piece) => /^\p{Lu}/u.test(tidied(piece).text) && bodyIn(tidied(piece)) === null),
  );
}

/** The year that days without one belong to: told elsewhere in the header, else the one that is given. */
function referenceDay(lines: readonly Line[], given: string | null): string | null {
  const told = lines.flatMap((line) => /(?<![\d/-])(?:19|20)\d\d(?!\d)/.exec(line.text)?.[0] ?? [])[0];
  const year = told ?? given;
  return year === null ? null : `${year}-01-01`;
}
