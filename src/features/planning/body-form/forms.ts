import { z } from "zod";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { ticked, typed } from "../forms.ts";
import { timeTyped } from "../typed/rules.ts";
import { approvals, type BodyForm, numberings, quorums, roundRules, votings } from "./rules.ts";

const fields = z.object({
  formellt: ticked,
  godkannande: z.enum(approvals).catch("next-meeting"),
  numrering: z.enum(numberings).catch("plain"),
  justerare: typed,
  omrostning: z.enum(votings).catch("none"),
  start: typed,
  slut: typed,
  plats: typed,
  stoppdagar: typed,
  kallelsedagar: typed,
  termin: typed,
  overens: z.enum(roundRules).catch("consensus"),
  svarande: z.enum(quorums).catch("half"),
});

/** As it was written, to stand in the fields again. */
export type WrittenForm = z.infer<typeof fields>;
export const writtenForm = (sent: Record<string, unknown>): WrittenForm => fields.parse(sent);

export type FormFault =
  | "unreadable-time"
  | "ends-before-it-begins"
  | "too-long"
  | "bad-adjusters"
  | "no-adjusters"
  | "bad-days"
  | "bad-term";

export function formWritten(written: WrittenForm): Result<BodyForm, FormFault> {
  const [starts, ends] = [written.start, written.slut].map((text) =>
    text === "" ? null : (timeTyped(text) ?? undefined),
  );
  const adjusters = number(written.justerare === "" ? "0" : written.justerare, 0, 12);
  const [stopDays, callDays] = [number(written.stoppdagar, 0, 90), number(written.kallelsedagar, 0, 90)];
  const meetingsATerm = written.termin === "" ? null : number(written.termin, 1, 50);
  if (starts === undefined || ends === undefined) return refuse("unreadable-time");
  if (ends !== null && (starts === null || ends <= starts)) return refuse("ends-before-it-begins");
  if (written.plats.length > 300) return refuse("too-long");
  if (adjusters === undefined) return refuse("bad-adjusters");
  if (written.godkannande === "adjusters" && adjusters === 0) return refuse("no-adjusters");
  if (stopDays === undefined || callDays === undefined) return refuse("bad-days");
  if (meetingsATerm === undefined) return refuse("bad-term");
  return ok({
    isFormal: written.formellt,
    approval: written.godkannande,
    numbering: written.numrering,
    adjusters,
    voting: written.omrostning,
    starts,
    ends,
    place: written.plats === "" ? null : written.plats,
    stopDays,
    callDays,
    meetingsATerm,
    roundRule: written.overens,
    quorum: written.svarande,
  });
}

export const writtenOfForm = (form: BodyForm): WrittenForm => ({
  formellt: form.isFormal,
  godkannande: form.approval,
  numrering: form.numbering,
  justerare: String(form.adjusters),
  omrostning: form.voting,
  start: form.starts ?? "",
  slut: form.ends ?? "",
  plats: form.place ?? "",
  stoppdagar: String(form.stopDays),
  kallelsedagar: String(form.callDays),
  termin: form.meetingsATerm === null ? "" : String(form.meetingsATerm),
  overens: form.roundRule,
  svarande: form.quorum,
});

function number(text: string, least: number, most: number): number | undefined {
  const read = /^\d{1,3}$/.test(text) ? Number(text) : -1;
  return read >= least && read <= most ? read : undefined;
}
