import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { assignmentsPath } from "../../assignments/paths.ts";
import { clausePath, decisionsPath } from "../../decisions/paths.ts";
import { readAs } from "../../../platform/db/reading.ts";
import { thePublic, type Viewer } from "../../../platform/web/viewer.ts";
import { archive, clauses, cooperation, group, november } from "../../meetings/fixtures.ts";
import { originalPath } from "../../meetings/paths.ts";
import {
  actsDone,
  lentBrowser,
  loadMinutesToOpen,
  memberOfGroup,
  page,
  phone,
  text,
  visibility,
} from "../../../../test/publishing/minutes-to-open.ts";
import { itemVisibilityPath, maskingPath, publishingPath, unmaskingPath } from "../paths.ts";

const { db } = freshDb();
const lent = lentBrowser(db);
const { as, visitor } = lent;
const list = publishingPath(cooperation.slug);

beforeEach(async () => {
  await loadMinutesToOpen(db);
  await lent.giveBack();
});

const publicPage = (status: number) => as(thePublic, () => visitor.get(page, status));

const mask = (words = phone) =>
  visitor.post(maskingPath(cooperation.slug), { mote: november.id, ord: words });

test("masked words stand nowhere in the meeting, and their length is kept", async () => {
  expect(await mask()).toMatchObject({ status: 303, to: visibility });
  expect((await visitor.post(visibility, { synlighet: "public" })).status).toBe(303);
  const html = await publicPage(200);
  expect(html).not.toContain(phone);
  expect(html).toContain("ring Åke på ███████ ██ ██ om säkerheten");
  const { text: stored } = await db.selectFrom("documents").select("text").executeTakeFirstOrThrow();
  expect(stored).toHaveLength(text.length);
  const found = await as(thePublic, () => visitor.get("/sok?q=ring"));
  expect(found).toContain("███████ ██ ██");
  expect(found).not.toContain("174 06 05");
  expect(await actsDone(db)).toEqual(["words.masked", "meeting.opened"]);
  const { facts } = await db.selectFrom("acts").select("facts").orderBy("id").executeTakeFirstOrThrow();
  expect(JSON.stringify(facts)).not.toContain(phone);
});

test("no table but those that keep the originals has the words", async () => {
  const document = await db
    .selectFrom("documents")
    .select(["id", "cooperation_id", "meeting_id"])
    .executeTakeFirstOrThrow();
  const said = JSON.stringify([{ part: "input", value: { text: `ring ${phone}` }, spans: [] }]);
  await db
    .insertInto("corrections")
    .values({
      cooperation_id: document.cooperation_id,
      meeting_id: document.meeting_id,
      document_id: document.id,
      batch_id: document.id,
      part: "input",
      at: JSON.stringify({ words: [], was: [JSON.stringify({ text: phone })] }),
      becomes: said,
      was: said,
    })
    .execute();
  await mask();
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE'`.execute(db);
  const holding: string[] = [];
  for (const { name } of rows) {
    const held =
      await sql`select from ${sql.table(name)} as each where each::text like ${`%${phone}%`}`.execute(db);
    if (held.rows.length > 0) holding.push(name);
  }
  expect(holding.toSorted()).toEqual(["masked_words", "unmasked_texts"]);
});

test("the file as it came is for the body, and what was masked as well", async () => {
  const file = originalPath(cooperation.slug, group.slug, november.slug);
  await visitor.post(visibility, { synlighet: "public", trots: "ja" });
  await as(thePublic, () => visitor.get(file));
  await mask();
  await as(thePublic, () => visitor.get(file, 404));
  await as(await memberOfGroup(db), () => visitor.get(file));
  expect(await visitor.get(visibility)).toContain(`<q class="publishing-words">${phone}</q>`);
});

const hiddenWords = (words: string) => `<span class="hidden-words">${words}</span>`;

test("those of the body read what is masked, and see that others do not", async () => {
  await mask();
  await mask("upphandla");
  await mask("förfrågningsunderlag");
  await visitor.post(visibility, { synlighet: "public" });
  const member = await memberOfGroup(db);
  const clause = clausePath(cooperation.slug, group.slug, november.slug, clauses.buy.slug);
  const told: readonly (readonly [string, string])[] = [
    [page, phone],
    [page, "förfrågningsunderlag"],
    [clause, "upphandla"],
    [assignmentsPath(cooperation.slug), "förfrågningsunderlag"],
  ];
  for (const [address, words] of told) {
    const html = await as(member, () => visitor.get(address));
    expect(html, address).toContain(hiddenWords(words));
    expect(html, address).toContain("Dolt för allmänheten");
    const shown = await as(thePublic, () => visitor.get(address));
    expect(shown, address).not.toContain(words);
    expect(shown, address).not.toContain("Dolt för allmänheten");
    expect(shown, address).toContain("█");
  }
  await mask("Noor Haddid");
  expect(await as(member, () => visitor.get(page))).toContain("Noor Haddid");
  expect(await as(thePublic, () => visitor.get(page))).not.toContain("Noor Haddid");
  const register = decisionsPath(cooperation.slug);
  expect(await as(member, () => visitor.get(register))).toContain(clauses.buy.text);
  expect(await as(thePublic, () => visitor.get(register))).not.toContain("upphandla");
  expect(await as(member, () => visitor.get(`${page}?lang=en`))).toContain("Hidden from the public");
});

test("the words of a hit are the original ones for the body, and nobody else finds them", async () => {
  await mask();
  await visitor.post(visibility, { synlighet: "public" });
  const member = await memberOfGroup(db);
  const found = await as(member, () => visitor.get("/sok?q=ring"));
  expect(found).toContain("174 06 05");
  expect(found).toContain("Dolt för allmänheten");
  expect(await as(thePublic, () => visitor.get("/sok?q=ring"))).not.toContain("174 06 05");
  const asked = await as(thePublic, () => visitor.get("/sok?q=174"));
  expect(asked).not.toContain('class="card hit"');
});

test("the database tells an original to those who see its row and belong to the body", async () => {
  await mask();
  await mask("Noor Haddid");
  const member = await memberOfGroup(db);
  const originals = async ({ access }: Viewer) => {
    const reading = await readAs(db, access);
    const rows = await reading.db.selectFrom("unmasked_texts").select(["table_name", "text"]).execute();
    await reading.end();
    return [...new Set(rows.map(({ table_name }) => table_name))].toSorted();
  };
  expect(await originals(member)).toEqual(["attendances", "documents", "inputs", "search_entries"]);
  await visitor.post(visibility, { synlighet: "public" });
  expect(await originals(thePublic)).toEqual([]);
  const outside = await db
    .selectFrom("audiences")
    .select("id")
    .where("kind", "in", ["public", "cooperation"])
    .execute();
  const audiences = outside.map(({ id }) => id);
  expect(await originals({ ...member, access: { ...member.access, audiences } })).toEqual([]);

  const two = new FormData();
  two.set("synlighet", "closed");
  two.append("person", "00000000-0000-7000-8000-000000000030");
  const item = itemVisibilityPath(cooperation.slug, group.slug, november.slug, archive.slug);
  expect((await visitor.post(item, two)).status).toBe(303);
  expect(await originals(member)).toEqual(["attendances", "search_entries"]);
});

test("a file is listed for those who may have it", async () => {
  await visitor.post(visibility, { synlighet: "public", trots: "ja" });
  const file = `href="${originalPath(cooperation.slug, group.slug, november.slug)}"`;
  expect(await publicPage(200)).toContain(file);
  await mask();
  expect(await publicPage(200)).not.toContain(file);
  expect(await as(await memberOfGroup(db), () => visitor.get(page))).toContain(file);
});

test("a mask is taken back, and the others stay", async () => {
  await mask();
  await mask("Karin Sandell");
  const { id } = await db
    .selectFrom("masked_words")
    .select("id")
    .where("words", "=", phone)
    .executeTakeFirstOrThrow();
  const fields = { mote: november.id, maskering: id };
  expect(await visitor.post(unmaskingPath(cooperation.slug), fields, list)).toMatchObject({ to: list });
  const { text: stored } = await db.selectFrom("documents").select("text").executeTakeFirstOrThrow();
  expect(stored).toBe(text.replace("Karin Sandell", "█████ ███████"));
  const again = await visitor.post(unmaskingPath(cooperation.slug), fields);
  expect(again.status).toBe(400);
  expect(again.html).toContain("redan borttagen");
});

test("all masks taken back, everything stands as it was read", async () => {
  const before = await db.selectFrom("items").select(["id", "annexes", "title"]).orderBy("id").execute();
  await mask("bilaga 1");
  await mask("e-arkiv");
  expect(
    (await db.selectFrom("items").select("annexes").execute()).flatMap(({ annexes }) => annexes),
  ).toEqual(["██████ █"]);
  for (const { id } of await db.selectFrom("masked_words").select("id").execute())
    await visitor.post(unmaskingPath(cooperation.slug), { mote: november.id, maskering: id });
  expect(await db.selectFrom("items").select(["id", "annexes", "title"]).orderBy("id").execute()).toEqual(
    before,
  );
  expect((await db.selectFrom("documents").select("text").executeTakeFirstOrThrow()).text).toBe(text);
});

test("words that do not stand there are refused and given back", async () => {
  const refused = await mask("Nils Nilsson");
  expect(refused.status).toBe(400);
  expect(refused.html).toContain("<q>Nils Nilsson</q>");
  expect((await mask("x")).html).toContain("minst två tecken");
  expect((await visitor.post(maskingPath(cooperation.slug), { mote: "x", ord: phone })).status).toBe(404);
});

test("a copy that comes in later waits with the body until somebody has opened it", async () => {
  await visitor.post(visibility, { synlighet: "public", trots: "ja" });
  const first = await db.selectFrom("documents").selectAll().executeTakeFirstOrThrow();
  const { id, doubtful: _, ...rest } = first;
  await db
    .insertInto("documents")
    .values({
      ...rest,
      copy_of: id,
      sha256: "copy",
      file_name: "avskrift.txt",
      text: "Avskrift med 850102-2381",
      record: JSON.stringify(first.record),
      certainty: null,
      read_record: null,
      audience_id: null,
    })
    .execute();
  expect(await publicPage(200)).not.toContain("avskrift.txt");
  expect(await visitor.get(visibility)).toContain("<mark>850102-2381</mark>");
});
