// Days in the text that name a meeting, or that carry a weekday to check.
import type { RecordMention } from "../record.ts";
import type { Blocks, ItemBlock } from "./blocks.ts";
import { findDates, type FoundDate } from "./dates.ts";
import { paragraphsOf } from "./items/paragraphs.ts";
import { sentencesOf } from "./items/sentences.ts";
import { meetingNamed } from "./meeting-words.ts";
import { type Passage, slice, spansOf } from "./passage.ts";

/** Without the meeting's own day only days with a year are known. */
export function mentionsIn(blocks: Blocks, ownDay: string | null): RecordMention[] {
  const inHeader = blocks.header.flatMap((line) => weekdaysIn(line, ownDay));
  return [...inHeader, ...blocks.items.flatMap((block, item) => mentionsOfItem(block, item, ownDay))];
}

function weekdaysIn(line: Passage, ownDay: string | null): RecordMention[] {
  return datesIn(line, ownDay, "coming")
    .filter(({ weekday }) => weekday !== null)
    .map((found) => mention(line, found, found.index, null, null));
}

function mentionsOfItem(block: ItemBlock, item: number, ownDay: string | null): RecordMention[] {
  const sentences = [
    block.heading,
    ...paragraphsOf(block.body).flatMap((paragraph) => sentencesOf(paragraph)),
  ];
  return sentences.flatMap((sentence) => mentionsOfSentence(sentence, block.heading.text, item, ownDay));
}

function mentionsOfSentence(
  sentence: Passage,
  title: string,
  item: number,
  ownDay: string | null,
): RecordMention[] {
  const coming = datesIn(sentence, ownDay, "coming");
  const past = new Map(
    coming.length === 0 ? [] : datesIn(sentence, ownDay, "past").map((each) => [each.index, each]),
  );
  return coming.flatMap((found) => {
    const named = meetingNamed(sentence.text, found, title);
    if (named === null)
      return found.weekday === null ? [] : [mention(sentence, found, found.index, item, null)];
    const told = named.time === "past" ? (past.get(found.index) ?? found) : found;
    const time =
      told.written === "whole" && ownDay !== null ? timeBy(told.date, ownDay, named.time) : named.time;
    return [mention(sentence, told, named.start, item, { body: named.body, time })];
  });
}

/** A mere 'den 24:e' is too little to name a meeting by. */
function datesIn(words: Passage, ownDay: string | null, toward: "past" | "coming"): FoundDate[] {
  return /\d/.test(words.text)
    ? findDates(words.text, ownDay, toward).filter(({ written }) => written !== "day")
    : [];
}

function timeBy(date: string, ownDay: string, told: "past" | "coming"): "past" | "coming" {
  return date === ownDay ? told : date < ownDay ? "past" : "coming";
}

function mention(
  sentence: Passage,
  found: FoundDate,
  start: number,
  item: number | null,
  meeting: RecordMention["meeting"],
): RecordMention {
  const { date, weekday, index, length } = found;
  const spans = spansOf(slice(sentence, Math.min(start, index), index + length));
  return { date, weekday, meeting, text: sentence.text, item, spans };
}
