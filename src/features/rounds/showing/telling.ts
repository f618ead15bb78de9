// A round as somebody is told of it: its rows, their sum where he may know it, and why not where he may not.
import { type Sum, sumOf } from "../counting/rules.ts";
import { stanceField } from "../form/rules.ts";
import type { RoundRecipient, RoundReply } from "../queries.ts";
import type { ShownRound } from "./queries.ts";
import { type Hidden, hiddenFrom, type RoundRow, rowsOf } from "./rules.ts";

export type ToldRow = RoundRow<RoundRecipient, RoundReply>;

export interface Told extends Pick<ShownRound, "round" | "papers" | "source"> {
  readonly rows: readonly ToldRow[];
  /** Those for whom the reader answers. */
  readonly own: readonly ToldRow[];
  readonly hidden: Hidden | null;
  /** None where what others have said is hidden, or nobody is asked to take a stance. */
  readonly sum: Sum | null;
}

export function toldOf({ round, recipients, replies, own, papers, source }: ShownRound): Told {
  const rows = rowsOf(round.form, recipients, replies);
  const ownRows = rows.filter(({ recipient }) => own.has(recipient.id));
  const hidden = hiddenFrom(round, {
    isAsked: ownRows.length > 0,
    hasAnswered: ownRows.some(({ recipient }) => recipient.answeredAt !== null),
  });
  const ids = recipients.map(({ id }) => id);
  const isSummed = hidden === null && recipients.length > 0 && stanceField(round.form) !== undefined;
  const sum = isSummed ? sumOf(round.form, ids, replies) : null;
  return { round, papers, source, rows, own: ownRows, hidden, sum };
}
