// The header: when, where, who, and whose meeting it was.
import type { MinutesRecord, RecordPerson, Spans } from "../../record.ts";
import type { Line } from "../lines.ts";
import { join, spansOf } from "../passage.ts";
import { actingBody, affiliatedCooperation, namedCooperation } from "./acting.ts";
import { attendanceIn } from "./attendance/attendance.ts";
import { give, type Roll } from "./attendance/roll.ts";
import { takeElections } from "./attendance/elections.ts";
import { entriesIn } from "./attendance/entries.ts";
import { isGivenName } from "./attendance/given-names.ts";
import { takeHeaderSentences, takeSentences } from "./attendance/sentences.ts";
import { takeSignatures } from "./attendance/signatures.ts";
import { withoutMarkup } from "./cells.ts";
import { type MailHead, mailHeadIn } from "./mail-head.ts";
import { occasionIn } from "./occasion.ts";
import { takeOpenedAndClosed } from "./opened-and-closed.ts";
import { type HeaderParts, partsOf } from "./sections.ts";
import { titleIn } from "./title.ts";

export interface Header extends Pick<
  MinutesRecord,
  "cooperation" | "body" | "number" | "date" | "start" | "end" | "place" | "remote"
> {
  /** null where the header does not tell it. */
  readonly kind: MinutesRecord["kind"] | null;
  readonly people: RecordPerson[];
  readonly spans: Record<string, Spans>;
}

export interface Document {
  readonly runningHeads: readonly Line[];
  readonly header: readonly Line[];
  /** From the first item on. */
  readonly text: readonly Line[];
  readonly closing: readonly Line[];
}

export function readHeader(whole: Document): Header {
  const document: Document = {
    runningHeads: readable(whole.runningHeads),
    header: readable(whole.header),
    text: readable(whole.text),
    closing: readable(whole.closing),
  };
  const mail = mailHeadIn(document.header);
  const parts = partsOf(mail?.lines ?? document.header);
  const unkeyed = peopleWithoutKey(parts.title);
  const ownTitle = parts.title.filter((line) => !unkeyed.includes(line));
  const titleLines = wholeLines([...ownTitle, ...document.runningHeads]);
  const title = titleIn(titleLines);
  const occasion = occasionIn(parts, titleLines, {
    year: mail?.year ?? yearOf(title.number),
    cooperation: title.cooperation,
  });
  takeOpenedAndClosed(occasion, document.text);
  const roll = attendanceIn(parts, unkeyed);
  takeHeaderSentences(roll, parts.prose);
  takeSentences(roll, [...document.header, ...document.text]);
  takeElections(roll, document.text);
  takeSignatures(roll, document.text, document.closing);
  if (mail !== null) takeSender(roll, mail);

  const body = title.body === null ? (told(parts, "body") ?? actingBody(document.text)) : null;
  const titled = ofMunicipality(title.cooperation, roll.people) ? null : title.cooperation;
  const cooperation =
    titled === null
      ? (told(parts, "cooperation") ??
        namedCooperation(document.text, roll.people) ??
        affiliatedCooperation(roll.people))
      : null;
  const number = title.number === null ? told(parts, "number") : null;
  const { spans, ...facts } = occasion;
  return {
    ...facts,
    cooperation: titled ?? cooperation?.name ?? null,
    body: title.body ?? body?.name ?? null,
    kind: title.kind ?? (isAdjusted(parts) ? "minutes" : null),
    number: title.number ?? number?.name ?? null,
    people: roll.people,
    spans: {
      ...(body === null ? {} : { body: body.spans }),
      ...(number === null ? {} : { number: number.spans }),
      ...title.spans,
      ...(cooperation === null ? {} : { cooperation: cooperation.spans }),
      ...spans,
    },
  };
}

/** Lines of names with what belongs to them are an attendance list, though no key says so. */
function peopleWithoutKey(title: readonly Line[]): Line[] {
  const listed = title.map((line) => ({ line, entries: entriesIn(line) }));
  const people = listed.filter(({ entries }) => {
    const given = entries.filter(({ name }) => isGivenName(name.text.split(" ")[0] ?? ""));
    return given.length >= 3 || given.some(({ name }) => name.text.includes(" "));
  });
  return people.flatMap(({ entries }) => entries).length >= 2 ? people.map(({ line }) => line) : [];
}

/** Lines with words longer than any word hold no names; patterns that look for word ends would be slow in them. */
function readable(lines: readonly Line[]): Line[] {
  return lines.filter((line) => line.text.length < 120 || !/\S{120}/.test(line.text));
}

/** A title's line that ends in a comma goes on below. */
function wholeLines(lines: readonly Line[]): Line[] {
  const whole: Line[] = [];
  for (const line of lines.map(withoutMarkup)) {
    const before = whole.at(-1);
    if (before !== undefined && /,$|\s(?:i|på|för|och|den|från)$/u.test(before.text)) {
      whole[whole.length - 1] = { ...before, ...join([before, line]) };
    } else whole.push(line);
  }
  return whole;
}

/** Whoever sends the minutes has taken them, unless they tell another. */
function takeSender(roll: Roll, { sender }: MailHead): void {
  const [entry] = sender === null ? [] : entriesIn(sender);
  if (entry !== undefined && !roll.people.some(({ minuteTaker }) => minuteTaker))
    give(roll, entry, "minuteTaker");
}

/** 2018 of '3/2018' and '3/18' */
function yearOf(number: string | null): string | null {
  const year = number === null ? undefined : /[/-](\d{4}|\d{2})$/.exec(number)?.[1];
  return year === undefined ? null : year.length === 2 ? `20${year}` : year;
}

/** 'Digitaliseringsnätverket Åvik' is Åvik municipality's where somebody of 'Åviks kommun' took part. */
function ofMunicipality(name: string | null, people: readonly RecordPerson[]): boolean {
  return people.some(
    ({ organisation }) => organisation === `${name} kommun` || organisation === `${name}s kommun`,
  );
}

/** What a key of its own tells: 'Organ: Kommunstyrelsen'. */
function told(
  parts: HeaderParts,
  about: "body" | "cooperation" | "number",
): { name: string; spans: Spans } | null {
  const section = parts.sections.find(({ meaning, rows }) => meaning.about === about && rows.length > 0);
  const value = section?.rows[0]?.cells[0];
  return value === undefined ? null : { name: value.text, spans: spansOf(value) };
}

/** Only minutes are adjusted; notes never are. */
function isAdjusted(parts: HeaderParts): boolean {
  return parts.sections.some(({ meaning }) => meaning.about === "office" && meaning.office === "adjuster");
}
