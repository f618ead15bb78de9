import { z } from "zod";
import { isId } from "../../lib/asked.ts";
import type { WrittenCall } from "./inviting/addresses.ts";

const longest = 4000;
const text = z
  .string()
  .catch("")
  .transform((written) => written.replaceAll("\0", "").replaceAll("\r\n", "\n").trim().slice(0, longest));
const ids = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .catch([])
  .transform((all) => all.filter(isId));

/** `visa` is the person whose call is shown as he would get it. */
export const callPageForm = z.object({ visa: z.string().refine(isId).nullable().catch(null) });

const written = z.object({ ord: text, ersattare: ids, trots: z.literal("ja").nullable().catch(null) });

/** The address of each without an account is in a field of its own. */
export const emailField = (personId: string) => `epost-${personId}`;

export function writtenCall(body: Record<string, unknown>): WrittenCall {
  const { ord: word, ersattare, trots } = written.parse(body);
  const emails = Object.entries(body).flatMap(([name, value]): [string, string][] => {
    const id = name.startsWith(emailField("")) ? name.slice(emailField("").length) : "";
    return isId(id) && typeof value === "string" ? [[id, value.replaceAll("\0", "").trim()]] : [];
  });
  return { word, substitutes: new Set(ersattare), emails: new Map(emails), despite: trots === "ja" };
}

/** Of what a calendar is made: "own", or the id of a body or of a cooperation. */
export const feedForm = z.object({ av: z.string().catch("") });

export const wordForm = z.object({ ord: text });

/** What is answered to each part is in fields of its own. */
export const answerField = (partId: string | null) => `svar-${partId ?? "mote"}`;
export const substituteField = (partId: string | null) => `ersattare-${partId ?? "mote"}`;

export interface WrittenAnswer {
  readonly of: (partId: string | null) => { readonly answer: string; readonly substitute: string };
  readonly words: string;
  /** Which of one's own invitations is answered. */
  readonly inviteeId: string | null;
}

export function writtenAnswer(body: Record<string, unknown>): WrittenAnswer {
  const field = (name: string) => text.parse(body[name]);
  const invitee = field("kallad");
  return {
    of: (partId) => ({ answer: field(answerField(partId)), substitute: field(substituteField(partId)) }),
    words: field("ord"),
    inviteeId: isId(invitee) ? invitee : null,
  };
}

/** What a mail is taken for: "yes", "substitute:" and who it is, or "aside". */
export type MailChoice =
  | { readonly kind: "aside" }
  | { readonly kind: "answer"; readonly answer: string; readonly substitute: string };

export function mailChoice(body: Record<string, unknown>): MailChoice {
  const [answer = "", substitute = ""] = text.parse(body["svar"]).split(":");
  return answer === "aside" ? { kind: "aside" } : { kind: "answer", answer, substitute };
}
