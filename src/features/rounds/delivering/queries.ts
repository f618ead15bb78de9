// How the mail of a round has gone out, for its desk alone: mail is not for a viewer's reading.
import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import type { RoundLetterKind } from "../sending/mail.tsx";
import { deliveryState, type DeliveryState } from "./rules.ts";

export interface Delivery {
  readonly answererId: string;
  readonly name: string;
  readonly email: string;
  readonly state: DeliveryState;
  readonly kind: RoundLetterKind | null;
  readonly writtenAt: Date | null;
  readonly sentAt: Date | null;
  /** How often it has been tried, and what a server said last. */
  readonly tries: number;
  readonly trouble: string | null;
  readonly nextAt: Date | null;
  readonly bouncedAt: Date | null;
}

/** By answerer: the newest mail to each who answers now. What he has been told of his own colleagues is not in it. */
export async function deliveriesOf(
  register: Db | Tx,
  roundId: string,
): Promise<ReadonlyMap<string, Delivery>> {
  const { rows } = await sql<Omit<Delivery, "state"> & { givenUpAt: Date | null }>`
    select answerer.id as "answererId", person.name, answerer.email, mailed.letter as kind, mailed.created_at as "writtenAt",
      mailed.sent_at as "sentAt", mailed.given_up_at as "givenUpAt", coalesce(mailed.attempts, 0) as tries,
      mailed.trouble, mailed.next_at as "nextAt", answerer.bounced_at as "bouncedAt"
    from round_answerers as answerer
    join round_recipients as recipient on recipient.id = answerer.recipient_id
    join parties as told on told.id = answerer.person_id join parties as person on person.id = told.current_id
    left join lateral (select round_mails.kind as letter, mails.* from round_mails join mails on mails.id = mail_id
      where round_mails.answerer_id = answerer.id and round_mails.kind <> 'handover'
      order by created_at desc, mails.id limit 1) as mailed on true
    where recipient.round_id = ${roundId} and answerer.ended_at is null`.execute(register);
  return new Map(
    rows.map(({ givenUpAt, ...row }) => {
      const mailed = row.writtenAt === null ? null : { sentAt: row.sentAt, givenUpAt };
      return [row.answererId, { ...row, state: deliveryState(mailed, row.bouncedAt) }];
    }),
  );
}
