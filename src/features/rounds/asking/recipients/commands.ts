import { sql } from "kysely";
import type { Tx } from "../../../../platform/db/schema.ts";
import type { Mailing } from "../../sending/commands.ts";
import { askAnswerers, lockedRound, recordOn, type RoundAct } from "../commands.ts";
import { standingRecipients } from "./queries.ts";
import {
  changesOf,
  type RecipientChanges,
  type StandingRecipient,
  type WantedAnswerer,
  type WantedRecipient,
} from "./rules.ts";

/** Says who is asked. Of a round that is open, those who come to it get the question at once, and whoever answers no
 *  more has no link any more; nobody who has been asked is asked no longer. */
export async function saveRecipients(
  tx: Tx,
  mailing: Mailing,
  { roundId, accountId }: RoundAct,
  wanted: readonly WantedRecipient[],
): Promise<{ ok: true } | { ok: false; reason: "not-now" }> {
  const round = await lockedRound(tx, roundId, mailing.now);
  if (round.closedAt !== null || round.cancelledAt !== null) return { ok: false, reason: "not-now" };
  const isOpen = round.openedAt !== null;
  const changes = changesOf(await standingRecipients(tx, roundId), wanted);
  if (!isOpen) await dropRecipients(tx, changes.gone);
  const newcomers = await enterRecipients(tx, round, changes.newcomers);
  const entered = await enterAnswerers(
    tx,
    changes.entered.map(({ recipient, answerer }) => ({ recipientId: recipient.id, answerer })),
  );
  await changeAnswerers(tx, changes.changed, mailing.now);
  await endAnswerers(tx, changes.ended, isOpen ? mailing.now : null);
  await admit(tx, changes);
  if (!isOpen) await arrange(tx, roundId, wanted);
  const asked = changes.changed.filter(({ asksAnew }) => asksAnew).map(({ id }) => id);
  if (isOpen) await askAnswerers(tx, mailing, roundId, [...newcomers, ...entered, ...asked]);
  const facts = { recipients: wanted.length };
  await recordOn(tx, round, { accountId, kind: "round.recipients-named", facts });
  return { ok: true };
}

/** Of a draft: nobody has heard of it. */
async function dropRecipients(tx: Tx, gone: readonly StandingRecipient[]): Promise<void> {
  if (gone.length === 0) return;
  const ids = gone.map(({ id }) => id);
  const audiences = gone.map(({ audienceId }) => audienceId);
  await tx.deleteFrom("round_answerers").where("recipient_id", "in", ids).execute();
  await tx.deleteFrom("round_recipients").where("id", "in", ids).execute();
  await tx.deleteFrom("audience_persons").where("audience_id", "in", audiences).execute();
  await tx.deleteFrom("audiences").where("id", "in", audiences).execute();
}

/** Each with an audience of its own. Gives those who answer. */
async function enterRecipients(
  tx: Tx,
  { id: roundId, cooperationId }: { readonly id: string; readonly cooperationId: string },
  newcomers: readonly WantedRecipient[],
): Promise<string[]> {
  if (newcomers.length === 0) return [];
  const audiences = await tx
    .insertInto("audiences")
    .values(newcomers.map(() => ({ kind: "closed" as const, cooperation_id: cooperationId, body_id: null })))
    .returning("id")
    .execute();
  const { last } = await tx
    .selectFrom("round_recipients")
    .select(sql<number>`coalesce(max(position), -1)`.as("last"))
    .where("round_id", "=", roundId)
    .executeTakeFirstOrThrow();
  const rows = await tx
    .insertInto("round_recipients")
    .values(
      newcomers.map(({ organisationId, personId }, at) => ({
        round_id: roundId,
        position: last + 1 + at,
        organisation_id: organisationId,
        person_id: personId,
        audience_id: audiences[at]?.id ?? 0,
      })),
    )
    .returning(["id", "position", "audience_id as audienceId"])
    .execute();
  const placed = rows.toSorted((one, other) => one.position - other.position);
  const answerers = placed.flatMap(({ id: recipientId, audienceId }, at) =>
    (newcomers[at]?.answerers ?? []).map((answerer) => ({ recipientId, audienceId, answerer })),
  );
  const persons = answerers.map(({ audienceId, answerer }) => ({
    audience_id: audienceId,
    person_id: answerer.personId,
  }));
  if (persons.length > 0) await tx.insertInto("audience_persons").values(persons).execute();
  return enterAnswerers(tx, answerers);
}

async function enterAnswerers(
  tx: Tx,
  answerers: readonly { readonly recipientId: string; readonly answerer: WantedAnswerer }[],
): Promise<string[]> {
  if (answerers.length === 0) return [];
  const rows = await tx
    .insertInto("round_answerers")
    .values(
      answerers.map(({ recipientId, answerer }) => ({
        recipient_id: recipientId,
        person_id: answerer.personId,
        ...columnsOf(answerer),
      })),
    )
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

async function changeAnswerers(tx: Tx, changed: RecipientChanges["changed"], now: Date): Promise<void> {
  for (const { id, answerer } of changed)
    await tx
      .updateTable("round_answerers")
      .set({ ...columnsOf(answerer), ended_at: null, bounced_at: null })
      .where("id", "=", id)
      .execute();
  await endLinks(
    tx,
    changed.filter(({ asksAnew }) => asksAnew).map(({ id }) => id),
    now,
  );
}

/** `now` where they have been asked: what they said stays theirs. */
async function endAnswerers(tx: Tx, ended: RecipientChanges["ended"], now: Date | null): Promise<void> {
  if (ended.length === 0) return;
  const ids = ended.map(({ answerer }) => answerer.id);
  if (now === null) await tx.deleteFrom("round_answerers").where("id", "in", ids).execute();
  else {
    await tx.updateTable("round_answerers").set({ ended_at: now }).where("id", "in", ids).execute();
    await endLinks(tx, ids, now);
  }
}

async function endLinks(tx: Tx, answererIds: readonly string[], now: Date): Promise<void> {
  if (answererIds.length === 0) return;
  await tx
    .updateTable("personal_links")
    .set({ ended_at: now })
    .where("answerer_id", "in", answererIds)
    .where("ended_at", "is", null)
    .execute();
}

/** Whoever answers belongs to his row's audience, and nobody else does. */
async function admit(tx: Tx, { entered, changed, ended }: RecipientChanges): Promise<void> {
  const of = ({ recipient, answerer }: { recipient: StandingRecipient; answerer: WantedAnswerer }) => ({
    audience_id: recipient.audienceId,
    person_id: answerer.personId,
  });
  const come = [...entered, ...changed].map(of);
  if (come.length > 0)
    await tx
      .insertInto("audience_persons")
      .values(come)
      .onConflict((known) => known.doNothing())
      .execute();
  const left = ended.map(of);
  await sql`delete from audience_persons as admitted
    using unnest(${left.map((each) => each.audience_id)}::int[], ${left.map((each) => each.person_id)}::uuid[])
      as leaving (audience, person), parties as told, parties as person
    where admitted.audience_id = leaving.audience and told.id = admitted.person_id and person.id = leaving.person
      and told.current_id = person.current_id`.execute(tx);
}

/** The rows of a draft in the order in which they were chosen. */
async function arrange(tx: Tx, roundId: string, wanted: readonly WantedRecipient[]): Promise<void> {
  await sql`update round_recipients as recipient set position = placed.position - 1
    from unnest(${wanted.map(({ organisationId }) => organisationId)}::uuid[],
      ${wanted.map(({ personId }) => personId)}::uuid[]) with ordinality as placed (organisation, person, position)
    where recipient.round_id = ${roundId}
      and (select current_id from parties where id = recipient.organisation_id) is not distinct from placed.organisation
      and (select current_id from parties where id = recipient.person_id) is not distinct from placed.person`.execute(
    tx,
  );
}

const columnsOf = ({ email, accountId, language, isDeputy }: WantedAnswerer) => ({
  email,
  account_id: accountId,
  language,
  is_deputy: isDeputy,
});
