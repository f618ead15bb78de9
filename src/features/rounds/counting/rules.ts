// How it stands in a round: each row, the sum of them, and whether the body's form calls that agreed.
import type { RepliesSeen, RoundOutcome } from "../../../platform/db/rounds-schema.ts";
import { type RoundForm, said, saidIn, type Stance, stanceField } from "../form/rules.ts";

/** One of the things that a recipient has said. `place` tells their order; clocks do not. */
export interface Reply {
  readonly id: string;
  readonly recipientId: string;
  readonly place: number;
  readonly answer: Readonly<Record<string, unknown>>;
  readonly standsOutside: boolean;
  readonly words: string;
  readonly isLate: boolean;
}

export interface Recipient {
  readonly id: string;
  readonly openedAt: Date | null;
  readonly handedOnAt: Date | null;
  readonly answeredAt: Date | null;
}

/** What counts: the newest that was in time. A late one is kept beside it, and counts nowhere. */
export const standingReply = (replies: readonly Reply[], recipientId: string): Reply | undefined =>
  newest(replies.filter((each) => each.recipientId === recipientId && !each.isLate));

export const lateReply = (replies: readonly Reply[], recipientId: string): Reply | undefined =>
  newest(replies.filter((each) => each.recipientId === recipientId && each.isLate));

const newest = (replies: readonly Reply[]): Reply | undefined =>
  replies.toSorted((a, b) => b.place - a.place)[0];

export const rowStates = [
  "not-opened",
  "opened",
  "handed-on",
  "answered",
  "with-comment",
  "against",
  "abstained",
  "outside",
  "late",
] as const;
export type RowState = (typeof rowStates)[number];

/** Of one row, as far as the reader may know: `reply` is what he sees of what it said. */
export function rowState(form: RoundForm, recipient: Recipient, reply: Reply | undefined): RowState {
  if (reply !== undefined) {
    if (reply.isLate) return "late";
    if (reply.standsOutside) return "outside";
    const stance = stanceOf(form, reply);
    if (stance === "against") return "against";
    if (stance === "abstain") return "abstained";
    return stance === "agree-with-comment" || (stance === "agree" && commentOf(form, reply) !== "")
      ? "with-comment"
      : "answered";
  }
  if (recipient.answeredAt !== null) return "answered";
  if (recipient.handedOnAt !== null) return "handed-on";
  return recipient.openedAt === null ? "not-opened" : "opened";
}

export function stanceOf(form: RoundForm, reply: Reply): Stance | undefined {
  const field = stanceField(form);
  return field === undefined ? undefined : saidIn(reply.answer, said.stance, field.id)?.stance;
}

/** What is said to a stance, and stays bound to it. */
export function commentOf(form: RoundForm, reply: Reply): string {
  const field = stanceField(form);
  const own = field === undefined ? undefined : saidIn(reply.answer, said.stance, field.id)?.words;
  return [own ?? "", reply.words].filter((each) => each.trim() !== "").join("\n\n");
}

export interface Sum {
  readonly asked: number;
  readonly outside: number;
  readonly agree: number;
  readonly withComment: number;
  readonly against: number;
  readonly abstain: number;
  /** Has answered something else than a stance. */
  readonly other: number;
  readonly unanswered: number;
}

/** Of those who are asked, each once. */
export function sumOf(form: RoundForm, recipientIds: readonly string[], replies: readonly Reply[]): Sum {
  const standing = recipientIds.map((id) => standingReply(replies, id));
  const given = standing.filter((each) => each !== undefined);
  const within = given.filter(({ standsOutside }) => !standsOutside);
  const agreeing = within.filter((each) => stanceOf(form, each) === "agree");
  const count = (stance: Stance) => within.filter((each) => stanceOf(form, each) === stance).length;
  const commented = agreeing.filter((each) => commentOf(form, each) !== "").length;
  return {
    asked: recipientIds.length,
    outside: given.length - within.length,
    agree: agreeing.length - commented,
    withComment: count("agree-with-comment") + commented,
    against: count("against"),
    abstain: count("abstain"),
    other: within.filter((each) => stanceOf(form, each) === undefined).length,
    unanswered: standing.filter((each) => each === undefined).length,
  };
}

export interface BodyRule {
  readonly rule: "consensus" | "majority";
  readonly quorum: "none" | "half" | "all";
}

/** Silence agrees to nothing: as long as somebody who is asked has said nothing, there is no consensus. Whoever abstains
 *  or stands outside does not stand in its way. */
export function outcomeOf(sum: Sum, { quorum }: BodyRule): RoundOutcome {
  const asked = sum.asked - sum.outside;
  const agreeing = sum.agree + sum.withComment;
  if (agreeing === 0 || !isQuorate(sum, quorum)) return "none";
  if (sum.against === 0 && sum.unanswered === 0 && sum.other === 0)
    return sum.withComment > 0 ? "consensus-with-comments" : "consensus";
  return agreeing > asked / 2 && agreeing > sum.against ? "majority" : "none";
}

export function isQuorate({ asked, outside, unanswered }: Sum, quorum: BodyRule["quorum"]): boolean {
  const within = asked - outside;
  const answered = within - unanswered;
  if (quorum === "none") return true;
  return quorum === "all" ? answered === within : answered > within / 2;
}

/** Whether that is agreed, by the body's form. */
export const isAgreed = (outcome: RoundOutcome, { rule }: BodyRule): boolean =>
  outcome === "consensus" ||
  outcome === "consensus-with-comments" ||
  (outcome === "majority" && rule === "majority");

export type RoundStage = "draft" | "open" | "overdue" | "closed" | "cancelled";

export interface Dates {
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly cancelledAt: Date | null;
  /** Its last day. */
  readonly deadline: string;
}

/** `today` is Sweden's. */
export function stageOf({ openedAt, closedAt, cancelledAt, deadline }: Dates, today: string): RoundStage {
  if (cancelledAt !== null) return "cancelled";
  if (closedAt !== null) return "closed";
  if (openedAt === null) return "draft";
  return today > deadline ? "overdue" : "open";
}

/** Whoever has said nothing may still be heard when the day has passed, and is kept as late; what has been said stands. */
export function mayAnswer(stage: RoundStage, hasAnswered: boolean): "in-time" | "late" | "no" {
  if (stage === "open") return "in-time";
  if (stage === "draft" || stage === "cancelled") return "no";
  return hasAnswered ? "no" : "late";
}

/** As the database has it: whose replies a reader is shown besides his own. */
export const showsReplies = (
  seen: RepliesSeen,
  {
    isDesk,
    isClosed,
    hasAnswered,
  }: { readonly isDesk: boolean; readonly isClosed: boolean; readonly hasAnswered: boolean },
): boolean =>
  isDesk ||
  seen === "at-once" ||
  (seen !== "secretariat" && isClosed) ||
  (seen === "after-answering" && hasAnswered);
