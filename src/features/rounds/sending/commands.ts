import { daysLater } from "../../../lib/days.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { makePersonalLink } from "../../../platform/links/personal-links.ts";
import { enqueueMail } from "../../../platform/mail/queue.ts";
import { answerRoundPath, linkedPaperPath } from "../paths.ts";
import type { Round } from "../queries.ts";
import { roundLetter, type RoundLetterKind } from "./mail.tsx";
import { answererToWrite } from "./queries.ts";

/** How Genbo's mail about a round goes out and comes back. */
export interface Mailing {
  /** Where links lead: "https://genbo.example". */
  readonly origin: string;
  /** Where the reply of one who answers is to be sent, by his id. */
  readonly replyToOf: (answererId: string) => string;
  readonly now: Date;
}

interface Sent {
  readonly round: Round;
  readonly answererId: string;
  readonly kind: RoundLetterKind;
  /** What the desk says besides. */
  readonly words?: string;
}

const linkDays = 60;
/** How long after its last day a link still shows what was said. */
export const linksEndAt = ({ deadline }: Pick<Round, "deadline">): Date =>
  new Date(`${daysLater(deadline, linkDays)}T00:00:00Z`);

/** A letter to one who answers, in his language, with a link of his own. */
export async function sendRoundMail(
  tx: Tx,
  { origin, replyToOf }: Mailing,
  { round, answererId, kind, words = "" }: Sent,
): Promise<void> {
  const to = await answererToWrite(tx, answererId);
  const token = await answerToken(tx, { round, answererId, to });
  const link = origin + answerRoundPath(token);
  const papers = to.papers.map(({ id, title }) => ({ title, link: origin + linkedPaperPath(token, id) }));
  const replyTo = replyToOf(answererId);
  // An address of its own is one that Genbo reads.
  const takesReplies = replyTo.includes(answererId.replaceAll("-", ""));
  const mailId = await enqueueMail(tx, {
    kind: `round-${kind}`,
    recipient: to.email,
    accountId: to.accountId,
    cooperationId: round.cooperationId,
    replyTo,
    ...roundLetter(to.language, { kind, round, papers, to, words, link, takesReplies }),
  });
  await tx
    .insertInto("round_mails")
    .values({ mail_id: mailId, round_id: round.id, answerer_id: answererId, handover_id: null, kind })
    .execute();
}

interface Linked {
  readonly round: Pick<Round, "deadline">;
  readonly answererId: string;
  readonly to: { readonly personId: string; readonly email: string };
}

/** Where one who answers does so without an account. */
export const answerLink = async (
  tx: Tx,
  { origin }: Pick<Mailing, "origin">,
  linked: Linked,
): Promise<string> => origin + answerRoundPath(await answerToken(tx, linked));

function answerToken(tx: Tx, { round, answererId, to: { personId, email } }: Linked): Promise<string> {
  const expiresAt = linksEndAt(round);
  return makePersonalLink(tx, { kind: "answer-round", personId, email, answererId, expiresAt });
}
