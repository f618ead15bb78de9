import { z } from "zod";
import { askedPage, isId } from "../../lib/asked.ts";
import { newId } from "../../lib/new-id.ts";
import { ok, refuse, type Result } from "../../lib/result.ts";
import { dayTyped } from "../planning/index.ts";
import { stances } from "./drafting/rules.ts";
import type { Wanted } from "./rules.ts";

const cleaned = (written: string): string => written.replaceAll("\0", "").replaceAll(/\r\n?/g, "\n").trim();
const text = (most: number) =>
  z
    .string()
    .catch("")
    .transform((written) => cleaned(written).slice(0, most));
const line = text(300).transform((written) => written.replaceAll(/\s+/g, " "));
const chosen = z.string().refine(isId).nullable().catch(null);
const ticked = z
  .literal("ja")
  .optional()
  .catch(undefined)
  .transform((yes) => yes === "ja");

/** Which page of those that are over. */
export const listForm = z.object({ sida: askedPage });

/** The name of what a form makes. */
export const newForm = z.object({ nytt: newId });

const fields = z.object({
  titel: line,
  avsandare: line,
  arende: line,
  eget: line,
  bakgrund: text(20_000),
  fragor: text(20_000),
  sista: line,
  organ: line,
  antas: z.enum(["body", "per-capsulam"]).catch("body"),
  fragetid: line,
  skrivtid: line,
  synpunktstid: line,
  avstamning: line,
  krets: z.enum(["cooperation", "body"]).catch("cooperation"),
});

/** As it was written, to stand in the fields again. */
export type Written = z.infer<typeof fields>;

/** The account that a form was made for is `avsandare` in every form: who sent the consultation has a name of its own. */
export const writtenConsultation = (sent: Record<string, unknown>): Written =>
  fields.parse({ ...sent, avsandare: sent["fran"] });

export const emptyConsultation: Written = fields.parse({
  fragetid: "10",
  skrivtid: "21",
  synpunktstid: "14",
  avstamning: "7",
});

export type WrittenFault = "no-title" | "no-deadline" | "unreadable-deadline" | "no-body" | "bad-days";

/** What is known of it, or why that cannot be. */
export function consultationWritten(written: Written, today: string): Result<Wanted, WrittenFault> {
  if (written.titel === "") return refuse("no-title");
  if (written.sista === "") return refuse("no-deadline");
  const deadline = dayTyped(written.sista, today)?.day;
  if (deadline === undefined) return refuse("unreadable-deadline");
  if (!isId(written.organ)) return refuse("no-body");
  const [askDays, draftDays, commentDays, signDays] = [
    days(written.fragetid, 0),
    days(written.skrivtid, 1),
    days(written.synpunktstid, 0),
    days(written.avstamning, 0),
  ];
  if (askDays === null || draftDays === null || commentDays === null || signDays === null)
    return refuse("bad-days");
  const questions = written.fragor.split("\n").map((each) => each.trim().slice(0, 300));
  return ok({
    title: written.titel,
    sender: written.avsandare,
    reference: written.arende,
    ownReference: written.eget,
    background: written.bakgrund,
    questions: [...new Set(questions.filter((each) => each !== ""))].slice(0, 60),
    deadline,
    bodyId: written.organ,
    adopts: written.antas,
    askDays,
    draftDays,
    commentDays,
    signDays,
    reach: written.krets,
  });
}

export const writtenOf = (wanted: Wanted): Written => ({
  titel: wanted.title,
  avsandare: wanted.sender,
  arende: wanted.reference,
  eget: wanted.ownReference,
  bakgrund: wanted.background,
  fragor: wanted.questions.join("\n"),
  sista: wanted.deadline,
  organ: wanted.bodyId,
  antas: wanted.adopts,
  fragetid: String(wanted.askDays),
  skrivtid: String(wanted.draftDays),
  synpunktstid: String(wanted.commentDays),
  avstamning: String(wanted.signDays),
  krets: wanted.reach,
});

function days(written: string, least: number): number | null {
  const read = /^\d{1,2}$/.test(written) ? Number(written) : -1;
  return read >= least && read <= 90 ? read : null;
}

export const stepForm = z.object({
  steg: z.enum(["asked", "drafting", "commenting", "signing", "adopted", "dropped", "back"]),
  mote: chosen,
});

export const newPartForm = newForm.extend({
  slag: z.enum(["proposal", "section"]).catch("section"),
  titel: line,
});
export const partForm = z.object({
  titel: line,
  stallning: z.enum(stances).nullable().catch(null),
  skriver: chosen,
  revision: z.string().catch(""),
});
/** As it is typed: what several write at once is nowhere trimmed. */
export const partTextForm = z.object({
  varde: z
    .string()
    .max(100_000)
    .transform((written) => written.replaceAll("\0", "").replaceAll(/\r\n?/g, "\n")),
  revision: z.string().catch(""),
});
/** A wording may be nothing: the paragraph is to be struck. */
const wording = z
  .string()
  .max(100_000)
  .nullable()
  .catch(null)
  .transform((written) => (written === null ? null : cleaned(written)));

export const commentForm = newForm.extend({
  del: chosen,
  stycke: text(100_000),
  text: text(4000),
  lydelse: wording,
});
export const answerForm = z.object({ svar: z.enum(["accepted", "declined", "taken"]), ord: text(2000) });
export const ownAnswerForm = z.object({ utanfor: ticked, text: text(100_000) });
export const submissionForm = z.object({ offentligt: ticked });
