// What closing makes of a round: of each kind something, worked out from the answers before anything is done.
import { z } from "zod";
import type { RepliesSeen, RoundKind, RoundOutcome } from "../../../platform/db/rounds-schema.ts";
import {
  type BodyRule,
  isAgreed,
  isQuorate,
  outcomeOf,
  type Reply,
  type RoundStage,
  type Sum,
  sumOf,
} from "../counting/rules.ts";
import { type RoundField, type RoundForm, said, saidIn } from "../form/rules.ts";

/** Who has been asked, and what counts of what he has said. */
export interface Answered {
  readonly id: string;
  /** The municipality's, or the member's. */
  readonly name: string;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  /** Who said it; where the desk wrote it down, who answers first. */
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly reply: Reply | undefined;
}

/** Whose answer counts: given in time, and not standing outside. */
export const isWithin = ({ reply }: Pick<Answered, "reply">): boolean => reply?.standsOutside === false;

export interface Standing {
  readonly sum: Sum;
  readonly outcome: RoundOutcome;
  readonly isAgreed: boolean;
  readonly isQuorate: boolean;
}

export function standingNow(form: RoundForm, answered: readonly Answered[], rule: BodyRule): Standing {
  const replies = answered.flatMap(({ reply }) => reply ?? []);
  const sum = sumOf(
    form,
    answered.map(({ id }) => id),
    replies,
  );
  const outcome = outcomeOf(sum, rule);
  return { sum, outcome, isAgreed: isAgreed(outcome, rule), isQuorate: isQuorate(sum, rule.quorum) };
}

/** There is something to count, or nobody may answer any more. */
export const mayClose = (stage: RoundStage, hasReplies: boolean): boolean =>
  (stage === "open" && hasReplies) || stage === "overdue";

/** Whether its outcome is one of agreement; of the others only what was said is kept. */
export const isAboutAgreeing = (kind: RoundKind): boolean =>
  kind === "anchoring" || kind === "per-capsulam" || kind === "consultation";

/** A seat that somebody has been proposed for. */
export interface ProposedSeat {
  /** By which a form names it. */
  readonly key: string;
  readonly recipient: string;
  readonly organisation: Answered["organisation"];
  readonly bodyId: string;
  readonly role: Extract<RoundField, { kind: "names" }>["role"];
  /** None of somebody who is new to the register. */
  readonly personId: string | null;
  readonly name: string;
  readonly title: string;
}

/** Of those fields that name a body; a role that is only told in words gives no seat. */
export function proposedSeats(form: RoundForm, answered: readonly Answered[]): ProposedSeat[] {
  return form.flatMap((field) => {
    if (field.kind !== "names" || field.bodyId === null) return [];
    const { id, bodyId, role } = field;
    return answered.flatMap((each) =>
      !isWithin(each) || each.reply === undefined
        ? []
        : (saidIn(each.reply.answer, said.names, id)?.persons ?? []).map((person, place) => ({
            key: `${id}.${each.id}.${place}`,
            recipient: each.name,
            organisation: each.organisation,
            bodyId,
            role,
            ...person,
          })),
    );
  });
}

interface Asked {
  readonly question: string;
  readonly background: string;
  /** Of the item that it comes from. */
  readonly proposals: readonly string[];
}

/** The clauses that are decided on: what stands as clauses in the question, in its item, or in the background; else the
 *  question as it is. */
export function clausesAsked({ question, background, proposals }: Asked): readonly string[] {
  const told = [clausesIn(question), proposals, clausesIn(background)].find(({ length }) => length > 0);
  return told ?? [`att bifalla frågan ”${oneLine(question)}”`];
}

/** Where a text begins with its clauses, what follows is not decided on. */
function clausesIn(text: string): string[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const after = lines.findIndex((line) => !isClause(line));
  return after > 0 ? lines.slice(0, after) : lines.filter(isClause);
}

const isClause = (line: string): boolean => /^att\s+\S/iu.test(line);

/** Without carriage: it was not agreed on, and says so itself wherever it is found. */
export const clausesDecided = (asked: readonly string[], isAdopted: boolean) =>
  asked.map((text) =>
    isAdopted
      ? ({ text, outcome: "approved" } as const)
      : ({ text: `Förslaget har inte antagits per capsulam: ${text}`, outcome: "rejected" } as const),
  );

export const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** Whether all who see the round see all replies once it is closed. */
export const isOpenToAll = (seen: RepliesSeen, isPublic: boolean): boolean =>
  seen !== "secretariat" && !isPublic;

const id = z.string();
const figure = z.object({
  label: z.string(),
  unit: z.string(),
  year: z.number().nullable(),
  /** As text in decimal, in the order of the columns; null where somebody has not told. */
  values: z.array(z.string().nullable()),
  sum: z.string(),
});

/** What closing made, as the round keeps it: whoever sees the round may read it, so it names nobody. */
export const roundResult = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("anchoring"), isAnchored: z.boolean() }),
  z.object({
    kind: z.literal("per-capsulam"),
    meetingId: id,
    number: z.string(),
    isAdopted: z.boolean(),
    clauses: z.array(z.string()),
  }),
  z.object({
    kind: z.literal("nomination"),
    mandates: z.array(z.object({ id, until: z.string().nullable() })),
    /** How many had the seat already. */
    seated: z.number(),
  }),
  z.object({
    kind: z.literal("figures"),
    answers: z.number(),
    /** None where not all who see the round may read what each has said. */
    columns: z.array(z.object({ id, name: z.string() })),
    rows: z.array(figure),
  }),
  z.object({
    kind: z.literal("dates"),
    meetingId: id.nullable(),
    day: z.string().nullable(),
    lastOn: z.string().nullable(),
  }),
  z.object({ kind: z.literal("consultation"), answers: z.number() }),
  z.object({ kind: z.literal("interview"), answers: z.number() }),
]);
export type RoundResult = z.infer<typeof roundResult>;

/** None of a round that has not been closed. */
export const resultIn = (stored: unknown): RoundResult | undefined => roundResult.safeParse(stored).data;
