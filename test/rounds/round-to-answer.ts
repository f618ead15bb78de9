// A round that has been opened: Vikby is asked, Maja answers and Otto is her deputy.
import { hash } from "node:crypto";
import { sql } from "kysely";
import {
  director,
  group,
  maja,
  otto,
  secretary,
  sjoriket,
  vikby,
} from "../../src/features/accounts/fixtures.ts";
import type { RoundForm } from "../../src/features/rounds/form/rules.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { makePersonalLink } from "../../src/platform/links/personal-links.ts";
import { loadPeople } from "../agenda/planned.ts";

export const stanceAlone: RoundForm = [{ id: "stallning", label: "", kind: "stance" }];

interface Asking {
  readonly form?: RoundForm;
  readonly deadline?: string;
  readonly mayStandOutside?: boolean;
}

export const stallby = { id: "00000000-0000-7000-9000-000000000021", name: "Stallby" };
const openedAt = new Date("2026-11-20T08:00:00Z");

export async function roundToAnswer(
  db: Db,
  { form = stanceAlone, deadline = "2026-11-27", mayStandOutside = true }: Asking = {},
) {
  await loadPeople(db);
  await db
    .insertInto("parties")
    .values({
      ...stallby,
      cooperation_id: sjoriket.id,
      kind: "organisation",
      slug: "stallby",
      current_id: stallby.id,
    })
    .execute();
  await db
    .insertInto("mandates")
    .values(
      [maja, otto].map(({ id }) => ({
        cooperation_id: sjoriket.id,
        body_id: group.id,
        person_id: id,
        organisation_id: vikby.id,
        from_on: "2026-01-01",
      })),
    )
    .execute();
  const round = await db
    .insertInto("rounds")
    .values({
      cooperation_id: sjoriket.id,
      number: 1,
      kind: "anchoring",
      question: "Ska vi dela på ett e-arkiv?",
      background: "Förslaget är berett av arkivgruppen.\nDet gäller från årsskiftet.",
      form: JSON.stringify(form),
      deadline,
      may_stand_outside: mayStandOutside,
      opened_at: openedAt,
      audience_id: sql<number>`audience_of('cooperation', ${sjoriket.id}, null)`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const bytes = Buffer.from("%PDF-1.7 Förslag");
  const paper = await db
    .insertInto("round_papers")
    .values({
      round_id: round.id,
      position: 1,
      title: "Förslag till e-arkiv",
      file_name: "Förslag.pdf",
      media_type: "application/pdf",
      sha256: hash("sha256", bytes),
      bytes,
      size: bytes.length,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const own = await asked(db, round.id, { position: 1, organisationId: vikby.id });
  return {
    roundId: round.id,
    paperId: paper.id,
    recipientId: own.recipientId,
    answererId: own.answererIds[0] ?? "",
    deputyId: own.answererIds[1] ?? "",
    address: `/${sjoriket.slug}/rundor/1`,
  };
}

/** One who is asked more, by the same who answer. */
export async function asked(
  db: Db,
  roundId: string,
  { position, organisationId }: { readonly position: number; readonly organisationId: string },
) {
  const audience = await db
    .insertInto("audiences")
    .values({ kind: "closed", cooperation_id: sjoriket.id })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("audience_persons")
    .values([maja, otto].map(({ id }) => ({ audience_id: audience.id, person_id: id })))
    .execute();
  const recipient = await db
    .insertInto("round_recipients")
    .values({ round_id: roundId, position, organisation_id: organisationId, audience_id: audience.id })
    .returning("id")
    .executeTakeFirstOrThrow();
  const answerers = await db
    .insertInto("round_answerers")
    .values([
      { recipient_id: recipient.id, person_id: maja.id, account_id: director.id, email: director.email },
      { recipient_id: recipient.id, person_id: otto.id, email: "otto.lov@vikby.example", is_deputy: true },
    ])
    .returning("id")
    .execute();
  return { recipientId: recipient.id, answererIds: answerers.map(({ id }) => id) };
}

/** The address of one's own link. */
export async function linkOf(
  db: Db,
  answererId: string,
  expiresAt = new Date("2027-01-26T00:00:00Z"),
): Promise<string> {
  const { person_id: personId, email } = await db
    .selectFrom("round_answerers")
    .select(["person_id", "email"])
    .where("id", "=", answererId)
    .executeTakeFirstOrThrow();
  const token = await db
    .transaction()
    .execute((tx) => makePersonalLink(tx, { kind: "answer-round", personId, email, answererId, expiresAt }));
  return `/runda/${token}`;
}

/** What has been said, in its order. */
export const said = (db: Db) =>
  db
    .selectFrom("round_replies")
    .select(["answer", "words", "is_late as isLate", "stands_outside as standsOutside", "came_by as cameBy"])
    .orderBy("place")
    .execute();

/** All that stands in the database, but who is in. */
export async function everything(db: Db): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace
      and relname <> 'sessions' order by relname`.execute(db);
  const { rows } = await sql<{ all: string }>`select concat_ws(' ', ${sql.join(
    tables.map(
      ({ name }) =>
        sql`(select ${name} || md5(string_agg(row::text, ' ' order by row::text)) from ${sql.table(name)} as row)`,
    ),
  )}) as all`.execute(db);
  return rows[0]?.all ?? "";
}

export const bySecretary = { avsandare: secretary.id };
export const byDirector = { avsandare: director.id };
