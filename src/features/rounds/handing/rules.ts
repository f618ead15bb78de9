// A question that is taken home: who may still say something, and what of it stands beside which field.
import type { RoundStage } from "../counting/rules.ts";
import type { RoundForm } from "../form/rules.ts";

/** One colleague who is asked. */
export interface Handover {
  readonly id: string;
  readonly answererId: string;
  /** Who asked him. */
  readonly askerName: string;
  readonly name: string;
  readonly email: string;
  /** Of the form; none where he is asked all of it. */
  readonly fields: readonly string[] | null;
  readonly note: string;
  readonly askedAt: Date;
  readonly answer: Readonly<Record<string, unknown>> | null;
  /** What he says besides. */
  readonly words: string;
  readonly saidAt: Date | null;
  readonly endedAt: Date | null;
}

export const askedFields = (form: RoundForm, { fields }: Pick<Handover, "fields">): RoundForm =>
  form.filter(({ id }) => fields?.includes(id) ?? true);

interface Helping {
  readonly stage: RoundStage;
  /** When his municipality was last answered for. */
  readonly answeredAt: Date | null;
  readonly askedAt: Date;
}

export type HelpStanding = "open" | "answered" | "over";

/** Until it is answered for them all, or its last day is over. What was answered before he was asked may be changed. */
export function helpStanding({ stage, answeredAt, askedAt }: Helping): HelpStanding {
  if (answeredAt !== null && answeredAt >= askedAt) return "answered";
  return stage === "open" ? "open" : "over";
}

/** Those who have said something in a field, in the order in which they were asked. */
export const saidOf = (handovers: readonly Handover[], fieldId: string): readonly Handover[] =>
  handovers.filter(({ answer }) => answer !== null && fieldId in answer);

export const isWaiting = ({ saidAt, endedAt }: Pick<Handover, "saidAt" | "endedAt">): boolean =>
  saidAt === null && endedAt === null;
