import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { appForAll } from "../../../../../test/app.ts";
import { browser } from "../../../../../test/browser.ts";
import { freshDb } from "../../../../../test/db.ts";
import {
  archive,
  clauses,
  cooperation,
  group,
  lerby,
  loadMeetings,
  november,
} from "../../../meetings/fixtures.ts";

const { db } = freshDb();
const reader = browser(appForAll(db, () => new Date("2024-12-01T12:00:00Z")));
const meeting = `/${cooperation.slug}/moten/${group.slug}/${november.slug}`;
const comment = "Om arkivet ligger i Lerby.";

beforeEach(async () => {
  await loadMeetings(db);
  await sql`with round as (insert into rounds (cooperation_id, number, kind, question, form, item_id, deadline, opened_at,
      audience_id)
    values (${cooperation.id}, 1, 'anchoring', 'Ska vi upphandla?', '[{"id": "s", "label": "", "kind": "stance"}]',
      ${archive.id}, '2024-12-10', now(), audience_of('cooperation', ${cooperation.id}, null)) returning id),
    recipient as (insert into round_recipients (round_id, position, organisation_id, audience_id, answered_at)
      select id, 1, ${lerby.id}, 0, now() from round returning id, round_id)
    insert into round_replies (round_id, recipient_id, came_by, answer)
    select round_id, id, 'mail', jsonb_build_object('s', jsonb_build_object('stance', 'agree', 'words', ${comment}::text))
    from recipient`.execute(db);
});

const close = () => sql`update rounds set closed_at = now(), outcome = 'consensus-with-comments'`.execute(db);

test("an item tells how its round stands, and what each has said when it is closed", async () => {
  const open = await reader.get(meeting);
  expect(open).toContain("Förankring");
  expect(open).toContain(`href="/${cooperation.slug}/rundor/1"`);
  expect(open).toContain("1 av 1 har svarat");
  expect(open).not.toContain(comment);
  await close();
  const closed = await reader.get(meeting);
  expect(closed).toContain("Enighet med kommentarer");
  expect(closed).toContain(comment);
  expect(closed).toContain("Bifall med kommentar");
  expect(await reader.get(`${meeting}?lang=en`)).toContain("Consensus with comments");
});

test("whoever reads the agenda before the meeting finds it there too", async () => {
  await db.updateTable("meetings").set({ state: "called" }).where("id", "=", november.id).execute();
  await close();
  const agenda = await reader.get(`${meeting}/dagordning?visa=lasning`);
  expect(agenda).toContain("Enighet med kommentarer");
  expect(agenda).toContain(comment);
});

test("it follows an item that is moved, and moved again", async () => {
  await close();
  await sql`with twice as (
      insert into meetings (cooperation_id, body_id, slug, kind, held_on, state, header_spans)
      select cooperation_id, body_id, day, 'minutes', day::date, 'called', '{}'
      from meetings, unnest(array['2024-12-12', '2025-01-15']) as day where meetings.id = ${november.id}
      returning id, slug)
    insert into items (meeting_id, position, slug, title)
    select id, 0, '1', 'Gemensamt e-arkiv' from twice`.execute(db);
  const moved = sql`(select items.id from items join meetings on meetings.id = meeting_id where meetings.slug = '2024-12-12')`;
  await sql`update items set moved_from_id = case meetings.slug when '2024-12-12' then ${archive.id}::uuid else ${moved} end
    from meetings where meetings.id = meeting_id and meetings.slug in ('2024-12-12', '2025-01-15')`.execute(
    db,
  );
  for (const day of ["2024-12-12", "2025-01-15"])
    expect(await reader.get(`${meeting.replace(november.slug, day)}/dagordning?visa=lasning`)).toContain(
      comment,
    );
});

test("so does the decision that was made under it, and the round tells where it comes from", async () => {
  await close();
  expect(await reader.get(`${meeting}/beslut/${clauses.buy.slug}`)).toContain(comment);
  const round = await reader.get(`/${cooperation.slug}/rundor/1`);
  expect(round).toContain(`href="${meeting}#${archive.slug}"`);
  expect(round).toContain("§ 2a Gemensamt e-arkiv");
});

test("of a decision alone nothing is told at others of its item", async () => {
  await sql`update rounds set item_id = null,
    decision_id = (select id from decisions where slug = ${clauses.buy.slug})`.execute(db);
  await close();
  expect(await reader.get(`${meeting}/beslut/${clauses.buy.slug}`)).toContain(comment);
  expect(await reader.get(`${meeting}/beslut/${clauses.share.slug}`)).not.toContain(comment);
  expect(await reader.get(meeting)).toContain(comment);
  expect(await reader.get(`/${cooperation.slug}/rundor/1`)).toContain(
    `href="${meeting}/beslut/${clauses.buy.slug}"`,
  );
});
