// A day told without its year is reckoned from the day of the meeting: where people have said that this is another, it
// follows.
import { findDates, type FoundDate } from "../reading/dates.ts";
import type { RecordMention } from "../record.ts";

/** The day of the meeting as it was read, and as it is. */
export interface Days {
  readonly read: string | null;
  readonly is: string | null;
}

interface Due {
  readonly due: string | null;
  readonly dueText: string | null;
}

export function dueReckoned<Told extends Due>(told: Told, { read, is }: Days): Told {
  if (told.dueText === null || read === is) return told;
  const [was] = findDates(told.dueText, read);
  // What the reader has from elsewhere stays; without a day of the meeting it may have had the file's name.
  const isReckoned = was === undefined ? read === null || told.due === null : was.date === told.due;
  const [now] = findDates(told.dueText, is);
  if (!isReckoned || was?.written === "whole" || now?.written === "whole") return told;
  return { ...told, due: now?.date ?? null };
}

/** Null where it is no day any more. */
export function mentionReckoned(told: RecordMention, { read, is }: Days): RecordMention | null {
  if (read === is) return told;
  const { meeting, text } = told;
  const toward = meeting?.time === "past" ? "past" : "coming";
  const isMeant = ({ date, weekday }: FoundDate) => date === told.date && weekday === told.weekday;
  const was = findDates(text, read, toward).find(isMeant) ?? findDates(text, read).find(isMeant);
  if (was === undefined) return told;
  if (was.written === "whole")
    return meeting === null || is === null || told.date === is
      ? told
      : { ...told, meeting: { ...meeting, time: told.date < is ? "past" : "coming" } };
  const now = findDates(text, is, toward).find(({ index }) => index === was.index);
  return now === undefined ? null : { ...told, date: now.date };
}
