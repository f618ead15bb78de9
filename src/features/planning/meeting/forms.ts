// A meeting as it is typed, and what is meant by it.
import { z } from "zod";
import { isId } from "../../../lib/asked.ts";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { ticked, typed } from "../forms.ts";
import { type WrittenPart, wantedParts, writtenParts } from "../parts/forms.ts";
import { dayTyped, timeTyped, type TypedDay } from "../typed/rules.ts";
import type { MeetingFault, WantedMeeting } from "./rules.ts";

const fields = z.object({
  organ: typed,
  dag: typed,
  till: typed,
  start: typed,
  slut: typed,
  plats: typed,
  lank: typed,
  namn: typed,
  stopp: typed,
});

/** As it was written, to stand in the fields again. */
export type WrittenMeeting = z.infer<typeof fields> & { readonly parts: readonly WrittenPart[] };

export type Sent = Record<string, unknown>;

export const writtenMeeting = (sent: Sent): WrittenMeeting => ({
  ...fields.parse(sent),
  parts: writtenParts(sent),
});

/** Whether it is to be saved though there is something to say of its day. */
export const despiteForm = z.object({ trots: ticked });

const longest = 300;

export function meetingWritten(written: WrittenMeeting, today: string): Result<WantedMeeting, MeetingFault> {
  const { organ: bodyId, plats, lank, namn } = written;
  if (!isId(bodyId)) return refuse("no-body");
  if ([plats, lank, namn].some(({ length }) => length > longest)) return refuse("too-long");
  const day = dayTyped(written.dag, today);
  if (day === null) return refuse(written.dag === "" ? "no-day" : "unreadable-day");
  const lastOn = optional(written.till, (text) => dayTyped(text, day.day));
  const stopOn = optional(written.stopp, (text) => stopTyped(text, day.day, today));
  const [starts, ends] = [optional(written.start, timeTyped), optional(written.slut, timeTyped)];
  if (lastOn === undefined) return refuse("unreadable-last-day");
  if (stopOn === undefined) return refuse("unreadable-stop-day");
  if (starts === undefined || ends === undefined) return refuse("unreadable-time");
  if (lastOn !== null && lastOn.day < day.day) return refuse("last-before-first");
  if (stopOn !== null && stopOn.day > day.day) return refuse("stop-after-meeting");
  if (ends !== null && (starts === null || ends <= starts)) return refuse("ends-before-it-begins");
  if (lank !== "" && !isLink(lank)) return refuse("no-link");
  const parts = wantedParts(written.parts, day.day);
  if (!parts.ok) return parts;
  return ok({
    bodyId,
    heldOn: day.day,
    saidWeekday: day.saidWeekday,
    lastOn: lastOn === null || lastOn.day === day.day ? null : lastOn.day,
    starts,
    ends,
    place: plats === "" ? null : plats,
    link: lank === "" ? null : lank,
    name: namn === "" ? null : namn,
    stopOn: stopOn?.day ?? null,
    parts: parts.value,
  });
}

/** Null where nothing is typed, undefined where it can't be read. */
function optional<Value>(text: string, read: (text: string) => Value | null): Value | null | undefined {
  return text === "" ? null : (read(text) ?? undefined);
}

/** A day without a year is the last one before the meeting. */
function stopTyped(text: string, heldOn: string, today: string): TypedDay | null {
  const stop = dayTyped(text, today);
  if (stop === null || stop.day <= heldOn || /\d{4}/.test(text)) return stop;
  const yearBefore = `${Number(stop.day.slice(0, 4)) - 1}${stop.day.slice(4)}`;
  return { ...stop, day: yearBefore };
}

const isLink = (text: string): boolean => /^https?:\/\/\S+$/.test(text) && URL.canParse(text);
