import { beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import {
  actsDone,
  lentBrowser,
  loadMinutesToOpen,
  memberOfGroup,
  page,
  visibility,
} from "../../../../test/publishing/minutes-to-open.ts";
import { thePublic } from "../../../platform/web/viewer.ts";
import { archive, clauses, cooperation, group, karin, november, september } from "../../meetings/fixtures.ts";
import { partVisibilityPath } from "../paths.ts";

const { db } = freshDb();
const lent = lentBrowser(db);
const { as, visitor } = lent;

beforeEach(async () => {
  await loadMinutesToOpen(db);
  await lent.giveBack();
});

const publicPage = (status: number) => as(thePublic, () => visitor.get(page, status));

const partAt = (id: string) => partVisibilityPath(cooperation.slug, group.slug, november.slug, id);
const partWith = async (table: "inputs" | "decisions" | "assignments" | "documents") =>
  (await db.selectFrom(table).select("id").orderBy("id").executeTakeFirstOrThrow()).id;

test.each([
  ["inputs", "input", "om säkerheten", "Inspel"],
  ["decisions", "decision", "att gemensamt upphandla", "Beslut"],
  ["assignments", "assignment", "tar fram ett", "Uppdrag"],
  ["documents", "document", "Inget antecknades", "Fil"],
] as const)(
  "one of the %s is closed by itself, and takes the whole text with it",
  async (table, kind, words, name) => {
    await db.updateTable("decisions").set({ text: "annat" }).where("text", "!=", clauses.buy.text).execute();
    await visitor.post(visibility, { synlighet: "public", trots: "ja" });
    const id = await (table === "decisions" ? buying() : partWith(table));
    const html = await visitor.get(`${visibility}?del=${id}`);
    expect(html).toContain(`<strong>${name}</strong>`);
    expect(html).toContain(`action="${partAt(id)}"`);

    const done = await visitor.post(partAt(id), { synlighet: "cooperation" });
    expect(done).toMatchObject({ status: 303, to: `${visibility}?del=${id}#del-${id}` });
    const shown = await publicPage(200);
    expect(shown).not.toContain(words);
    expect(shown).not.toContain("Inget antecknades");
    expect(shown).toContain(archive.title);
    expect(await as(await memberOfGroup(db), () => visitor.get(page))).toContain(words);

    const refused = await visitor.post(partAt(id), { synlighet: "inherited" });
    expect(refused.html).toContain("måste ses över först");
    await visitor.post(partAt(id), { synlighet: "inherited", trots: "ja" });
    expect(await publicPage(200)).toContain(words);
    expect(await actsDone(db)).toEqual(["meeting.opened", `${kind}.closed`, `${kind}.opened`]);
  },
);

const buying = async () =>
  (
    await db
      .selectFrom("decisions")
      .select("id")
      .where("slug", "=", clauses.buy.slug)
      .executeTakeFirstOrThrow()
  ).id;

test("a part never opens what stands above it, and one that is not there is not found", async () => {
  const id = await buying();
  await visitor.post(partAt(id), { synlighet: "cooperation" });
  await publicPage(404);
  const { audiences } = await db
    .selectFrom("decisions")
    .select("audiences")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  expect(audiences.length).toBe(2);
  expect((await visitor.post(partAt(id), { synlighet: "public" })).html).toContain("Välj vem som får läsa.");
  expect((await visitor.post(partAt(archive.id), { synlighet: "body" })).status).toBe(404);
  const elsewhere = partVisibilityPath(cooperation.slug, group.slug, september.slug, id);
  expect((await visitor.post(elsewhere, { synlighet: "body" })).status).toBe(404);
});

test("a clause for one person is read by him, and no more by the others of the body", async () => {
  const id = await buying();
  const nobody = await visitor.post(partAt(id), { synlighet: "closed" });
  expect(nobody.html).toContain("Välj minst en person");
  await visitor.post(partAt(id), { synlighet: "closed", person: karin.id });
  const { audience } = await db
    .selectFrom("decisions")
    .select("audience_id as audience")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const member = await memberOfGroup(db);
  const karins = [...member.access.audiences, audience ?? 0];
  const read = (audiences: number[]) =>
    as({ ...member, access: { ...member.access, audiences } }, () => visitor.get(page));
  expect(await read(karins)).toContain(clauses.buy.text);
  expect(await read([...member.access.audiences])).not.toContain(clauses.buy.text);
});
