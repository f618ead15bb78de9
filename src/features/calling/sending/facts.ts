// What is remembered of what was sent, to know what has become another since.
import { hash } from "node:crypto";
import { z } from "zod";
import type { CalledMeeting } from "../inviting/rules.ts";

const id = z.string();
const callFacts = z.object({
  /** Of all that the meeting was then. */
  whole: z.string().catch(""),
  /** Of when it was. */
  times: z.string().catch(""),
  /** Whether what was answered before holds no more. */
  asksAgain: z.boolean().catch(false),
  /** The papers that went along, then or before. */
  annexes: z.array(id).catch([]),
  /** Of each who was called, the ids by which his calendar knows what he was called to. */
  asked: z.record(id, z.array(id)).catch({}),
  /** How many mails. */
  mails: z.number().catch(0),
});
export type CallFacts = z.infer<typeof callFacts>;

export const callFactsIn = (facts: unknown): CallFacts => callFacts.parse(facts);

export function marksOf(meeting: CalledMeeting): Pick<CallFacts, "whole" | "times"> {
  const { name, heldOn, lastOn, starts, ends, place, link, parts, items } = meeting;
  const times = [
    heldOn,
    lastOn,
    starts,
    ends,
    parts.map((part) => [part.id, part.heldOn, part.starts, part.ends]),
  ];
  const told = items.map(
    ({ label, title, kind, from, until, background, presenters, proposals, annexes, closed }) => [
      [label, title, kind, from, until, background, closed],
      presenters.map((presenter) => [presenter.name, presenter.organisation]),
      proposals.map(({ text }) => text),
      annexes.map((annex) => [annex.id, annex.number, annex.title, annex.closed]),
    ],
  );
  const whole = [
    times,
    name,
    place,
    link,
    parts.map((part) => [part.name, part.place, part.audiences]),
    told,
  ];
  return { whole: markOf(whole), times: markOf(times) };
}

const markOf = (told: unknown): string => hash("sha256", JSON.stringify(told), "base64url");
