// Where each who was asked stands, in several rounds at once.
import { sql } from "kysely";
import type { Db } from "../../../../platform/db/schema.ts";
import { commentOf, type Reply, rowState, type RowState, stanceOf } from "../../counting/rules.ts";
import { stanceField } from "../../form/rules.ts";
import type { Round } from "../../queries.ts";

export interface Stands {
  readonly name: string;
  readonly state: RowState;
  /** Whether it is known that he said yes. */
  readonly agrees: boolean;
  /** What he said to it, which stays bound to it. */
  readonly comment: string;
}

/** By round, in the order in which they were asked; as far as the reader may know. */
export async function standingsOf(
  db: Db,
  rounds: readonly Pick<Round, "id" | "form">[],
): Promise<ReadonlyMap<string, readonly Stands[]>> {
  const ids = rounds.map(({ id }) => id);
  const recipients = await db
    .selectFrom("round_recipients as recipient")
    .leftJoin("parties as organisationTold", "organisationTold.id", "recipient.organisation_id")
    .leftJoin("parties as organisation", "organisation.id", "organisationTold.current_id")
    .leftJoin("parties as personTold", "personTold.id", "recipient.person_id")
    .leftJoin("parties as person", "person.id", "personTold.current_id")
    .select(["recipient.id", "recipient.round_id as roundId"])
    .select(["recipient.opened_at as openedAt", "recipient.handed_on_at as handedOnAt"])
    .select("recipient.answered_at as answeredAt")
    .select(sql<string>`coalesce(organisation.name, person.name, '')`.as("name"))
    .where(sql<boolean>`recipient.round_id = any (${ids}::uuid[])`)
    .orderBy("recipient.position")
    .execute();
  const outlines = Map.groupBy(await outlinesOf(db, rounds), ({ recipientId }) => recipientId);
  const forms = new Map(rounds.map(({ id, form }) => [id, form]));
  const standings = recipients.map(({ roundId, name, ...each }) => {
    const form = forms.get(roundId) ?? [];
    const [outline] = outlines.get(each.id) ?? [];
    const stance = outline && stanceOf(form, outline);
    return {
      roundId,
      name,
      state: rowState(form, each, outline),
      agrees: stance === "agree",
      comment: outline === undefined ? "" : commentOf(form, outline),
    };
  });
  return Map.groupBy(standings, ({ roundId }) => roundId);
}

/** Of each who has answered, what counts; where nothing does, what came too late. Only his stance, and his words. */
async function outlinesOf(db: Db, rounds: readonly Pick<Round, "id" | "form">[]): Promise<Reply[]> {
  const ids = rounds.map(({ id }) => id);
  const fields = rounds.map(({ form }) => stanceField(form)?.id ?? "");
  const { rows } = await sql<Reply>`
    select distinct on (reply.recipient_id) reply.id, reply.recipient_id as "recipientId", reply.place::float8 as place,
      jsonb_build_object(asked.field, reply.answer -> asked.field) as answer,
      reply.stands_outside as "standsOutside", reply.words, reply.is_late as "isLate"
    from round_replies as reply
    join unnest(${ids}::uuid[], ${fields}::text[]) as asked (round_id, field) on asked.round_id = reply.round_id
    where reply.set_aside_at is null
    order by reply.recipient_id, reply.is_late, reply.place desc`.execute(db);
  return rows;
}
