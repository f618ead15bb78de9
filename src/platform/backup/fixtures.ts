import { sql } from "kysely";
import type { Db } from "../db/schema.ts";

/** At least one row in every table, with what COPY text has to write specially. */
export async function fillEveryTable(db: Db): Promise<void> {
  await fillMeeting(db);
  await fillFiles(db);
  await fillAccess(db);
  await fillPreparing(db);
  await fillMinuting(db);
  await fillApproved(db);
  await fillRounds(db);
  await fillConsultations(db);
  await sql`select sight_all()`.execute(db);
}

async function fillMeeting(db: Db): Promise<void> {
  await sql
    .raw(`
    with c as (insert into cooperations (slug, name) values ('sjo', 'Sjöbygden') returning id),
    ids as (select gen_random_uuid() p1, gen_random_uuid() p2, gen_random_uuid() b, gen_random_uuid() m,
      gen_random_uuid() i, gen_random_uuid() a),
    p as (insert into parties (id, cooperation_id, kind, slug, name, current_id)
      select p1, c.id, 'person', 'asa-ohman', 'Åsa Öhman', p1 from c, ids
      union all select p2, c.id, 'person', 'asa-oman', 'Åsa Öman', p1 from c, ids
      union all select b, c.id, 'body', 'styrelsen', 'Styrelsen', b from c, ids),
    al as (insert into party_aliases select p2, E'Åsa\\tÖman', 'asa oman' from ids),
    mg as (insert into merges (kept_id, merged_id) select p1, p2 from ids),
    m as (insert into meetings (id, cooperation_id, body_id, slug, kind, held_on)
      select m, c.id, b, '2019-11-26', 'minutes', '2019-11-26' from c, ids),
    at as (insert into attendances (meeting_id, position, name, person_id, presence, chair, minute_taker)
      select m, 1, 'Åsa Öhman', p1, 'member', true, false from ids),
    i as (insert into items (id, meeting_id, position, slug, number, title, annexes, extent)
      select i, m, 1, '3a', '3a', 'Budget', array['bilaga 1', 'a,"b"', ''], '[120,480)' from ids),
    pr as (insert into presentations (item_id, position, name, person_id) select i, 1, 'Åsa', p1 from ids),
    inp as (insert into inputs (item_id, position, text) select i, 1, '' from ids),
    po as (insert into proposals (item_id, position, text) select i, 1, 'att godkänna' from ids),
    de as (insert into decisions (cooperation_id, meeting_id, item_id, position, slug, text, outcome, spans)
      select c.id, m, i, 1, '3a-1', 'att godkänna', 'approved', '[[120, 132]]' from c, ids),
    a as (insert into assignments (id, cooperation_id, meeting_id, item_id, position, who, what, due_on, return_meeting_id)
      select a, c.id, m, i, 1, 'Åsa', 'återkomma', '2020-02-29', m from c, ids),
    h as (insert into assignment_holders select a, p1 from ids),
    me as (insert into mentions (meeting_id, item_id, date, weekday, names_meeting, text)
      select m, i, '2019-06-11', 2, true, 'mötet den 11 juni' from ids),
    s as (insert into suggestions (cooperation_id, kind, left_id, right_id, fingerprint)
      select c.id, 'same-party', p1, p2, 's1' from c, ids),
    e as (insert into events (cooperation_id, kind, subject_id, facts)
      select c.id, 'party.merged', p1, '{"n": 1}'::jsonb from c, ids union all select null, 'x', null, '{}'),
    se as (insert into search_entries (cooperation_id, kind, subject_id, title, body)
      select c.id, 'decision', i, 'Budget', 'att godkänna budgeten' from c, ids)
    select 1`)
    .execute(db);
}

async function fillFiles(db: Db): Promise<void> {
  await sql
    .raw(`
    with m as (select id, cooperation_id from meetings), ids as (select gen_random_uuid() d1, gen_random_uuid() d2),
    im as (insert into imports (cooperation_id, label, total) select cooperation_id, 'C:\\protokoll', 2 from m returning id),
    d as (insert into documents (id, cooperation_id, meeting_id, copy_of, sha256, file_name, format, text, record, original)
      select d1, m.cooperation_id, m.id, null::uuid, 'ab', 'a.txt', 'text', E'rad ett\\nrad två\\r\\n\\\\N \\\\. slut', '{"å": [1, null]}'::jsonb, '\\x00ff0a5c'::bytea from m, ids
      union all select d2, m.cooperation_id, m.id, d1, 'cd', 'a.docx', 'docx', '', '{}', ''::bytea from m, ids),
    f as (insert into import_files (import_id, path, outcome, reason, document_id)
      select im.id, 'å/a.txt', 'imported', null, d1 from im, ids),
    sc as (insert into scans (cooperation_id, file_name, sha256, original, pages)
      select cooperation_id, E'å\tb.tif', 'ef', '\x4949002a5c0a'::bytea, 3 from m returning id),
    sp as (insert into scan_pages (scan_id, number, page) select sc.id, 1, '{"words": [{"text": "å\\\\n\\""}]}' from sc),
    fs as (insert into import_files (import_id, path, outcome, scan_id) select im.id, 'å/b.tif', 'waiting', sc.id from im, sc),
    co as (insert into corrections (cooperation_id, meeting_id, document_id, batch_id, part, at, becomes, was)
      select m.cooperation_id, m.id, d1, gen_random_uuid(), 'decision', '{"words": [[[0, 3]]]}', '[{"text": "å\\t"}]', '[]' from m, ids),
    rv as (insert into reviews (document_id, cooperation_id, seconds) select d1, cooperation_id, 41 from m, ids),
    fr as (insert into former_rows (row_id, table_name, document_id, spans, slug)
      select gen_random_uuid(), 'decisions', d1, '[[0, 3]]', '3a-2' from ids),
    rp as (insert into repairs (document_id, starts, ends, word, undone_at) select d1, 0, 3, E'råd\\t', now() from ids),
    ma as (insert into masked_words (meeting_id, words, kind, audience_id) select id, 'å 070-1', 'phone', 1 from m),
    un as (insert into unmasked_texts (table_name, column_name, row_id, meeting_id, text)
      select 'documents', 'text', d1, m.id, E'rad\\n070-1' from m, ids),
    pa as (insert into passed_words (meeting_id, words, kind) select id, 'rad två', 'address' from m)
    insert into contradictions (cooperation_id, meeting_id, code, fingerprint, settled_at, note)
    select cooperation_id, id, 'weekday', 'w1', '2026-10-25 02:30+02', 'löst' from m`)
    .execute(db);
}

/** Who is let in: members of the cooperation, and of a closed audience. */
async function fillAccess(db: Db): Promise<void> {
  await sql
    .raw(`
    with c as (select id from cooperations), p as (select id from parties where slug = 'asa-ohman'),
    b as (select id from parties where kind = 'body'),
    ac as (insert into accounts (email, name, administrator_since) values ('asa@exempel.invalid', 'Åsa Öhman', now()) returning id),
    ap as (insert into account_persons (account_id, person_id) select ac.id, p.id from ac, p),
    ar as (insert into account_roles (account_id, cooperation_id, role, from_on)
      select ac.id, c.id, 'secretariat', '2026-01-01' from ac, c),
    ma as (insert into mandates (cooperation_id, body_id, person_id, from_on, until_on)
      select c.id, b.id, p.id, '2026-01-01', '2026-12-31' from c, b, p),
    se as (insert into sessions (token_hash, account_id, means, expires_at)
      select '\\x00ff', ac.id, 'passkey', '2026-10-25 02:30+02' from ac),
    li as (insert into sign_in_links (token_hash, account_id, kind, expires_at)
      select '\\x0a5c', ac.id, 'invitation', '2026-10-25 02:30+01' from ac),
    st as (insert into sign_in_steps (kind, browser_hash, facts, expires_at)
      values ('provider', '\\x', '{"state": "å"}', now())),
    pk as (insert into passkeys (account_id, credential_id, public_key, counter, transports, name)
      select ac.id, 'nyckel', '\\x5c2e', 7, array['usb', 'nfc'], 'Åsas nyckel' from ac),
    pa as (insert into provider_accounts (issuer, subject, account_id) select 'https://in.invalid', 's', ac.id from ac),
    at as (insert into attempts (key) values ('127.0.0.1')),
    re as (insert into refusals (at, kind, what, status, came_from) values (now(), 'act', '/konto', 403, '127.0.0.1')),
    mi as (insert into mails (kind, account_id, recipient, subject, text, html, trouble)
      select 'sign-in', ac.id, 'asa@exempel.invalid', 'Din länk', E'Hej\\nÅsa', '<p>Hej', '451 senare' from ac),
    cl as (insert into audiences (kind, cooperation_id) select 'closed', c.id from c returning id),
    cp as (insert into audience_persons (audience_id, person_id) select cl.id, p.id from cl, p)
    insert into acts (id, at, kind, facts, seal)
    values (1, date_trunc('milliseconds', now()), 'account.invited', '{"n": 1}', sha256('å'))`)
    .execute(db);
  await sql`update items set audience_id = (select max(id) from audiences)`.execute(db);
  await sql`update meetings set audience_id = 1`.execute(db);
}

/** A meeting that is run here, up to its call. */
async function fillPreparing(db: Db): Promise<void> {
  await sql
    .raw(`
    with c as (select id from cooperations), b as (select id from parties where kind = 'body'),
    p as (select id from parties where slug = 'asa-ohman'), ac as (select id from accounts),
    old as (select id from meetings), ids as (select gen_random_uuid() m, gen_random_uuid() t),
    bf as (insert into body_forms (body_id, cooperation_id, starts) select b.id, c.id, '09:00' from b, c),
    m as (insert into meetings (id, cooperation_id, body_id, slug, kind, held_on, state, link)
      select m, c.id, b.id, '2026-12-01', 'minutes', '2026-12-01', 'called', 'https://exempel.invalid/?a=1&b' from c, b, ids),
    ma as (insert into meeting_acts (meeting_id, kind, account_id) select m, 'planned', ac.id from ids, ac),
    mp as (insert into meeting_parts (id, meeting_id, position, name) select t, m, 1, E'Bara\tdirektörerna' from ids),
    wi as (insert into wishes (cooperation_id, body_id, account_id, title, proposal, audience_id)
      select c.id, b.id, ac.id, 'Önskan', array['att', 'a,"b"'], 1 from c, b, ac),
    dp as (insert into date_plans (cooperation_id, name) select c.id, '2027' from c returning id),
    pd as (insert into planned_days (plan_id, body_id, held_on) select dp.id, b.id, '2027-02-28' from dp, b),
    oe as (insert into outside_events (cooperation_id, name, from_on, until_on) select c.id, 'Sportlov', '2027-02-15', '2027-02-19' from c),
    ca as (insert into calls (meeting_id, kind, sequence) select m, 'call', 0 from ids),
    inv as (insert into invitees (meeting_id, person_id, email, kind) select m, p.id, 'asa@exempel.invalid', 'member' from ids, p returning id),
    im as (insert into incoming_mails (message_id, sender, recipient, subject, text, said, raw, taken_as, settled_at, settled_by)
      select '<1@exempel.invalid>', 'a', 'b', 'Sv: Kallelse', E'Ja\n> Kommer du?', 'Ja', '\\xff00', 'answer', now(), ac.id from ac
      returning id),
    ia as (insert into invitee_answers (invitee_id, answer, came_by, mail_id, words)
      select inv.id, 'yes', 'mail', im.id, E'Ja\n' from inv, im),
    pl as (insert into personal_links (token_hash, kind, person_id, email, invitee_id, expires_at)
      select '\\x00ff', 'answer-call', p.id, 'asa@exempel.invalid', inv.id, now() from p, inv),
    br as (insert into brandings (cooperation_id, logotype, media_type, colour, line)
      select c.id, '\\x89504e', 'image/png', '#7a1f4e', E'Storgatan 1\tSjö' from c),
    fe as (insert into feeds (token_hash, account_id, kind) select '\\x0a', ac.id, 'own' from ac),
    at as (insert into mail_attachments (mail_id, position, file_name, media_type, content)
      select id, 1, 'kallelse.pdf', 'application/pdf', '\\x5c2e00' from mails)
    insert into daily_work (kind, day) values ('monday-mails', '2026-11-23')`)
    .execute(db);
}

/** And what is written of it. */
async function fillMinuting(db: Db): Promise<void> {
  await sql
    .raw(`
    with m as (select id from meetings where state is not null), p as (select id from parties where slug = 'asa-ohman'),
    ids as (select gen_random_uuid() i),
    i as (insert into items (id, meeting_id, position, slug, title, background, is_draft)
      select i, m.id, 1, '1', 'Budget', E'Se bilaga 1.\n', true from m, ids),
    ab as (insert into item_absences (item_id, person_id, reason) select i, p.id, 'conflict' from ids, p),
    an as (insert into annexes (meeting_id, item_id, position, number, title, file_name, media_type, sha256, bytes, size)
      select m.id, i, 1, 1, 'Kalkyl', 'k.pdf', 'application/pdf', 'ab', '\\x00ff', 2 from m, ids),
    ro as (insert into correction_rounds (meeting_id, deadline) select m.id, '2026-12-08' from m returning id),
    co as (insert into correction_comments (round_id, meeting_id, item_id, text) select ro.id, m.id, i, 'Fel namn' from ro, m, ids),
    ad as (insert into adjustments (meeting_id, person_id, role, position) select m.id, p.id, 'chair', 1 from m, p),
    nt as (insert into notices (meeting_id, posted_on, appeal_until, down_on)
      select m.id, '2026-12-10', '2026-12-31', '2027-01-01' from m),
    tu as (insert into item_turns (meeting_id, item_id) select m.id, i from m, ids),
    br as (insert into attendance_breaks (attendance_id, left_at, back_at) select id, '10:00', '10:30' from attendances),
    vo as (insert into votes (item_id, position, yes_means, no_means, form) select i, 0, 'bifall', 'avslag', 'roll-call' from ids
      returning id),
    va as (insert into vote_answers (vote_id, person_id, answer) select vo.id, p.id, 'yes' from vo, p),
    re as (insert into reservations (item_id, position, person_id, text) select i, 0, p.id, E'Skäl\n' from ids, p),
    tx as (insert into text_updates (item_id, bytes) select i, '\\x00ff' from ids),
    ta as (insert into table_acts (meeting_id, item_id, kind) select m.id, i, 'item' from m, ids returning id),
    tr as (insert into touched_rows (act_id, relation, row_key) select id, 'items', '{"id": "å"}' from ta),
    mc as (insert into minutes_corrections (meeting_id, text) select m.id, 'Rätt: Öhman' from m),
    rn as (insert into registry_numbers (item_id, number) select i, 'KS 2026/17' from ids)
    insert into assignment_acts (assignment_id, kind, text) select id, 'reported', E'Klart\t!' from assignments`)
    .execute(db);
}

/** Beside minutes that are approved. */
async function fillApproved(db: Db): Promise<void> {
  await sql`insert into meetings (cooperation_id, body_id, slug, kind, held_on, state)
    select cooperation_id, body_id, '2026-12-02', 'minutes', '2026-12-02', 'approved' from meetings
    where state is not null`.execute(db);
  await sql`insert into signed_copies (meeting_id, file_name, bytes, size, sha256)
    select id, E'Påskrivet\t1.pdf', '\\x00ff0a5c'::bytea, 4, encode(sha256('\\x00ff0a5c'), 'hex') from meetings
    where state = 'approved'`.execute(db);
}

/** What is asked of those who work together, and what one has said. */
async function fillRounds(db: Db): Promise<void> {
  await sql
    .raw(`
    with c as (select id from cooperations), p as (select id from parties where slug = 'asa-ohman'),
    b as (select id from parties where kind = 'body'), cl as (select max(id) as id from audiences where kind = 'closed'),
    im as (select id from incoming_mails), mi as (select id from mails), i as (select id from items where background <> ''),
    ids as (select gen_random_uuid() ro, gen_random_uuid() re, gen_random_uuid() an, gen_random_uuid() fi),
    ro as (insert into rounds (id, cooperation_id, number, kind, question, form, body_id, item_id, deadline, opened_at, audience_id)
      select ro, c.id, 1, 'anchoring', E'Kan vi?\t"Ja"', '[{"id": "å", "kind": "stance", "label": "a\\nb"}]', b.id, i.id,
        '2026-12-24', '2026-10-25 02:30+02', 1 from c, b, i, ids),
    pa as (insert into round_papers (round_id, position, title, file_name, media_type, sha256, bytes, size)
      select ro, 1, 'Underlag', 'å.pdf', 'application/pdf', 'ab', '\\x00ff', 2 from ids),
    re as (insert into round_recipients (id, round_id, position, person_id, audience_id, answered_at)
      select re, ro, 1, p.id, cl.id, now() from ids, p, cl),
    an as (insert into round_answerers (id, recipient_id, person_id, email, bounced_at)
      select an, re, p.id, 'asa@exempel.invalid', now() from ids, p),
    fi as (insert into round_files (id, round_id, recipient_id, field, file_name, media_type, sha256, bytes, size)
      select fi, ro, re, 'fil', E'a\tb.txt', 'text/plain', 'cd', '\\x5c2e00', 3 from ids),
    rp as (insert into round_replies (round_id, recipient_id, answerer_id, came_by, mail_id, answer, words, is_late)
      select ro, re, an, 'mail', im.id, '{"å": {"stance": "agree", "words": "a\\nb"}}', E'Ja\n', true from ids, im),
    ho as (insert into round_handovers (recipient_id, answerer_id, name, email, fields, answer)
      select re, an, 'Åsa', 'asa@exempel.invalid', array['å', 'a,"b"'], '{}' from ids returning id),
    li as (insert into personal_links (token_hash, kind, email, handover_id, expires_at)
      select '\\x00fe', 'help-round', 'asa@exempel.invalid', ho.id, now() from ho)
    insert into round_mails (mail_id, round_id, answerer_id, kind) select mi.id, ro, an, 'question' from mi, ids`)
    .execute(db);
}

/** What an authority asks, and what is answered together. */
async function fillConsultations(db: Db): Promise<void> {
  await sql
    .raw(`
    with c as (select id from cooperations), p as (select id from parties where slug = 'asa-ohman'),
    b as (select id from parties where kind = 'body'), ac as (select id from accounts), ro as (select id from rounds),
    cl as (select max(id) as id from audiences where kind = 'closed'),
    ids as (select gen_random_uuid() k, gen_random_uuid() d),
    k as (insert into consultations (id, cooperation_id, number, title, questions, deadline, body_id, shared_at, audience_id, group_audience)
      select k, c.id, 1, E'Nya\tregler', array['å', 'a,"b"', ''], '2026-12-24', b.id, '2026-10-25 02:30+02', 1, cl.id from c, b, cl, ids),
    pa as (insert into consultation_papers (consultation_id, position, file_name, media_type, sha256, bytes, size)
      select k, 1, 'å.pdf', 'application/pdf', 'ab', '\\x00ff', 2 from ids),
    ac2 as (insert into consultation_acts (consultation_id, kind, account_id, round_id) select k, 'asked', ac.id, ro.id from ids, ac, ro),
    d as (insert into consultation_parts (id, consultation_id, position, kind, title, text, stance, owner_id)
      select d, k, 1, 'proposal', 'Avgift', E'Ja\n\n"Nej"', 'opposes', p.id from ids, p),
    tx as (insert into text_updates (part_id, bytes) select d, '\\xff00' from ids),
    co as (insert into consultation_comments (consultation_id, part_id, paragraph, text, proposed)
      select k, d, 'Ja', E'Varför\\?', E'Nej\n"då"' from ids),
    an as (insert into consultation_answers (consultation_id, organisation_id, text) select k, b.id, E'Eget\n' from ids, b)
    insert into consultation_submissions (consultation_id, paper, file_name, media_type, sha256, bytes, size, withdrawn_at)
    select k, '{"å": ["a\\nb"]}', 'y.pdf', 'application/pdf', 'cd', '\\x5c2e00', 3, now() from ids`)
    .execute(db);
}

/** Every row of every table as text, in a fixed order. */
export async function everythingIn(db: Db): Promise<Record<string, string[]>> {
  const tables = (await db.introspection.getTables()).filter(({ isView }) => !isView).map(({ name }) => name);
  const contents = tables.map(async (name): Promise<[string, string[]]> => {
    // When a word came is the one thing that is not the same afterwards.
    const row = name === "search_words" ? sql`word` : sql`t::text`;
    const { rows } = await sql<{
      row: string;
    }>`select ${row} as row from ${sql.table(name)} t order by 1`.execute(db);
    return [name, rows.map((each) => each.row)];
  });
  return Object.fromEntries(await Promise.all(contents));
}
