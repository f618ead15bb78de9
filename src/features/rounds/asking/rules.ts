// What somebody wants to ask, and when it can be asked.
import type { RepliesSeen, RoundKind } from "../../../platform/db/rounds-schema.ts";
import type { RoundField, RoundForm } from "../form/rules.ts";

export const kinds = [
  "anchoring",
  "per-capsulam",
  "consultation",
  "nomination",
  "figures",
  "interview",
  "dates",
] as const satisfies readonly RoundKind[];

export const repliesSeen = [
  "at-once",
  "after-answering",
  "after-closing",
  "secretariat",
] as const satisfies readonly RepliesSeen[];

/** From the widest to the narrowest. */
export const reaches = ["public", "cooperation", "body"] as const;
export type RoundReach = (typeof reaches)[number];

export const asked = ["municipalities", "members"] as const;

type FieldKind = RoundField["kind"];

/** What closing makes something of, so one of these is asked. */
const needed: Readonly<Record<RoundKind, readonly FieldKind[]>> = {
  anchoring: ["stance"],
  "per-capsulam": ["stance"],
  consultation: ["stance", "document"],
  nomination: ["names"],
  figures: ["numbers"],
  interview: [],
  dates: ["dates"],
};

export type FormFault = "no-fields" | "kind-needs" | "one-stance" | "body-needed";

/** Whether a form asks what its kind needs; the sum is made of one stance alone. */
export function faultInForm(kind: RoundKind, form: RoundForm): FormFault | null {
  const has = (wanted: FieldKind) => form.some((field) => field.kind === wanted);
  if (form.length === 0) return "no-fields";
  if (needed[kind].length > 0 && !needed[kind].some(has)) return "kind-needs";
  return form.filter((field) => field.kind === "stance").length > 1 ? "one-stance" : null;
}

/** A round as somebody wants it to be. */
export interface WantedRound {
  readonly kind: RoundKind;
  readonly question: string;
  readonly background: string;
  readonly form: RoundForm;
  readonly asks: (typeof asked)[number];
  readonly bodyId: string | null;
  readonly deadline: string;
  readonly repliesSeen: RepliesSeen;
  readonly mayStandOutside: boolean;
  readonly reach: RoundReach;
}

export interface Standing {
  readonly isOpened: boolean;
  readonly hasReplies: boolean;
}

/** What may be changed: all of a draft; what is asked until somebody has answered; and always the background and the
 *  last day. What those were told who were asked, of who sees what they say, is kept. */
export function keptOf(standing: Standing): { readonly terms: boolean; readonly question: boolean } {
  return { terms: standing.isOpened, question: standing.isOpened && standing.hasReplies };
}
