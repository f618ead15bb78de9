// Mail about a round as its desk sees it, with what it probably says.
import type { Db } from "../../../platform/db/schema.ts";
import { recipientsOf, type Round } from "../queries.ts";
import { choicesFor, suggestionIn, type Suggestion } from "./choosing.ts";
import type { MailChoice } from "./forms.ts";
import { namesAround, type RoundMail, roundMails } from "./queries.ts";
import { namesFor } from "./whose.ts";

export interface ShownMail extends RoundMail {
  /** Who was asked, and for whom. */
  readonly name: string;
  readonly organisation: string | null;
  readonly choices: readonly MailChoice[];
  readonly suggestion: Suggestion | undefined;
}

/** Mail is for no viewer's reading: the desk alone asks the register for it. */
export async function shownMails(register: Db, round: Round): Promise<ShownMail[]> {
  const mails = await roundMails(register, round.id);
  if (mails.length === 0) return [];
  const recipients = await recipientsOf(register, round.id);
  const around = await namesAround(register, round.id);
  return mails.flatMap((mail) => {
    const recipient = recipients.find(({ id }) => id === mail.recipientId);
    const answerer = recipient?.answerers.find(({ id }) => id === mail.answererId);
    if (recipient === undefined || answerer === undefined) return [];
    const { organisationName: organisation } = recipient;
    const { name } = answerer;
    const names = namesFor({ organisation, name }, around);
    const suggestion = mail.takenAs === "unsure" ? suggestionIn(round, mail, names) : undefined;
    const choices = choicesFor(round, mail).filter(
      (each) => each !== "read" || suggestion?.choice === "read",
    );
    return [{ ...mail, name, organisation, suggestion, choices }];
  });
}
