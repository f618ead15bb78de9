// Day, clock times and place out of one value: 'Stadshuset, Åvik, torsdag 3 maj 2018 kl. 15:00-18:00'.
import { findDates } from "../dates.ts";
import { join, type Passage, slice, spansOf, trim } from "../passage.ts";
import { findTimes } from "../times.ts";
import type { Occasion } from "./occasion.ts";

/** Enters day and clock times where they are not known yet; gives the words left around them. */
export function takeWhen(
  occasion: Occasion,
  words: Passage,
  reference: string | null,
  aboutTime: boolean,
): Passage[] {
  const [date] = findDates(words.text, reference);
  const dateEnd = date === undefined ? 0 : date.index + date.length;
  const withoutDate =
    date === undefined
      ? words.text
      : words.text.slice(0, date.index) + "#".repeat(date.length) + words.text.slice(dateEnd);
  const times = findTimes(withoutDate, aboutTime);
  const time = times.find(({ sure }) => sure) ?? times[0];
  if (date !== undefined && occasion.date === null) {
    occasion.date = date.date;
    occasion.spans["date"] = spansOf(slice(words, date.index, dateEnd));
  }
  if (time !== undefined && occasion.start === null) {
    const spans = spansOf(slice(words, time.index, time.index + time.length));
    occasion.start = time.start;
    occasion.end = time.end;
    occasion.spans["start"] = spans;
    if (time.end !== null) occasion.spans["end"] = spans;
  }
  const taken = [date, time].filter((each) => each !== undefined).toSorted((a, b) => a.index - b.index);
  const edges = [0, ...taken.flatMap(({ index, length }) => [index, index + length]), words.text.length];
  return Array.from({ length: edges.length / 2 }, (_, i) =>
    slice(words, edges[2 * i] ?? 0, edges[2 * i + 1]),
  );
}

export function takePlace(occasion: Occasion, left: readonly Passage[]): void {
  if (occasion.place !== null) return;
  const pieces = left
    .map(tidied)
    .filter(
      (piece) => /\p{L}{2}/u.test(piece.text) && !/^(?:ajournering|paus|inkl|lunch|fika)/iu.test(piece.text),
    );
  if (pieces.length === 0) return;
  const place = join(pieces, ", ");
  occasion.place = place.text;
  occasion.spans["place"] = spansOf(place);
}

const lead =
  /^(?:[\s,.;:–—-]|(?:kl|klockan|den|på|i|vid|via|dag|tid|plats)(?:[.:,]|\s|$)|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?(?!\p{L})|\(\s*\))+/iu;
const tail = /(?:[\s,.;:–—-]|(?<=\s)(?:kl|klockan|den|ca|från)\.?)+$/iu;

/** Without the signs and small words that parted it from day and time. */
export function tidied(piece: Passage): Passage {
  const start = lead.exec(piece.text)?.[0].length ?? 0;
  const rest = slice(piece, start);
  const closed = unopened(rest.text);
  const words = trim(slice(rest, 0, closed ?? tail.exec(rest.text)?.index));
  return /^\(.*\)$/.test(words.text) ? slice(words, 1, -1) : words;
}

/** Where a bracket closes that opens before these words: what follows it is another matter. */
function unopened(text: string): number | undefined {
  const at = text.indexOf(")");
  return at >= 0 && !text.slice(0, at).includes("(") ? at : undefined;
}

const remoteWords =
  /(?<!\p{L})(?:teams|zoom|skype|digital[ta]?|distans\p{L}*|länk|video\p{L}*|webb?möte|telefon\p{L}*|online|google meet|webex|virtuellt)(?!\p{L})/giu;
const aroundRemote =
  /[\p{L}-]*(?:möte|sammanträde)\p{L}*|(?<!\p{L})(?:microsoft|ms|via|på|i|genom|och|per|lync|länk)(?!\p{L})/giu;
const remoteTitle =
  /digital(?:t)? \p{L}*(?:möte|sammanträde|träff)|(?:via|på|i) teams(?!\p{L})|(?:teams|video|telefon|webb|distans)-?möte|\((?:teams|zoom|skype)\)/iu;

/** Digital alone: 'Stadshuset och Teams' is a meeting in a room. */
export function isRemote(place: string | null, titles: readonly string[]): boolean {
  if (place === null) return titles.some((title) => remoteTitle.test(title));
  const isDigital = place.search(remoteWords) >= 0 || remoteTitle.test(place) || /teams-?möte/iu.test(place);
  return isDigital && !/\p{L}{3}/u.test(place.replace(remoteWords, "").replace(aroundRemote, ""));
}
