// What a round's page tells besides its rows.
import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { withoutBody } from "../../meetings/paths.ts";
import { papersOfRound } from "../asking/queries.ts";
import { recipientsOf, repliesOf, type Round } from "../queries.ts";

export type ShownRound = Awaited<ReturnType<typeof shownRound>>;
export type RoundSource = NonNullable<Awaited<ReturnType<typeof sourceOf>>>;

/** In a viewer's reading: all that he may know of it. */
export async function shownRound(db: Db, round: Round) {
  const recipients = await recipientsOf(db, round.id);
  return {
    round,
    recipients,
    replies: await repliesOf(db, round.id),
    own: await ownRecipients(db, round.id),
    papers: await papersOfRound(db, round.id),
    source: await sourceOf(db, round),
  };
}

/** Those for whom the reader answers. */
async function ownRecipients(db: Db, roundId: string): Promise<ReadonlySet<string>> {
  const own = await db
    .selectFrom("round_recipients")
    .innerJoin("audiences", "audiences.id", "round_recipients.audience_id")
    .select("round_recipients.id")
    .where("round_id", "=", roundId)
    .execute();
  return new Set(own.map(({ id }) => id));
}

export function paperOf(db: Db, roundId: string, paperId: string) {
  return db
    .selectFrom("round_papers")
    .select(["bytes", "file_name as fileName", "media_type as mediaType"])
    .where("round_id", "=", roundId)
    .where("id", "=", paperId)
    .executeTakeFirst();
}

/** The item or the clause that the question comes from, where the reader sees it. */
async function sourceOf(db: Db, { itemId, decisionId }: Pick<Round, "itemId" | "decisionId">) {
  if (itemId === null && decisionId === null) return undefined;
  const { rows } = await sql<{
    item: string;
    title: string;
    number: string | null;
    meeting: string;
    heldOn: string | null;
    body: string;
    bodyName: string | null;
    clause: string | null;
  }>`
    select items.slug as item, items.title, items.number, meetings.slug as meeting, meetings.held_on as "heldOn",
      coalesce(own.slug, ${withoutBody}) as body, body.name as "bodyName", decisions.slug as clause
    from items
    join meetings on meetings.id = items.meeting_id
    left join parties as own on own.id = meetings.body_id
    left join parties as body on body.id = own.current_id
    left join decisions on decisions.id = ${decisionId} and decisions.item_id = items.id
    where items.id = coalesce((select item_id from decisions where id = ${decisionId}), ${itemId})`.execute(
    db,
  );
  return rows[0];
}
