// What the title tells: the kind of document, its number, the body that met and the cooperation it belongs to.
import type { MinutesRecord, Spans } from "../../record.ts";
import { findDates } from "../dates.ts";
import type { Line } from "../lines.ts";
import { type Passage, slice, spansOf, trim } from "../passage.ts";
import { isGivenName } from "./attendance/given-names.ts";
import { looksLikeName } from "./attendance/vocabulary.ts";
import { bodyIn } from "./body.ts";
import { capital } from "./body-surroundings.ts";
import { cellsOf } from "./cells.ts";
import { withCommonLetters } from "./common-words.ts";
import { isPlaceLine } from "./place-lines.ts";
import { isSentence } from "./prose.ts";

export interface Title {
  readonly kind: MinutesRecord["kind"] | null;
  readonly number: string | null;
  readonly body: string | null;
  readonly cooperation: string | null;
  readonly spans: Record<string, Spans>;
}

export function titleIn(lines: readonly Line[]): Title {
  const cells = lines.flatMap((line) => cellsOf(line).filter((cell) => cell.text !== ""));
  const spans: Record<string, Spans> = {};
  const kind = kindIn(cells, spans);
  const number = numberIn(cells, spans);
  const bodies = cells.flatMap((cell) => bodyIn(cell) ?? []);
  const body = bodies.find(({ isParticular }) => isParticular) ?? bodies[0] ?? null;
  if (body !== null) spans["body"] = spansOf(body.words);
  const cooperation = bodies.find((each) => each.cooperation !== null)?.cooperation ?? ownLine(lines);
  if (cooperation !== null) spans["cooperation"] = spansOf(cooperation);
  return {
    kind,
    number,
    body: body === null ? null : withCommonLetters(body.name),
    cooperation: cooperation === null ? null : properCase(cooperation.text),
    spans,
  };
}

function kindIn(cells: readonly Passage[], spans: Record<string, Spans>): Title["kind"] {
  for (const cell of cells) {
    const match =
      /(?<notes>\p{L}*anteckning(?:ar|arna)?)(?![\p{L}])|(?<minutes>\p{L}*protokoll(?:et)?)(?![\p{L}])/iu.exec(
        cell.text,
      );
    if (match === null) continue;
    spans["kind"] = spansOf(slice(cell, match.index, match.index + match[0].length));
    return match.groups?.["notes"] === undefined ? "minutes" : "notes";
  }
  return null;
}

const numbers: readonly RegExp[] = [
  /(?:protokoll|nr|möte)\s(?<number>20\d\d:\d{1,3})(?![\d])/iu,
  /(?<![\p{L}])(?:nr|nummer|no|#)\.?:?\s?(?<number>\d{1,3}(?:\s?[/-]\s?\d{2,4})?)(?![\d/])/iu,
  /(?:protokoll|anteckningar|möte|sammanträde)\p{L}*,?\s(?<number>\d{1,3}\s?\/\s?(?:\d{4}|\d{2}))(?![\d/])/iu,
  /(?<![\p{L}-])möte\s(?<number>\d{1,3})(?=,|$)/iu,
  /(?:^|\s)(?<number>\d{1,3}\/(?:(?:19|20)\d\d|1[3-9]|[2-9]\d))(?=$|\s)/u,
];

function numberIn(cells: readonly Passage[], spans: Record<string, Spans>): string | null {
  for (const pattern of numbers) {
    for (const cell of cells) {
      const match = pattern.exec(cell.text);
      const number = match?.groups?.["number"];
      if (
        match === null ||
        number === undefined ||
        /(?:dnr|diarien|sou|ds|§)[^,]*$/iu.test(cell.text.slice(0, match.index + 1))
      )
        continue;
      const start = match.index + match[0].indexOf(number);
      spans["number"] = spansOf(slice(cell, start, start + number.length));
      return number.replace(/\s/g, "");
    }
  }
  return null;
}

const notNames =
  /^(?:ledamot|namn|deltagare|ledamöter)$| (?:om|kring|avseende|angående) |protokoll|anteckning|möte|sammanträde|dagordning|kallelse|tema[:\s]|närvar|per capsulam|^dnr|bilaga|^sida/iu;

/** A line that names something and is neither the kind, the body, a date nor a list of members. */
function ownLine(lines: readonly Line[]): Passage | null {
  const members = membersAt(lines);
  const candidates = lines
    .filter((line, i) => !members.has(i) && !isSentence(line.text))
    .flatMap((line) => cellsOf(line))
    .map((cell) => trim(cell))
    .filter(
      ({ text }) =>
        /^\p{Lu}/u.test(text) &&
        text.split(" ").length <= 6 &&
        !text.endsWith(".") &&
        namesSomething(text) &&
        !/[\d:;!?(),]/.test(text) &&
        !notNames.test(text) &&
        !/\skommun$/u.test(text) &&
        !isPerson(text) &&
        !isPlaceLine(text) &&
        bodyIn({ text, at: [] }) === null &&
        findDates(text, "2000-01-01").length === 0,
    );
  return (
    candidates.find(({ text }) =>
      /kommun|förbund|region|samverkan|samarbete|förening|familjen|bolag/iu.test(text),
    ) ??
    candidates[0] ??
    null
  );
}

const isPerson = (text: string): boolean =>
  isGivenName(text.split(" ")[0] ?? "") && looksLikeName(text.split(" "));

/** Proper names have capitals, or end in what a cooperation is. */
function namesSomething(text: string): boolean {
  const words = text.split(" ");
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return (
    capitals * 2 > words.length ||
    /(?:förening|förbund|samverkan|samarbete|region|nätverk|bolag)(?:en|et)?$/iu.test(text)
  );
}

/** Three or more lines of single names in a row: the member municipalities. */
function membersAt(lines: readonly Line[]): Set<number> {
  const members = new Set<number>();
  const isName = (i: number) => {
    const text = lines[i]?.text ?? "";
    const isProper = /^\p{Lu}\p{Ll}[\p{L}-]+(?:\s\p{Lu}\p{Ll}[\p{L}-]+)?(?:\skommun)?$/u.test(text);
    return isProper && !notNames.test(text) && bodyIn({ text, at: [] }) === null;
  };
  for (let i = 0; i < lines.length; i += 1) {
    if (isName(i) && isName(i + 1) && isName(i + 2)) for (const each of [i, i + 1, i + 2]) members.add(each);
  }
  return members;
}

/** 'FEMKLÖVERN' is 'Femklövern'; 'MLR' stays. */
function properCase(text: string): string {
  const words = text.split(" ");
  if (text !== text.toUpperCase() || (words.length === 1 && text.length <= 5)) return text;
  return words.map((word) => (word.length <= 2 ? word : capital(word.toLowerCase()))).join(" ");
}
