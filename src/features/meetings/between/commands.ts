// What a body decides between its meetings. It stands in the register as a meeting with one item: whoever has a seat and
// answered was there, and its minutes are approved as they are written (decision 14).
import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { notice } from "../../../platform/notices/notice.ts";
import type { Outcome } from "../../minutes/index.ts";
import { type MeetingChange, settle } from "../running/commands.ts";

interface Between {
  readonly cooperationId: string;
  readonly bodyId: string;
  readonly accountId: string | null;
  readonly decidedOn: string;
  readonly title: string;
  readonly background: string;
  readonly proposals: readonly string[];
  readonly clauses: readonly { readonly text: string; readonly outcome: Outcome }[];
  /** What was said, in its order. */
  readonly inputs: readonly string[];
  readonly people: readonly Present[];
  /** Where fewer may know of it than those of the body. */
  readonly audienceId: number | null;
  readonly clauseAudienceId: number | null;
  /** Of what was said, where fewer may read that. */
  readonly inputsAudienceId: number | null;
}

interface Present {
  readonly personId: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly organisationId: string | null;
}

interface Decided {
  readonly meetingId: string;
  readonly slug: string;
  /** "PC 2026-3": by body and year. */
  readonly number: string;
}

/** Whoever calls has locked the register: two at once would get the same number. */
export async function decideBetween(tx: Tx, decision: Between): Promise<Decided> {
  const { cooperationId, bodyId, accountId, decidedOn } = decision;
  const place = await nextNumber(tx, decision);
  const number = `PC ${place}`;
  const slug = `pc-${place}`;
  const { id: meetingId } = await tx
    .insertInto("meetings")
    .values({
      cooperation_id: cooperationId,
      body_id: bodyId,
      slug,
      kind: "minutes",
      number,
      name: "Per capsulam",
      held_on: decidedOn,
      // Until all of it is there.
      state: "minuting",
      is_per_capsulam: true,
      header_spans: "{}",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await enterPeople(tx, meetingId, decision.people);
  await enterItem(tx, meetingId, decision);
  await approve(tx, meetingId, accountId);
  await settle(tx, meetingId);
  await recordAct(tx, { ...subject({ meetingId, cooperationId, accountId }), kind: "decision.between" });
  return { meetingId, slug, number };
}

/** "2026-3", after all that the body has decided so in the year, also what was taken back. */
async function nextNumber(tx: Tx, { cooperationId, bodyId, decidedOn }: Between): Promise<string> {
  const year = decidedOn.slice(0, 4);
  const { rows } = await sql<{ last: number | null }>`
    select max(split_part(slug, '-', 3)::integer) as last from meetings
    where cooperation_id = ${cooperationId} and body_id = ${bodyId} and is_per_capsulam
      and slug like ${`pc-${year}-%`}`.execute(tx);
  return `${year}-${(rows[0]?.last ?? 0) + 1}`;
}

async function enterPeople(tx: Tx, meetingId: string, people: readonly Present[]): Promise<void> {
  if (people.length === 0) return;
  await tx
    .insertInto("attendances")
    .values(
      people.map(({ personId, name, organisation, organisationId }, position) => ({
        meeting_id: meetingId,
        position,
        name,
        organisation,
        person_id: personId,
        organisation_id: organisationId,
        presence: "member" as const,
        chair: false,
        minute_taker: false,
      })),
    )
    .execute();
}

async function enterItem(tx: Tx, meetingId: string, decision: Between): Promise<void> {
  const { cooperationId, title, background, proposals, clauses, inputs, audienceId } = decision;
  const { id: itemId } = await tx
    .insertInto("items")
    .values({
      meeting_id: meetingId,
      position: 0,
      slug: "1",
      number: "1",
      title,
      background,
      kind: "decision",
      audience_id: audienceId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const said = inputs.map((text, position) => ({
    item_id: itemId,
    position,
    text,
    audience_id: decision.inputsAudienceId,
  }));
  const proposed = proposals.map((text, position) => ({ item_id: itemId, position, text }));
  if (said.length > 0) await tx.insertInto("inputs").values(said).execute();
  if (proposed.length > 0) await tx.insertInto("proposals").values(proposed).execute();
  await tx
    .insertInto("decisions")
    .values(
      clauses.map(({ text, outcome }, position) => ({
        cooperation_id: cooperationId,
        meeting_id: meetingId,
        item_id: itemId,
        position,
        slug: `1-${position + 1}`,
        text,
        outcome,
        audience_id: decision.clauseAudienceId,
      })),
    )
    .execute();
}

async function approve(tx: Tx, meetingId: string, accountId: string | null): Promise<void> {
  await tx.updateTable("meetings").set({ state: "approved" }).where("id", "=", meetingId).execute();
  await tx
    .insertInto("meeting_acts")
    .values({ meeting_id: meetingId, kind: "approved", account_id: accountId, facts: "{}" })
    .execute();
}

/** It was not decided after all: it stays with its number, cancelled, and its desk alone reads it. Refused when others
 *  have been told of it, or have built on it. */
export async function takeBackBetween(
  tx: Tx,
  change: MeetingChange,
): Promise<Result<null, "reported" | "announced">> {
  const { meetingId, accountId } = change;
  await tx.selectFrom("meetings").select("id").where("id", "=", meetingId).forUpdate().execute();
  if (await isReported(tx, meetingId)) return refuse("reported");
  if (await isBuiltOn(tx, meetingId)) return refuse("announced");
  await tx.updateTable("meetings").set({ state: "cancelled" }).where("id", "=", meetingId).execute();
  await tx
    .updateTable("meeting_acts")
    .set({ undone_at: sql`now()`, undone_by: accountId })
    .where("meeting_id", "=", meetingId)
    .where("undone_at", "is", null)
    .execute();
  for (const table of ["items", "decisions", "attendances"] as const)
    await tx.updateTable(table).set({ is_draft: true }).where("meeting_id", "=", meetingId).execute();
  await tx
    .updateTable("inputs")
    .set({ is_draft: true })
    .where("item_id", "in", tx.selectFrom("items").select("id").where("meeting_id", "=", meetingId))
    .execute();
  await settle(tx, meetingId);
  await notice(tx, { meetingId });
  await recordAct(tx, { ...subject(change), kind: "decision.between-undone" });
  return ok(null);
}

async function isReported(tx: Tx, meetingId: string): Promise<boolean> {
  const told = await tx
    .selectFrom("items")
    .innerJoin("meetings", "meetings.id", "items.meeting_id")
    .select("items.id")
    .where("items.reports_id", "=", meetingId)
    .where("meetings.state", "!=", "cancelled")
    .limit(1)
    .executeTakeFirst();
  return told !== undefined;
}

async function isBuiltOn(tx: Tx, meetingId: string): Promise<boolean> {
  const { rows } = await sql`
    select from notices where meeting_id = ${meetingId}
    union all select from minutes_corrections where meeting_id = ${meetingId}
    union all select from signed_copies where meeting_id = ${meetingId}
    union all select from registry_numbers join items on items.id = item_id where items.meeting_id = ${meetingId}
    union all select from rounds join decisions on decisions.id = decision_id
      where decisions.meeting_id = ${meetingId} and cancelled_at is null
    limit 1`.execute(tx);
  return rows.length > 0;
}

const subject = ({ cooperationId, accountId, meetingId }: MeetingChange) => ({
  cooperationId,
  accountId,
  subjectKind: "meeting",
  subjectId: meetingId,
});
