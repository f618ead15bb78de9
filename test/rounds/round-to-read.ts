// A round that some have answered, and those who read its page: the desk, Maja who is asked, and Nils who is not.
import { sql } from "kysely";
import { director, group, maja, seat, sjoriket } from "../../src/features/accounts/fixtures.ts";
import type { RoundForm } from "../../src/features/rounds/form/rules.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { newBrowser } from "../signing-in.ts";
import { roundToClose } from "./round-to-close.ts";

const nils = {
  id: "00000000-0000-7000-9000-000000000035",
  accountId: "00000000-0000-7000-9000-000000000045",
  name: "Nils Näs",
  email: "nils.nas@mosa.example",
};

export async function roundToRead(db: Db, asking: Parameters<typeof roundToClose>[1]) {
  const round = await roundToClose(db, asking);
  await loadNils(db);
  for (const person of [maja.id, nils.id]) await seat(db, { body: "group", person, until: null });
  await db
    .updateTable("round_answerers")
    .set({ account_id: director.id })
    .where("person_id", "=", maja.id)
    .execute();
  const readers = {
    director: await round.visitorWith(director.email),
    member: await round.visitorWith(nils.email),
    anybody: newBrowser(round.app),
  };
  return { ...round, ...readers, close: () => closeRound(db, round.roundId) };
}

async function loadNils(db: Db): Promise<void> {
  const { accountId, email, ...person } = nils;
  await db
    .insertInto("parties")
    .values({ ...person, cooperation_id: sjoriket.id, kind: "person", slug: "nils-nas", current_id: nils.id })
    .execute();
  await db
    .insertInto("accounts")
    .values({ id: accountId, name: nils.name, email, administrator_since: null })
    .execute();
  await db.insertInto("account_persons").values({ account_id: accountId, person_id: nils.id }).execute();
}

const closeRound = (db: Db, roundId: string) =>
  db
    .updateTable("rounds")
    .set({ closed_at: new Date("2026-11-16T08:00:00Z"), outcome: "none" })
    .where("id", "=", roundId)
    .execute();

/** As many municipalities more, each with somebody who answers and what he has said. */
export async function askMany(db: Db, roundId: string, count: number): Promise<void> {
  await sql`with made as (select n, gen_random_uuid() as organisation, gen_random_uuid() as person,
      gen_random_uuid() as recipient from generate_series(1, ${count}::int) as n),
    organisations as (insert into parties (id, cooperation_id, kind, slug, name, current_id)
      select organisation, ${sjoriket.id}, 'organisation', 'kommun-' || n, 'Kommun ' || n, organisation from made),
    persons as (insert into parties (id, cooperation_id, kind, slug, name, current_id)
      select person, ${sjoriket.id}, 'person', 'person-' || n, 'Person ' || n, person from made),
    recipients as (insert into round_recipients (id, round_id, position, organisation_id, audience_id, answered_at)
      select recipient, ${roundId}, 100 + n, organisation, 0, now() from made)
    insert into round_answerers (recipient_id, person_id, email)
    select recipient, person, 'p' || n || '@kommun.example' from made`.execute(db);
  await sql`insert into round_replies (round_id, recipient_id, came_by, answer, words)
    select round_id, id, 'link', '{"stallning": {"stance": "agree", "words": ""}}', ''
    from round_recipients where round_id = ${roundId} and position > 100`.execute(db);
}

/** So many rounds that are over, the newest first by their numbers. */
export async function pastRounds(db: Db, count: number, form: RoundForm): Promise<void> {
  await sql`insert into rounds (cooperation_id, number, kind, question, form, body_id, deadline, opened_at, closed_at,
      outcome, audience_id)
    select ${sjoriket.id}, 100 + n, 'anchoring', 'Fråga ' || n, ${JSON.stringify(form)}::jsonb, ${group.id}, '2025-03-01',
      '2025-02-01', '2025-03-02'::timestamptz + n * interval '1 minute', 'consensus',
      audience_of('body', ${sjoriket.id}, ${group.id})
    from generate_series(1, ${count}::int) as n`.execute(db);
}
