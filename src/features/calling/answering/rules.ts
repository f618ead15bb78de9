import { ok, refuse, type Result } from "../../../lib/result.ts";
import { type Asked, askedOf, type CalledMeeting, type Callee } from "../inviting/rules.ts";

export const answers = ["yes", "no", "maybe", "substitute"] as const;
export type Answer = (typeof answers)[number];

/** What somebody says of the meeting, or of one of its parts. */
export interface PartAnswer {
  readonly partId: string | null;
  readonly answer: Answer;
  readonly substituteId: string | null;
}

export interface StandingAnswer extends PartAnswer {
  readonly inviteeId: string;
  readonly substituteName: string | null;
  readonly words: string;
  readonly cameBy: "link" | "mail" | "page";
  readonly answeredAt: Date;
}

/** Until the meeting has been held, or will not be; on its last day too. */
export const takesAnswers = (
  { state, heldOn, lastOn }: Pick<CalledMeeting, "state" | "heldOn" | "lastOn">,
  today: string,
): boolean => state === "called" && today <= (lastOn ?? heldOn);

export const partOf = (asked: Asked): string | null => (asked.kind === "part" ? asked.part.id : null);

/** A guest sends nobody in his place. */
export const choicesFor = (callee: Callee, substitutes: readonly Callee[]): readonly Answer[] =>
  callee.kind === "member" && substitutes.length > 0 ? answers : ["yes", "no", "maybe"];

/** Who may sit for somebody: the body's substitutes. */
export const substitutesAmong = (callees: readonly Callee[]): Callee[] =>
  callees.filter(({ kind }) => kind === "substitute");

export type AnswerRefusal = "unanswered" | "no-substitute";

/** What was written for each part; `written` is asked by part, null for the whole. */
export function readAnswers(
  meeting: CalledMeeting,
  callee: Callee,
  substitutes: readonly Callee[],
  written: (partId: string | null) => { readonly answer: string; readonly substitute: string },
): Result<PartAnswer[], AnswerRefusal> {
  const choices = choicesFor(callee, substitutes);
  const read: PartAnswer[] = [];
  for (const asked of askedOf(meeting, callee)) {
    const partId = partOf(asked);
    const told = written(partId);
    const answer = choices.find((each) => each === told.answer);
    if (answer === undefined) return refuse("unanswered");
    const substitute = substitutes.find(({ personId }) => personId === told.substitute);
    if (answer === "substitute" && substitute === undefined) return refuse("no-substitute");
    const substituteId = answer === "substitute" ? (substitute?.personId ?? null) : null;
    read.push({ partId, answer, substituteId });
  }
  return ok(read);
}

export interface Sums {
  readonly yes: number;
  readonly substitute: number;
  readonly maybe: number;
  readonly no: number;
  readonly unanswered: number;
}

/** How many say what; of `invited`, those who are asked to this part. */
export function sumsOf(
  invited: readonly string[],
  partId: string | null,
  standing: readonly StandingAnswer[],
): Sums {
  const given = invited.map(
    (id) => standing.find((each) => each.inviteeId === id && each.partId === partId)?.answer,
  );
  const count = (answer: Answer | undefined) => given.filter((each) => each === answer).length;
  return {
    yes: count("yes"),
    substitute: count("substitute"),
    maybe: count("maybe"),
    no: count("no"),
    unanswered: count(undefined),
  };
}
