// How a plan looks on a day: what of it is done, and which days it covers.
import { type Step, way } from "../stepping/rules.ts";
import type { Fault, Plan, Window } from "./rules.ts";

export type WindowState = "done" | "skipped" | "now" | "late" | "coming";

/** `taken` are the steps that stand, the last one last. Adopting and submitting are done as soon as they are noted. */
export function windowState({ step }: Window, taken: readonly Step[], faults: readonly Fault[]): WindowState {
  if (faults.some((fault) => fault.kind !== "no-meeting" && fault.step === step)) return "late";
  const [at, now] = [placeOf(step), placeOf(taken.at(-1) ?? "watched")];
  if (at < now && !taken.includes(step)) return "skipped";
  if (at < now || (at === now && (step === "adopted" || step === "submitted"))) return "done";
  return at === now ? "now" : "coming";
}

/** From the first part, or from today where that is before it, to the last day. */
export function rangeOf(
  { windows }: Plan,
  deadline: string,
  today: string,
): { readonly from: string; readonly until: string } {
  const first = windows[0]?.from ?? deadline;
  const until = windows.reduce((latest, window) => (window.until > latest ? window.until : latest), deadline);
  return { from: today < first ? today : first, until };
}

const placeOf = (step: Step): number => way.findIndex((each) => each === step);
