// When and where the meeting was held.
import type { Spans } from "../../record.ts";
import { findDates } from "../dates.ts";
import type { Line } from "../lines.ts";
import { join, type Passage, slice, spansOf, trim } from "../passage.ts";
import { findTimes } from "../times.ts";
import { bodyIn } from "./body.ts";
import type { HeaderParts, Section } from "./sections.ts";
import { cellsOf, withoutMarkup } from "./cells.ts";

export interface Occasion {
  date: string | null;
  start: string | null;
  end: string | null;
  place: string | null;
  remote: boolean;
  readonly spans: Record<string, Spans>;
}

export function occasionIn(parts: HeaderParts, titleLines: readonly Line[], number: string | null): Occasion {
  const occasion: Occasion = { date: null, start: null, end: null, place: null, remote: false, spans: {} };
  const reference = referenceDay(
    [...titleLines, ...parts.sections.flatMap((section) => section.rows.map((row) => row.line))],
    number,
  );
  for (const section of inOrder(parts.sections)) fromSection(occasion, section, reference);
  for (const cell of titleLines.map(withoutMarkup).flatMap((line) => cellsOf(line)))
    fromTitle(occasion, cell, reference);
  occasion.remote = isRemote([occasion.place ?? "", ...titleLines.map((line) => line.text)]);
  return occasion;
}

/** Keys about the date alone come first: 'Mötesdatum' knows better than 'Tid'. */
function inOrder(sections: readonly Section[]): Section[] {
  const ofOccasion = sections.filter((section) => section.meaning.about === "occasion");
  const alone = (section: Section) =>
    section.meaning.about === "occasion" && section.meaning.holds.length === 1;
  return [...ofOccasion.filter(alone), ...ofOccasion.filter((section) => !alone(section))];
}

function fromSection(occasion: Occasion, section: Section, reference: string | null): void {
  if (section.meaning.about !== "occasion") return;
  const { holds } = section.meaning;
  const value = join(section.rows.slice(0, 4).map((row) => join(row.cells, " ")));
  const rest = takeWhen(occasion, value, reference, holds.includes("time"));
  if (holds.includes("place")) takePlace(occasion, rest);
}

/** Takes date and clock times out of the words; gives what is left around them. */
function takeWhen(
  occasion: Occasion,
  words: Passage,
  reference: string | null,
  aboutTime: boolean,
): Passage[] {
  const [date] = findDates(words.text, reference);
  const gone: [number, number][] = [];
  if (date !== undefined) {
    gone.push([date.index, date.index + date.length]);
    if (occasion.date === null) {
      occasion.date = date.date;
      occasion.spans["date"] = spansOf(slice(words, date.index, date.index + date.length));
    }
  }
  const blanked = words.text
    .split("")
    .map((each, i) => (gone.some(([a, b]) => i >= a && i < b) ? "#" : each))
    .join("");
  const [time] = findTimes(blanked, aboutTime);
  if (time !== undefined) {
    gone.push([time.index, time.index + time.length]);
    if (occasion.start === null) {
      occasion.start = time.start;
      occasion.end = time.end;
      occasion.spans["start"] = spansOf(slice(words, time.index, time.index + time.length));
      if (time.end !== null) occasion.spans["end"] = occasion.spans["start"];
    }
  }
  gone.sort((a, b) => a[0] - b[0]);
  const edges = [0, ...gone.flat(), words.text.length];
  return Array.from({ length: edges.length / 2 }, (_, i) =>
    slice(words, edges[2 * i] ?? 0, edges[2 * i + 1]),
  );
}

function takePlace(occasion: Occasion, rest: readonly Passage[]): void {
  if (occasion.place !== null) return;
  const pieces = rest.map((piece) => tidy(piece)).filter((piece) => /[\p{L}]{2}/u.test(piece.text));
  if (pieces.length === 0) return;
  const place = join(pieces, ", ");
  occasion.place = place.text;
  occasion.spans["place"] = spansOf(place);
}

/** Without the signs, small words and weekdays that parted it from date and time. */
function tidy(piece: Passage): Passage {
  const lead =
    /^(?:[\s,.;:–—-]|(?:kl|klockan|den|på|i|vid|dag|tid|plats)(?:[.:,]|\s|$)|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?(?![\p{L}])|\(\s*\))+/iu.exec(
      piece.text,
    );
  const start = lead?.[0].length ?? 0;
  const tail = /(?:[\s,.;:–—-]|(?<=\s)(?:kl|klockan|den|ca|från)\.?)+$/iu.exec(piece.text.slice(start));
  const words = trim(slice(piece, start, tail === null ? undefined : start + tail.index));
  return /^\(.*\)$/.test(words.text) ? slice(words, 1, -1) : words;
}

const titleWord = /protokoll|anteckning|möte|sammanträde|styrelse|grupp|nätverk|forum|nämnd|direktion/iu;

/** 'Protokoll från styrelsens sammanträde fredag 3 maj 2019, kl. 9–12, Hotell Eken' */
function fromTitle(occasion: Occasion, cell: Passage, reference: string | null): void {
  const [date] = findDates(cell.text, reference);
  if (date === undefined) return;
  const rest = cell.text.slice(0, date.index) + cell.text.slice(date.index + date.length);
  const bare =
    rest
      .replace(/[^\p{L}]+/gu, " ")
      .trim()
      .split(" ").length <= 3;
  if (!titleWord.test(cell.text) && !bare) return;
  const known = occasion.place;
  const pieces = takeWhen(occasion, cell, reference, false);
  if (known !== null || !/protokoll|anteckning|möte|sammanträde/iu.test(cell.text)) return;
  const before = pieces[0];
  const where =
    before === undefined ? null : /\s(?:i|på|vid)\s(?<place>\p{Lu}[^–]*?),?\s*$/u.exec(before.text);
  const place = where?.groups?.["place"];
  if (
    before !== undefined &&
    where !== null &&
    place !== undefined &&
    bodyIn({ text: place, at: [] }) === null
  ) {
    const start = where.index + where[0].indexOf(place);
    takePlace(occasion, [slice(before, start, start + place.length)]);
  } else
    takePlace(
      occasion,
      pieces.slice(1).filter((piece) => /\p{Lu}/u.test(tidy(piece).text.charAt(0))),
    );
}

/** The year that days without one belong to: told elsewhere in the header, or by the minutes' number. */
function referenceDay(lines: readonly Line[], number: string | null): string | null {
  const told = lines
    .map((line) => /(?<![\d/-])(?:19|20)\d\d(?![\d])/.exec(line.text)?.[0])
    .find((year) => year !== undefined);
  const short = number === null ? undefined : /[/-](\d{4}|\d{2})$/.exec(number)?.[1];
  const year = told ?? (short?.length === 2 ? `20${short}` : short);
  return year === undefined ? null : `${year}-01-01`;
}

const remoteWords =
  /(?<![\p{L}])(?:teams|zoom|skype|digital(?:t|a)?|distans\p{L}*|på länk|via länk|länk|video\p{L}*|webb?möte|telefon\p{L}*|online|google meet|webex|virtuellt)(?![\p{L}])/iu;

/** Digital alone: 'Stadshuset och Teams' is a meeting in a room. */
function isRemote([place = "", ...titles]: readonly string[]): boolean {
  if (
    titles.some((title) =>
      /digitalt (?:möte|sammanträde)|(?:teams|video|telefon|webb|distans)-?möte/iu.test(title),
    )
  )
    return true;
  if (!remoteWords.test(place) && !/teams-?möte|digitalt/iu.test(place)) return false;
  const left = place
    .replace(new RegExp(remoteWords, "giu"), "")
    .replace(/[\p{L}-]*möte\p{L}*|(?<![\p{L}])(?:microsoft|ms|via|på|i|genom|och|the)(?![\p{L}])/giu, "");
  return !/\p{L}{3}/u.test(left);
}
