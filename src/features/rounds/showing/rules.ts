// What a round's page shows: a row for each who was asked, how it stands in all, and what the reader may not see yet.
import type { RepliesSeen, RoundOutcome } from "../../../platform/db/rounds-schema.ts";
import {
  type BodyRule,
  isAgreed,
  lateReply,
  outcomeOf,
  type Reply,
  rowState,
  type RowState,
  type RoundStage,
  showsReplies,
  standingReply,
  type Sum,
} from "../counting/rules.ts";
import { type RoundForm, stanceField } from "../form/rules.ts";

interface Asked {
  readonly id: string;
  readonly openedAt: Date | null;
  readonly handedOnAt: Date | null;
  readonly answeredAt: Date | null;
}

export interface RoundRow<Recipient, Said extends Reply> {
  readonly recipient: Recipient;
  readonly state: RowState;
  /** What counts; where nothing does, what came too late. */
  readonly reply: Said | undefined;
  /** What the same one said before, the newest first. */
  readonly earlier: readonly Said[];
}

/** Each who was asked, with what the reader sees of what he has said. */
export function rowsOf<Recipient extends Asked, Said extends Reply>(
  form: RoundForm,
  recipients: readonly Recipient[],
  replies: readonly Said[],
): RoundRow<Recipient, Said>[] {
  const byRecipient = Map.groupBy(replies, ({ recipientId }) => recipientId);
  return recipients.map((recipient) => {
    const his = byRecipient.get(recipient.id) ?? [];
    const shown = standingReply(his, recipient.id) ?? lateReply(his, recipient.id);
    const reply = his.find(({ id }) => id === shown?.id);
    const earlier = his.filter((each) => each !== reply).toSorted((a, b) => b.place - a.place);
    return { recipient, state: rowState(form, recipient, reply), reply, earlier };
  });
}

/** Those whose answer counts: in time, and not standing outside. */
export const counted = <Row extends RoundRow<unknown, Reply>>(rows: readonly Row[]): Row[] =>
  rows.filter(({ reply }) => reply !== undefined && !reply.isLate && !reply.standsOutside);

interface Watched {
  readonly repliesSeen: RepliesSeen;
  readonly isDesk: boolean;
  readonly closedAt: Date | null;
}

export type Hidden = "until-you-answer" | "until-answered" | "until-closed" | "desk-only";

/** Why the reader does not see what others have said; null where he sees it. */
export function hiddenFrom(
  { repliesSeen, isDesk, closedAt }: Watched,
  { isAsked, hasAnswered }: { readonly isAsked: boolean; readonly hasAnswered: boolean },
): Hidden | null {
  if (showsReplies(repliesSeen, { isDesk, isClosed: closedAt !== null, hasAnswered })) return null;
  if (repliesSeen === "secretariat") return "desk-only";
  if (repliesSeen === "after-closing") return "until-closed";
  return isAsked ? "until-you-answer" : "until-answered";
}

/** How many more must answer. Whoever stands outside is no longer one of those. */
export function missingForQuorum({ asked, outside, unanswered }: Sum, quorum: BodyRule["quorum"]): number {
  const within = asked - outside;
  const needed = { none: 0, half: Math.floor(within / 2) + 1, all: within }[quorum];
  return Math.max(0, Math.min(needed, within) - (within - unanswered));
}

/** What closing has said; nothing where nobody was asked to take a stance. */
export const outcomeIn = ({
  form,
  outcome,
}: {
  readonly form: RoundForm;
  readonly outcome: RoundOutcome | null;
}): RoundOutcome | null => (stanceField(form) === undefined ? null : outcome);

export type Standing = RoundOutcome | "undecided";

/** What the answers come to. Closing has said it for good; as long as somebody may still answer, only what is agreed
 *  already is told. */
export function standingOf(
  { outcome, stage }: { readonly outcome: RoundOutcome | null; readonly stage: RoundStage },
  sum: Sum,
  rule: BodyRule,
): Standing {
  if (outcome !== null) return outcome;
  const now = outcomeOf(sum, rule);
  const mayChange = (stage === "open" || stage === "overdue") && sum.unanswered > 0;
  return mayChange && !isAgreed(now, rule) ? "undecided" : now;
}

const order: readonly RowState[] = [
  "answered",
  "with-comment",
  "against",
  "abstained",
  "outside",
  "late",
  "handed-on",
  "opened",
  "not-opened",
];

/** How many rows are in each state, those who have answered first. */
export const statesCounted = (states: readonly RowState[]): { state: RowState; count: number }[] =>
  order
    .map((state) => ({ state, count: states.filter((each) => each === state).length }))
    .filter(({ count }) => count > 0);

export const hasAnswer = (state: RowState): boolean =>
  state !== "not-opened" && state !== "opened" && state !== "handed-on";
