import { z } from "zod";
import { isId } from "../../lib/asked.ts";
import { newId } from "../../lib/new-id.ts";
import { ok, refuse, type Result } from "../../lib/result.ts";
import { type ItemContent, linesOf } from "./items/rules.ts";
import { steps } from "./order/moving.ts";
import type { Move } from "./order/saving/commands.ts";
import { presenterWritten } from "./presenting/rules.ts";

const rowId = z.string().refine(isId);
const chosen = rowId.nullable().catch(null);
const text = z
  .string()
  .catch("")
  .transform((written) => written.replaceAll("\0", "").replaceAll("\r\n", "\n").trim());
const texts = z
  .union([z.array(text), text.transform((one) => [one])])
  .catch([])
  .transform((all) => all.filter((each) => each !== ""));

/** `andra` is the item whose form is open; `visa=lasning` is the agenda as members read it. */
export const agendaForm = z.object({
  andra: chosen,
  visa: z.literal("lasning").nullable().catch(null),
});

/** As it was written, to stand in the fields again. */
export const writtenItem = z.object({
  titel: text,
  slag: z.enum(["decision", "discussion", "information"]).nullable().catch(null),
  minuter: text,
  paus: text,
  foredragande: texts,
  bakgrund: text,
  forslag: text,
});
export type WrittenItem = z.infer<typeof writtenItem>;

export const revisionForm = z.object({ revision: z.string().catch("") });

export type UnreadItem = "no-title" | "bad-minutes" | "too-long" | "no-presenter";

const longest = { title: 300, background: 20_000, clause: 4000, clauses: 60, presenter: 200, presenters: 20 };

/** What an item says, or why that cannot be. */
export function contentWritten(written: WrittenItem): Result<ItemContent, UnreadItem> {
  const { titel: title, slag: kind, bakgrund: background, foredragande: presenters } = written;
  const proposals = linesOf(written.forslag);
  const [minutes, pause] = [minutesWritten(written.minuter), minutesWritten(written.paus)];
  if (title === "") return refuse("no-title");
  if (minutes === undefined || pause === undefined) return refuse("bad-minutes");
  const isLong =
    title.length > longest.title ||
    background.length > longest.background ||
    proposals.length > longest.clauses ||
    presenters.length > longest.presenters ||
    proposals.some(({ length }) => length > longest.clause) ||
    presenters.some(({ length }) => length > longest.presenter);
  if (isLong) return refuse("too-long");
  if (presenters.some((each) => presenterWritten(each) === null)) return refuse("no-presenter");
  return ok({
    title: title.replaceAll(/\s+/g, " "),
    kind,
    minutes,
    pause,
    background,
    proposals,
    presenters,
  });
}

export const writtenOfContent = (content: ItemContent): WrittenItem => ({
  titel: content.title,
  slag: content.kind,
  minuter: content.minutes === null ? "" : String(content.minutes),
  paus: content.pause === null ? "" : String(content.pause),
  foredragande: [...content.presenters],
  bakgrund: content.background,
  forslag: content.proposals.join("\n"),
});

/** The name of what a form makes. */
export const newForm = z.object({ nytt: newId });

/** The part of the meeting in which a new item is put. */
export const newItemForm = newForm.extend({ del: chosen });

const standing = z.object({
  id: rowId,
  parentId: rowId.nullable(),
  partId: rowId.nullable(),
});

/** A step of one item ("up:…"), an item to another part ("item:part"), or a whole order as JSON. */
export const orderForm = z.object({
  revision: z.string().catch(""),
  andra: chosen,
  flytta: text.transform(stepWritten),
  till: text.transform(partWritten),
  ordning: z.string().transform(parsed).pipe(z.array(standing).max(1000)).nullable().catch(null),
});
export type WrittenOrder = z.infer<typeof orderForm>;

/** The move that is meant; null where none can be read. */
export function moveWritten({ flytta, till, ordning }: WrittenOrder): Move | null {
  if (ordning !== null) return { order: ordning };
  return flytta ?? till;
}

export const annexForm = z.object({
  titel: text,
  gor: z.enum(["rename", "raise", "remove"]).catch("rename"),
});

export const wishAnswerForm = z.object({
  svar: z.enum(["accepted", "merged", "moved", "returned"]).catch("accepted"),
  punkt: chosen,
  /** None is some coming one. */
  mote: chosen,
  ord: text,
});

/** `mote` is "body" or "body:meeting", by their ids. */
export const wishForm = newForm.extend({
  mote: text.transform((told) => {
    const [body = "", meeting = ""] = told.split(":");
    return { bodyId: isId(body) ? body : null, meetingId: isId(meeting) ? meeting : null };
  }),
});

function minutesWritten(written: string): number | null | undefined {
  if (written === "") return null;
  const minutes = /^\d{1,4}$/.test(written) ? Number(written) : 0;
  return minutes >= 1 && minutes <= 1440 ? minutes : undefined;
}

function partWritten(told: string): Move | null {
  const [id = "", partId = ""] = told.split(":");
  return isId(id) && isId(partId) ? { id, partId } : null;
}

function stepWritten(told: string): Move | null {
  const [name, item = ""] = told.split(":");
  const step = steps.find((each) => each === name);
  return step === undefined || !isId(item) ? null : { step, id: item };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
