// As what a mail may be taken, and what it probably says.
import type { Round } from "../queries.ts";
import { stanceField, stances } from "../form/rules.ts";
import type { MailChoice } from "./forms.ts";
import { type Reading, readFor } from "./fitting.ts";
import type { RoundMail } from "./queries.ts";
import type { Names } from "./words.ts";

/** Nothing that has been outrun is taken; nor, when the round is closed or broken off, anything at all: what counted
 *  then has been counted. */
export function choicesFor(
  { form, stage, mayStandOutside }: Pick<Round, "form" | "stage" | "mayStandOutside">,
  { takenAs, outrunAt, isSettled }: Pick<RoundMail, "takenAs" | "outrunAt" | "isSettled">,
): readonly MailChoice[] {
  const isOpen = stage === "open" || stage === "overdue";
  const aside: readonly MailChoice[] = isSettled && (takenAs !== "answer" || !isOpen) ? [] : ["aside"];
  const [only, ...more] = form;
  if (!isOpen || outrunAt !== null || takenAs === "bounce" || takenAs === "auto-reply") return aside;
  const outside: readonly MailChoice[] = mayStandOutside ? ["outside"] : [];
  if (stanceField(form) !== undefined) return [...stances, ...outside, ...aside];
  const isReadable = more.length === 0 && ["text", "choice", "dates"].includes(only?.kind ?? "");
  return [...(isReadable ? (["read"] as const) : []), ...outside, ...aside];
}

export interface Suggestion {
  readonly choice: MailChoice;
  readonly reading: Reading;
}

/** None where nothing tells, or where it may not be taken so. */
export function suggestionIn(
  round: Pick<Round, "form" | "stage" | "mayStandOutside">,
  mail: RoundMail,
  names: Names,
): Suggestion | undefined {
  const reading = readFor(round.form, mail.said, names);
  if (reading === undefined) return undefined;
  const choice = reading.says ?? "read";
  return choicesFor(round, mail).includes(choice) ? { choice, reading } : undefined;
}
