import { sql } from "kysely";
import type { Language } from "../../../lib/language.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import type { Addressee } from "./mail.tsx";

interface Written extends Addressee {
  readonly personId: string;
  readonly accountId: string | null;
  readonly email: string;
  readonly language: Language;
  readonly papers: readonly { readonly id: string; readonly title: string }[];
}

/** Somebody who answers, as a letter speaks to him. */
export async function answererToWrite(tx: Db | Tx, answererId: string): Promise<Written> {
  const { rows } = await sql<Written>`
    select answerer.person_id as "personId", answerer.account_id as "accountId", answerer.email,
      coalesce(account.language, answerer.language) as language, answerer.is_deputy as "isDeputy",
      person.name, organisation.name as organisation,
      (select named.name from round_answerers as first join parties as told on told.id = first.person_id
        join parties as named on named.id = told.current_id
        where first.recipient_id = recipient.id and not first.is_deputy and first.ended_at is null
        limit 1) as "firstName",
      (select coalesce(json_agg(json_build_object('id', id, 'title', title) order by position), '[]')
        from round_papers where round_id = recipient.round_id) as papers
    from round_answerers as answerer
    join round_recipients as recipient on recipient.id = answerer.recipient_id
    join parties as told on told.id = answerer.person_id join parties as person on person.id = told.current_id
    left join parties as asked on asked.id = recipient.organisation_id
    left join parties as organisation on organisation.id = asked.current_id
    left join accounts as account on account.id = answerer.account_id and account.closed_at is null
    where answerer.id = ${answererId}`.execute(tx);
  const [written] = rows;
  if (written === undefined) throw new Error("Nobody answers by that id.");
  return written;
}
